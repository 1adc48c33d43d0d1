import { writeFileSync } from "node:fs";
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { growthPanels, type GrowthPanel } from "./growth-panels.ts";
import { keptResult } from "./tables.ts";

type Language = "zh" | "en";

interface Point {
  readonly who: string;
  readonly name: string;
  readonly rows: number;
  readonly ms: number;
  readonly isOurs: boolean;
}

const ink = {
  paper: "#fbfaf7",
  text: "#1d1c1a",
  muted: "#5c5952",
  rule: "#e4e0d6",
  ours: "#0b57a4",
  peer: "#8a857a",
};
const font = `system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;

const words = {
  rows: { zh: "行", en: "rows" },
  proportional: { zh: "与行数成正比", en: "∝ rows" },
} as const;

/** A decade is as long on both axes, so that what is proportional to the rows rises at 45°, and what isn't is flat. */
const decade = 38;
const rows = { from: 1e3, to: 1e8 } as const;
const time = { from: 0.001, to: 1e4 } as const;
const decades = ({ from, to }: { from: number; to: number }): number => Math.round(Math.log10(to / from));
const margin = { left: 54, right: 176, top: 34, bottom: 26 } as const;
const panelWidth = margin.left + decade * decades(rows) + margin.right;
const panelHeight = margin.top + decade * decades(time) + margin.bottom;

const powers = ({ from, to }: { from: number; to: number }): number[] =>
  Array.from({ length: decades({ from, to }) + 1 }, (_, i) => from * 10 ** i);

function timeText(ms: number): string {
  if (ms >= 1000) return `${Number((ms / 1000).toPrecision(1))} s`;
  return ms >= 1 ? `${Number(ms.toPrecision(1))} ms` : `${Number((ms * 1000).toPrecision(1))} µs`;
}

function rowsText(count: number): string {
  if (count >= 1e6) return `${Math.round(count / 1e6)}M`;
  return count >= 1000 ? `${Math.round(count / 1000)}k` : String(count);
}

function pointsOf(panel: GrowthPanel, language: Language): Point[] {
  return panel.results.flatMap((id) => {
    const growth = keptResult(id)?.growth;
    return (growth?.points ?? []).map(({ who, rows, value }) => ({
      who,
      name: panel.names[who]?.[language] ?? who,
      rows,
      ms: growth?.unit === "s" ? value * 1000 : value,
      isOurs: panel.ours.includes(who),
    }));
  });
}

/** The last point of each line, with how far its name is moved so that no name stands on another. */
function endsOf(points: readonly Point[]): (Point & { readonly shift: number })[] {
  const last = new Map<string, Point>();
  for (const point of points) if (point.rows >= (last.get(point.who)?.rows ?? 0)) last.set(point.who, point);
  const place = ({ ms }: Point): number => -Math.log10(ms) * decade;
  const apart = 13;
  let lowest = -Infinity;
  const sorted = [...last.values()].sort((a, b) => place(a) - place(b));
  const placed = sorted.map((point) => {
    lowest = Math.max(place(point), lowest + apart);
    return { ...point, at: lowest };
  });
  // Moved down only, a crowd would sink: half of what it sank by is given back.
  const sunk = Math.max(0, ...placed.map((point) => point.at - place(point)));
  return placed.map(({ at, ...point }) => ({ ...point, shift: at - place(point) - sunk / 2 }));
}

function marksOf(points: readonly Point[], language: Language): Plot.Markish[] {
  const colour = ({ isOurs }: Point): string => (isOurs ? ink.ours : ink.peer);
  const guide = [
    { rows: rows.from, ms: time.from },
    { rows: rows.to, ms: (time.from * rows.to) / rows.from },
  ];
  const order = [...points].sort((a, b) => Number(a.isOurs) - Number(b.isOurs) || a.rows - b.rows);
  return [
    Plot.gridY({ stroke: ink.rule, strokeOpacity: 1, ticks: powers(time) }),
    Plot.line(guide, { x: "rows", y: "ms", stroke: ink.peer, strokeDasharray: "1 4" }),
    Plot.text(guide.slice(0, 1), {
      x: "rows",
      y: "ms",
      text: () => words.proportional[language],
      fill: ink.muted,
      fontSize: 11,
      textAnchor: "start",
      rotate: -45,
      dx: 16,
      dy: -4,
    }),
    Plot.line(order, {
      x: "rows",
      y: "ms",
      z: "who",
      stroke: colour,
      strokeWidth: ({ isOurs }: Point) => (isOurs ? 2.25 : 1.25),
    }),
    Plot.dot(order, { x: "rows", y: "ms", fill: colour, r: 2.75, stroke: ink.paper, strokeWidth: 1 }),
    ...endsOf(points).map((end) =>
      Plot.text([end], {
        x: "rows",
        y: "ms",
        text: "name",
        fill: end.isOurs ? ink.ours : ink.muted,
        fontWeight: end.isOurs ? 600 : 400,
        fontSize: 12,
        stroke: ink.paper,
        strokeWidth: 4,
        textAnchor: "start",
        dx: 8,
        dy: end.shift,
      }),
    ),
  ];
}

function panelSvg(panel: GrowthPanel, points: readonly Point[], language: Language): string {
  const { document } = parseHTML("<html><body></body></html>") as { readonly document: object };
  const options = {
    document,
    width: panelWidth,
    height: panelHeight,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    style: { color: ink.muted, fontSize: "11px", fontFamily: font },
    x: {
      type: "log",
      domain: [rows.from, rows.to],
      ticks: powers(rows),
      tickFormat: rowsText,
      tickSize: 4,
      label: null,
    },
    y: {
      type: "log",
      domain: [time.from, time.to],
      ticks: powers(time),
      tickFormat: timeText,
      tickSize: 0,
      label: null,
    },
    marks: marksOf(points, language),
  };
  const svg = Plot.plot(options as Plot.PlotOptions) as unknown as { innerHTML: string };
  const title = `<text x="0" y="14" font-size="13" font-weight="600" fill="${ink.text}" text-anchor="start">${panel.title[language]}</text>`;
  const unit = `<text x="${panelWidth - margin.right + 22}" y="${panelHeight - margin.bottom + 16}" text-anchor="start">${words.rows[language]}</text>`;
  return title + unit + svg.innerHTML.replace(/<style>[\s\S]*?<\/style>/u, "");
}

/** Draws how the cost of each measured work grows with its rows, both axes logarithmic, into one SVG. */
export function drawGrowth(to: URL, language: Language): void {
  const panels = growthPanels
    .map((panel) => ({ panel, points: pointsOf(panel, language) }))
    .filter(({ points }) => points.length > 0);
  const edge = 20;
  const [columns, gap] = [2, 24];
  const lines = Math.ceil(panels.length / columns);
  const width = 2 * edge + columns * panelWidth + (columns - 1) * gap;
  const height = 2 * edge + lines * panelHeight + (lines - 1) * gap;
  const drawn = panels.map(({ panel, points }, i) => {
    const x = edge + (i % columns) * (panelWidth + gap);
    const y = edge + Math.floor(i / columns) * (panelHeight + gap);
    return `<g transform="translate(${x},${y})">${panelSvg(panel, points, language)}</g>`;
  });
  const attributes = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family='${font}' font-size="11" text-anchor="middle" fill="${ink.muted}"`;
  const paper = `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`;
  writeFileSync(
    to,
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${paper}${drawn.join("\n")}</svg>\n`,
  );
}
