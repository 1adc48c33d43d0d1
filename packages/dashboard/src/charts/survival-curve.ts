import { scaleLinear } from "d3";
import { blank, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** One step of a curve: from this time on, this share is still open. */
export interface CurveStep {
  readonly time: number;
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** How many were last seen open at this time. */
  readonly censored: number;
}

/** How long things last, some of which haven't ended. */
export interface CurveRow {
  readonly steps: readonly CurveStep[];
  readonly median: number | null;
  /** Written where the curve comes down to one half, with the curve's name where there are several. */
  readonly medianLabel: string;
  /** Below the time axis: 天, days. */
  readonly unit: string;
  /** Above the share axis: 还没办完, still open. */
  readonly open: string;
}

const height = 220;
const margin = { top: 24, right: 14, bottom: 34, left: 40 };

interface Scales {
  readonly x: (time: number) => number;
  readonly y: (share: number) => number;
  readonly end: number;
}

/** The corners of a falling staircase that begins at `from`. */
function stairs(points: readonly { time: number; value: number }[], from: number, { x, y, end }: Scales) {
  const corners: [number, number][] = [[x(0), y(from)]];
  let level = from;
  for (const { time, value } of points) {
    corners.push([x(time), y(level)], [x(time), y(value)]);
    level = value;
  }
  const last = points.at(-1)?.time ?? end;
  corners.push([x(Math.max(last, 0)), y(level)]);
  return corners.map(([a, b]) => [round(a), round(b)] as const);
}

function lineOf(corners: readonly (readonly [number, number])[]): string {
  return corners.map(([a, b], i) => `${i === 0 ? "M" : "L"}${a},${b}`).join("");
}

function drawAxes(svg: Drawing, width: number, scales: Scales, row: CurveRow, ticks: number[]): void {
  const { x, y } = scales;
  const grid = svg.append("g").attr("class", "grid");
  for (const share of [0, 0.5, 1]) {
    grid
      .append("line")
      .attr("x1", margin.left)
      .attr("x2", width - margin.right)
      .attr("y1", y(share))
      .attr("y2", y(share));
  }
  const axis = svg.append("g").attr("class", "axis");
  const write = (text: string, at: [number, number], anchor: string): void => {
    axis.append("text").attr("x", at[0]).attr("y", at[1]).attr("text-anchor", anchor).text(text);
  };
  for (const share of [0, 0.5, 1]) write(`${share * 100}%`, [margin.left - 6, y(share) + 4], "end");
  for (const tick of ticks) write(`${tick}`, [round(x(tick)), height - margin.bottom + 16], "middle");
  write(row.unit, [width - margin.right, height - 4], "end");
  write(row.open, [0, 12], "start");
}

function drawCurve(svg: Drawing, row: CurveRow, scales: Scales, index: number): void {
  const { x, y } = scales;
  const known = row.steps.flatMap(({ time, lower, upper }) =>
    lower === null || upper === null ? [] : [{ time, lower, upper }],
  );
  const upper = stairs(
    known.map((step) => ({ time: step.time, value: step.upper })),
    1,
    scales,
  );
  const lower = stairs(
    known.map((step) => ({ time: step.time, value: step.lower })),
    1,
    scales,
  );
  const curve = svg.append("g").attr("class", `curve curve-${index + 1}`);
  curve
    .append("path")
    .attr("class", "limits")
    .attr("d", `${lineOf(upper)}${lineOf([...lower].reverse()).replace("M", "L")}Z`);
  const line = stairs(
    row.steps.map(({ time, survival }) => ({ time, value: survival })),
    1,
    scales,
  );
  curve.append("path").attr("class", "line").attr("d", lineOf(line));
  for (const { time, survival, censored } of row.steps) {
    if (censored === 0) continue;
    const at = [round(x(time)), round(y(survival))] as const;
    curve
      .append("path")
      .attr("class", "censored")
      .attr("d", `M${at[0]},${at[1] - 4}V${at[1] + 4}`);
  }
}

/** Where a median's label stands. */
interface MedianLabel {
  /** The median's own place on the time axis. */
  readonly at: number;
  readonly text: number;
  readonly anchor: "start" | "end";
  /** A stroke in the curve's manner before the text, where there are several curves. */
  readonly key: readonly [from: number, to: number] | null;
  /** How many labels are below it. */
  readonly level: number;
}

const beside = 9;
const keyLength = 16;
const levelHeight = 22;

/** Right of the dot, or left of it, or, where neither has room enough, as near to its right as the frame lets it. */
function labelAt(at: number, label: string, width: number, hasKey: boolean): Omit<MedianLabel, "level"> {
  const key = hasKey ? keyLength + 5 : 0;
  const long = key + textWidth(label, 13);
  const isLeft = at + beside + long >= width && at - beside - long >= 0;
  const start = isLeft ? at - beside : Math.max(0, Math.min(at + beside, width - 2 - long));
  const side = isLeft ? -1 : 1;
  return {
    at,
    text: round(start + side * key),
    anchor: isLeft ? "end" : "start",
    key: hasKey ? [round(start), round(start + side * keyLength)] : null,
  };
}

/**
 * Places the labels of all medians, the earliest lowest: a label goes above those that it would touch, so that close curves
 * keep theirs apart. Null where a curve has no median.
 */
function medianLabels(rows: readonly CurveRow[], { x }: Scales, width: number): (MedianLabel | null)[] {
  const taken: { readonly from: number; readonly to: number; readonly level: number }[] = [];
  const labels = rows.map((): MedianLabel | null => null);
  const order = rows
    .flatMap(({ median, medianLabel }, i) => (median === null ? [] : [{ i, median, medianLabel }]))
    .sort((a, b) => a.median - b.median);
  for (const { i, median, medianLabel } of order) {
    const label = labelAt(round(x(median)), medianLabel, width, rows.length > 1);
    const long = textWidth(medianLabel, 13);
    const ends = [label.at, label.text, label.text + (label.anchor === "start" ? long : -long)];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const touched = taken.filter((other) => other.from < to + 6 && from < other.to + 6);
    const level = Math.max(-1, ...touched.map((other) => other.level)) + 1;
    taken.push({ from, to, level });
    labels[i] = { ...label, level };
  }
  return labels;
}

function drawMedian(svg: Drawing, row: CurveRow, { y }: Scales, index: number, label: MedianLabel): void {
  const { at, text, anchor, key, level } = label;
  const base = y(0.5) - 8 - level * levelHeight;
  const mark = svg.append("g").attr("class", `median median-${index + 1}`);
  mark.append("line").attr("x1", at).attr("x2", at).attr("y1", y(0.5)).attr("y2", y(0));
  mark.append("circle").attr("cx", at).attr("cy", y(0.5)).attr("r", 4);
  if (key)
    mark
      .append("path")
      .attr("class", "key")
      .attr("d", `M${key[0]},${base - 4}H${key[1]}`);
  mark
    .append("text")
    .attr("class", "strong")
    .attr("x", text)
    .attr("y", base)
    .attr("text-anchor", anchor)
    .text(row.medianLabel);
}

/** Below this share the rest of a curve is left out: a few old cases would press all others against the axis. */
const tail = 0.1;

/** Where the time axis ends: a little after all curves have come down to the tail, or at the last time seen. */
function endOf(rows: readonly CurveRow[]): number {
  const last = Math.max(1, ...rows.flatMap(({ steps }) => steps.map(({ time }) => time)));
  const down = rows.map(({ steps }) => steps.find(({ survival }) => survival <= tail)?.time ?? last);
  return Math.min(last, Math.ceil(Math.max(1, ...down) * 1.6));
}

function until(row: CurveRow, end: number): CurveRow {
  const steps = row.steps.filter(({ time }) => time <= end);
  const [last, seen] = [steps.at(-1), row.steps.at(-1)];
  // What goes on beyond the axis reaches its end.
  const goesOn = last && seen && seen.time > end;
  return { ...row, steps: goesOn ? [...steps, { ...last, time: end, censored: 0 }] : steps };
}

/** What share is still open after how long, with its limits; a small stroke is a case that is still open. */
export const survivalCurve: Chart<CurveRow> = {
  id: "survival-curve",
  draw(rows, { width, label }) {
    const svg = blank(width, height);
    const end = endOf(rows);
    const xScale = scaleLinear([0, end], [margin.left, width - margin.right]);
    const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
    const scales: Scales = { x: xScale, y, end };
    const [first] = rows;
    const ticks = xScale.ticks(Math.max(2, Math.floor(width / 90))).filter(Number.isInteger);
    if (first) drawAxes(svg, width, scales, first, ticks);
    rows.forEach((row, i) => {
      drawCurve(svg, until(row, end), scales, i);
    });
    const labels = medianLabels(rows, scales, width);
    rows.forEach((row, i) => {
      if (labels[i]) drawMedian(svg, row, scales, i, labels[i]);
    });
    return finish(svg.node() as Element, survivalCurve.id, label);
  },
};
