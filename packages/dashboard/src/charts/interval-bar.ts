import * as Plot from "@observablehq/plot";
import { formatShare } from "../format.ts";
import type { Language } from "../language.ts";
import { finish, type Chart } from "./chart.ts";

/** A share and the interval that it lies in, all 0–1. */
export interface IntervalRow {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** What stands beside the dot: 6/6. */
  readonly label: string;
}

const height = 62;

/** One end of the interval: a tick, and its number beside it, away from the value's own. */
function bound(rows: readonly IntervalRow[], end: "lower" | "upper", language: Language): Plot.Markish[] {
  return [
    Plot.tickX(rows, { x: end, y: () => "", className: "bound" }),
    Plot.text(rows, {
      x: end,
      text: (row: IntervalRow) => formatShare(row[end], language),
      frameAnchor: "top",
      textAnchor: end === "lower" ? "end" : "start",
      dx: end === "lower" ? 8 : -8,
      dy: -15,
      className: "note",
    }),
  ];
}

/** A share as a dot and its interval as a band, on the whole scale from 0 to 100 %. */
export const intervalBar: Chart<IntervalRow> = {
  id: "interval-bar",
  draw(rows, { width, language, label }) {
    const share = (value: number): string => formatShare(value, language);
    const plot = Plot.plot({
      width,
      height,
      margin: 0,
      marginLeft: 12,
      marginRight: 18,
      marginTop: 24,
      marginBottom: 20,
      className: "chart",
      x: { domain: [0, 1], axis: null },
      y: { axis: null },
      marks: [
        Plot.ruleX([0, 0.5, 1], { className: "grid" }),
        Plot.axisX([0, 0.5, 1], { tickFormat: share, tickSize: 0, tickPadding: 6, className: "axis" }),
        Plot.barX(rows, { x1: "lower", x2: "upper", y: () => "", className: "band" }),
        ...bound(rows, "lower", language),
        // An end that the value itself reaches needs no second label.
        ...bound(
          rows.filter(({ value, upper }) => upper !== value),
          "upper",
          language,
        ),
        Plot.dot(rows, { x: "value", y: () => "", r: 6, className: "dot" }),
        Plot.text(rows, { x: "value", text: "label", frameAnchor: "top", dy: -15, className: "strong" }),
      ],
    });
    return finish(plot, intervalBar.id, label);
  },
};
