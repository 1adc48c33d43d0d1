import * as Plot from "@observablehq/plot";
import { formatShare } from "../format.ts";
import { finish, type Chart } from "./chart.ts";

/** One part of a whole; the parts add up to 1. */
export interface ShareRow {
  readonly label: string;
  readonly share: number;
  /** Whether it is the part that the figure speaks of. */
  readonly main: boolean;
}

/** Parts of a whole along one bar, each with its name and share written in it. */
export const shareBar: Chart<ShareRow> = {
  id: "share-bar",
  draw(rows, { width, language, label }) {
    const placed = rows.map((row, i) => {
      const from = rows.slice(0, i).reduce((sum, { share }) => sum + share, 0);
      return { ...row, from, to: from + row.share };
    });
    const bar = (main: boolean): Plot.Markish =>
      Plot.barX(
        placed.filter((row) => row.main === main),
        { x1: "from", x2: "to", insetLeft: 1, insetRight: 1, className: main ? "main" : "rest" },
      );
    const plot = Plot.plot({
      width,
      height: 62,
      margin: 0,
      marginTop: 22,
      marginBottom: 14,
      className: "chart",
      x: { domain: [0, 1], axis: null },
      marks: [
        bar(true),
        bar(false),
        Plot.text(placed, {
          x: "from",
          text: "label",
          textAnchor: "start",
          frameAnchor: "top",
          dy: -17,
          dx: 1,
          className: "note",
        }),
        ...[true, false].map((main) =>
          Plot.text(
            placed.filter((row) => row.main === main),
            {
              x: "from",
              text: ({ share }: ShareRow) => formatShare(share, language),
              textAnchor: "start",
              dx: 8,
              className: main ? "inside" : "beside",
            },
          ),
        ),
      ],
    });
    return finish(plot, shareBar.id, label);
  },
};
