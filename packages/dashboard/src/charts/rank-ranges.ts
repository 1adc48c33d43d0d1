import { scaleLinear } from "d3";
import { blank, labelColumn, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A unit's place, and the best and worst place that it could have. */
export interface RankRow {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  /** At the end of the row: the score. */
  readonly score: string;
  /** Above the axis: what the numbers are; of the first row. */
  readonly axis: string;
  readonly scoreName: string;
}

const rowHeight = 20;
const top = 40;

type Scale = (value: number) => number;

function drawAxis(
  svg: Drawing,
  rows: readonly RankRow[],
  ticks: readonly number[],
  x: Scale,
  width: number,
): void {
  const [first] = rows;
  const grid = svg.append("g").attr("class", "grid");
  const axis = svg.append("g").attr("class", "axis");
  const write = (text: string, at: number, y: number, anchor: string): void => {
    axis.append("text").attr("x", at).attr("y", y).attr("text-anchor", anchor).text(text);
  };
  write(first?.axis ?? "", round(x(1)) - 5, 12, "start");
  write(first?.scoreName ?? "", width, 12, "end");
  for (const tick of ticks) {
    const at = round(x(tick));
    const end = top + rows.length * rowHeight;
    grid
      .append("line")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", top - 4)
      .attr("y2", end);
    write(String(tick), at, top - 8, "middle");
  }
}

function drawRow(svg: Drawing, row: RankRow, y: number, x: Scale, left: number, width: number): void {
  const line = svg
    .append("g")
    .attr("class", "row ranked")
    .attr("data-key", row.key)
    .attr("transform", `translate(0,${y})`);
  const write = (kind: string, text: string, at: number): void => {
    line
      .append("text")
      .attr("class", kind)
      .attr("x", at)
      .attr("dy", "0.35em")
      .attr("text-anchor", "end")
      .text(text);
  };
  write("name", row.name, left - 8);
  line
    .append("path")
    .attr("class", "range")
    .attr("d", `M${round(x(row.best)) - 3},0H${round(x(row.worst)) + 3}`);
  line
    .append("circle")
    .attr("class", "after")
    .attr("r", 4)
    .attr("cx", round(x(row.rank)));
  write("value", row.score, width);
}

/** Units one under the other: a dot is the place now, the bar runs from the best place to the worst. */
export const rankRanges: Chart<RankRow> = {
  id: "rank-ranges",
  draw(rows, { width, label }) {
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
      0.4,
    );
    const written = rows.flatMap(({ score, scoreName }) => [textWidth(score, 13), textWidth(scoreName)]);
    const right = Math.max(0, ...written) + 14;
    const svg = blank(width, top + rows.length * rowHeight + 6);
    const most = Math.max(2, ...rows.map(({ worst, rank }) => Math.max(worst, rank)));
    const x = scaleLinear([1, most], [left + 6, width - right]);
    const marks = x.ticks(Math.max(2, Math.floor(width / 110)));
    const ticks = [1, ...marks.filter((tick) => tick > 1 && Number.isInteger(tick))];
    drawAxis(svg, rows, ticks, x, width);
    rows.forEach((row, i) => {
      drawRow(svg, row, top + (i + 0.5) * rowHeight, x, left, width);
    });
    return finish(svg.node() as Element, rankRanges.id, label);
  },
};
