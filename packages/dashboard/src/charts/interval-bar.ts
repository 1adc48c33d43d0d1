import * as Plot from "@observablehq/plot";
import { formatShare } from "../format.ts";
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
        Plot.tickX(rows, { x: "lower", y: () => "", className: "bound" }),
        Plot.dot(rows, { x: "value", y: () => "", r: 6, className: "dot" }),
        Plot.text(rows, {
          x: "lower",
          text: ({ lower }: IntervalRow) => share(lower),
          frameAnchor: "top",
          dy: -17,
          className: "note",
        }),
        Plot.text(rows, {
          x: "value",
          text: "label",
          frameAnchor: "top",
          dy: -17,
          className: "strong",
        }),
      ],
    });
    return finish(plot, intervalBar.id, label);
  },
};
