import * as Plot from "@observablehq/plot";
import { select } from "d3";
import { formatNumber } from "../format.ts";
import { finish, type Chart } from "./chart.ts";

/** One district's bar: two kinds, end to end. */
export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly neighborhoods: number;
  readonly villages: number;
  readonly neighborhoodsLabel: string;
  readonly villagesLabel: string;
}

const rowHeight = 22;

/** Lets the page link a bar with its tile: every mark says which row it belongs to. */
function keyMarks(svg: SVGSVGElement, selector: string, rows: readonly BarRow[]): void {
  for (const mark of svg.querySelectorAll(selector)) {
    const row = rows[select<Element, number>(mark).datum()];
    if (row) mark.setAttribute("data-key", row.key);
  }
}

/** Committees by district and kind, from most to fewest; the kinds are named in the longest bar instead of in a legend. */
export const districtBars: Chart<BarRow> = {
  id: "district-bars",
  draw(rows, { width, language, label }) {
    const names = rows.map(({ name }) => name);
    const end = ({ neighborhoods, villages }: BarRow): number => neighborhoods + villages;
    const largest = Math.max(...rows.map(end));
    const first = rows.slice(0, 1);
    const plot = Plot.plot({
      width,
      height: rows.length * rowHeight + 24,
      margin: 0,
      marginTop: 24,
      marginLeft: language === "zh" ? 66 : 80,
      marginRight: 46,
      className: "chart",
      x: { domain: [0, largest], axis: null },
      y: { domain: names, axis: null, padding: 0.24 },
      marks: [
        Plot.barX(rows, { x: "neighborhoods", y: "name", className: "neighborhoods" }),
        Plot.barX(rows, { x1: "neighborhoods", x2: end, y: "name", className: "villages" }),
        Plot.text(rows, {
          y: "name",
          text: "name",
          frameAnchor: "left",
          textAnchor: "end",
          dx: -8,
          className: "name",
        }),
        Plot.text(rows, {
          x: end,
          y: "name",
          text: (row: BarRow) => formatNumber(end(row), language),
          textAnchor: "start",
          dx: 6,
          className: "number",
        }),
        Plot.text(first, {
          x: 0,
          text: "neighborhoodsLabel",
          textAnchor: "start",
          frameAnchor: "top",
          dy: -14,
          className: "kind",
        }),
        Plot.text(first, {
          x: end,
          text: "villagesLabel",
          textAnchor: "end",
          frameAnchor: "top",
          dy: -14,
          className: "kind",
        }),
      ],
    });
    const svg = finish(plot, districtBars.id, label);
    for (const group of [".neighborhoods rect", ".villages rect", ".name text", ".number text"])
      keyMarks(svg, group, rows);
    return svg;
  },
};
