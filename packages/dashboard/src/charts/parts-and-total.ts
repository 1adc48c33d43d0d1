import * as Plot from "@observablehq/plot";
import { formatNumber } from "../format.ts";
import { finish, type Chart } from "./chart.ts";

/** One bar segment: the total, or one of the parts. Segments of one bar follow one another. */
export interface SegmentRow {
  readonly bar: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** What doesn't fit: drawn hatched. */
  readonly excess: boolean;
}

const barHeight = 58;

function segments(rows: readonly SegmentRow[], className: string): Plot.Markish {
  return Plot.barX(rows, { x1: "from", x2: "to", y: "bar", insetLeft: 1, insetRight: 1, className });
}

/** A stated total above the sum of its stated parts, from a common zero, so that the gap is seen as a length. */
export const partsAndTotal: Chart<SegmentRow> = {
  id: "parts-and-total",
  draw(rows, { width, language, label }) {
    const bars = [...new Set(rows.map(({ bar }) => bar))];
    const end = Math.max(...rows.map(({ to }) => to));
    const [total] = rows;
    const sums = bars.map((bar) => ({
      bar,
      end: Math.max(...rows.filter((row) => row.bar === bar).map(({ to }) => to)),
    }));
    const plot = Plot.plot({
      width,
      height: bars.length * barHeight,
      margin: 0,
      marginRight: 44,
      className: "chart",
      x: { domain: [0, end], axis: null },
      y: { domain: bars, axis: null, paddingInner: 0.5, paddingOuter: 0.5, align: 1 },
      marks: [
        segments(
          rows.filter(({ excess }) => !excess),
          "parts",
        ),
        segments(
          rows.filter(({ excess }) => excess),
          "excess",
        ),
        Plot.text(rows, {
          x: ({ from, to }) => (from + to) / 2,
          y: "bar",
          text: ({ label: text, from, to }) => ((to - from) / end > 0.08 ? text : ""),
          className: "inside",
        }),
        Plot.text(sums, {
          x: "end",
          y: "bar",
          text: ({ end: sum }) => formatNumber(sum, language),
          textAnchor: "start",
          dx: 7,
          className: "strong",
        }),
        Plot.text(bars, { y: (bar: string) => bar, text: (bar: string) => bar, frameAnchor: "left", textAnchor: "start", dy: -25, className: "note" }),
        Plot.ruleX(total ? [total.to] : [], { className: "limit" }),
      ],
    });
    return finish(plot, partsAndTotal.id, label);
  },
};
