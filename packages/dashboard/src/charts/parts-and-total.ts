import * as Plot from "@observablehq/plot";
import { formatNumber } from "../format.ts";
import { finish, type Chart } from "./chart.ts";

/** One bar segment: the total, or one of the parts. Segments of one bar follow one another. */
export interface SegmentRow {
  readonly bar: string;
  readonly from: number;
  readonly to: number;
  /** Written inside: the number. */
  readonly label: string;
  /** Written below: what it is a number of. */
  readonly name: string;
  /** The stretch between the total and the sum: outlined instead of filled, its label above. */
  readonly excess: boolean;
}

const barHeight = 58;

function middle({ from, to }: SegmentRow): number {
  return (from + to) / 2;
}

/** Names stand under their segments, every other one a line lower, so that a narrow segment's name has room. */
function names(rows: readonly SegmentRow[]): Plot.Markish[] {
  const named = rows.filter(({ name }) => name !== "");
  const last = named.at(-1);
  return named.map((row, i) =>
    Plot.text([row], {
      x: row === last ? "to" : "from",
      y: "bar",
      text: ({ name, label }: SegmentRow) => `${name} ${label}`,
      textAnchor: row === last ? "end" : "start",
      dy: i % 2 === 0 ? 21 : 37,
      className: "note",
    }),
  );
}

function segments(rows: readonly SegmentRow[]): Plot.Markish[] {
  const [total] = rows;
  const filled = rows.filter(({ excess }) => !excess);
  const excess = rows.filter((row) => row.excess);
  return [
    Plot.barX(filled, {
      x1: "from",
      x2: "to",
      y: "bar",
      insetLeft: 0.5,
      insetRight: 0.5,
      className: "parts",
    }),
    Plot.barX(excess, { x1: "from", x2: "to", y: "bar", inset: -3, className: "excess" }),
    Plot.ruleX(total ? [total.to] : [], { insetTop: 26, className: "limit" }),
    Plot.text(filled, { x: middle, y: "bar", text: "label", className: "inside" }),
    Plot.text(excess, {
      x: middle,
      y: "bar",
      text: "label",
      dy: -24,
      className: "excess-label",
    }),
  ];
}

/** A stated total above the sum of its stated parts, from a common zero, so that the gap is seen as a length. */
export const partsAndTotal: Chart<SegmentRow> = {
  id: "parts-and-total",
  draw(rows, { width, language, label }) {
    const bars = [...new Set(rows.map(({ bar }) => bar))];
    const end = (bar: string): number =>
      Math.max(...rows.filter((row) => row.bar === bar && !row.excess).map(({ to }) => to));
    const plot = Plot.plot({
      width,
      height: bars.length * barHeight + 36,
      margin: 0,
      marginRight: 40,
      marginBottom: 36,
      className: "chart",
      x: { domain: [0, Math.max(...rows.map(({ to }) => to))], axis: null },
      y: { domain: bars, axis: null, paddingInner: 0.54, paddingOuter: 0.54, align: 1 },
      marks: [
        ...segments(rows),
        ...names(rows),
        Plot.text(bars, {
          x: end,
          y: (bar: string) => bar,
          text: (bar: string) => formatNumber(end(bar), language),
          textAnchor: "start",
          dx: 8,
          className: "strong",
        }),
        Plot.text(bars, {
          y: (bar: string) => bar,
          text: (bar: string) => bar,
          frameAnchor: "left",
          textAnchor: "start",
          dy: -24,
          className: "note",
        }),
      ],
    });
    return finish(plot, partsAndTotal.id, label);
  },
};
