import { scaleBand, scaleLinear, type ScaleBand } from "d3";
import { blank, round, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A month's rows: all there are, and those that the other filters leave. */
export interface MonthColumn {
  readonly month: string;
  readonly all: number;
  /** Null: too few to show. */
  readonly count: number | null;
  /** Whether the month is among the chosen ones. */
  readonly chosen: boolean;
}

const height = 132;
const top = 16;
const bottom = 20;
const side = 2;

/** Where the months stand; for whoever reads a pointer's place back into a month. */
export function monthScale(months: readonly string[], width: number): ScaleBand<string> {
  return scaleBand(months, [side, width - side])
    .paddingInner(0.16)
    .paddingOuter(0);
}

function drawYears(svg: Drawing, rows: readonly MonthColumn[], x: ScaleBand<string>, width: number): void {
  const axis = svg.append("g").attr("class", "axis");
  const first = rows[0]?.month;
  let free = -Infinity;
  for (const { month } of rows) {
    const at = x(month) ?? 0;
    const isYear = month.endsWith("-01") || month === first;
    if (!isYear && x.step() < 34) continue;
    const text = isYear ? month.slice(0, 4) : String(Number(month.slice(5)));
    if (at < free || at + text.length * 7 > width) continue;
    free = at + text.length * 7 + 8;
    axis
      .append("text")
      .attr("x", round(at))
      .attr("y", height - 5)
      .text(text);
  }
}

function drawMost(
  svg: Drawing,
  rows: readonly MonthColumn[],
  x: ScaleBand<string>,
  y: (n: number) => number,
) {
  const told = rows.filter((row): row is MonthColumn & { count: number } => row.count !== null);
  const most = told.reduce((a, b) => (b.count > a.count ? b : a), { month: "", count: 0 });
  if (most.count === 0) return;
  const middle = (x(most.month) ?? 0) + x.bandwidth() / 2;
  const [from, to] = x.range();
  svg
    .append("text")
    .attr("class", "note")
    .attr("x", round(Math.min(Math.max(middle, from + 14), to - 14)))
    .attr("y", round(y(most.count)) - 4)
    .attr("text-anchor", "middle")
    .text(most.count.toLocaleString("en"));
}

/** Columns month by month: what the filters leave before a pale column of all rows; months that aren't chosen are faint. */
export const monthColumns: Chart<MonthColumn> = {
  id: "month-columns",
  draw(rows, { width, label }) {
    const svg = blank(width, height);
    const x = monthScale(
      rows.map(({ month }) => month),
      width,
    );
    const most = Math.max(1, ...rows.map(({ all }) => all));
    const y = scaleLinear([0, most], [height - bottom, top]);
    for (const { month, all, count, chosen } of rows) {
      const column = svg
        .append("g")
        .attr("class", `column${chosen ? "" : " outside"}`)
        .attr("data-key", month)
        .attr("data-count", count);
      const bar = (name: string, value: number): void => {
        column
          .append("rect")
          .attr("class", name)
          .attr("x", round(x(month) ?? 0))
          .attr("y", round(y(value)))
          .attr("width", Math.max(1, round(x.bandwidth())))
          .attr("height", round(y(0) - y(value)));
      };
      bar("all", all);
      if (count !== null) bar("left", count);
    }
    drawMost(svg, rows, x, y);
    svg
      .append("path")
      .attr("class", "base-line")
      .attr("d", `M0,${height - bottom}H${width}`);
    drawYears(svg, rows, x, width);
    return finish(svg.node() as Element, monthColumns.id, label);
  },
};
