import { scaleLinear } from "d3";
import { blank, labelColumn, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A number with the range that it lies in, in any unit and of any sign. */
export interface RangeRow {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Behind the range: the value as written. */
  readonly text: string;
  /** What all are compared with: 0 hours, or 1 for a ratio. */
  readonly reference: number;
  readonly referenceLabel: string;
  /** Whether it is to be looked at first. */
  readonly alarm: boolean;
}

const rowHeight = 26;
const top = 20;

type Scale = (value: number) => number;

function drawReference(svg: Drawing, [first]: readonly RangeRow[], x: Scale, height: number): void {
  if (!first) return;
  const at = round(x(first.reference));
  const reference = svg.append("g").attr("class", "reference");
  reference
    .append("line")
    .attr("x1", at)
    .attr("x2", at)
    .attr("y1", top - 4)
    .attr("y2", height);
  reference
    .append("text")
    .attr("class", "note")
    .attr("x", at)
    .attr("y", 11)
    .attr("text-anchor", "middle")
    .text(first.referenceLabel);
}

function drawRow(svg: Drawing, row: RangeRow, y: number, left: number, x: Scale): void {
  const line = svg
    .append("g")
    .attr("class", row.alarm ? "range-row alarm-row" : "range-row")
    .attr("data-key", row.key)
    .attr("transform", `translate(0,${y})`);
  const [zero, value, lower, upper] = [row.reference, row.value, row.lower, row.upper].map((each) =>
    round(x(each)),
  ) as [number, number, number, number];
  line
    .append("text")
    .attr("class", "name")
    .attr("x", left - 8)
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(row.name);
  line
    .append("rect")
    .attr("x", Math.min(zero, value))
    .attr("width", Math.abs(value - zero))
    .attr("y", -6)
    .attr("height", 12);
  line.append("path").attr("class", "whisker").attr("d", `M${lower},-5V5M${lower},0H${upper}M${upper},-5V5`);
  const mark = row.alarm ? `M${value - 6},-5L${value + 6},-5L${value},6Z` : "";
  if (row.alarm) line.append("path").attr("class", "mark").attr("d", mark);
  else line.append("circle").attr("class", "mark").attr("cx", value).attr("r", 4);
  line
    .append("text")
    .attr("class", "number")
    .attr("x", Math.max(zero, upper) + 8)
    .attr("dy", "0.35em")
    .text(row.text);
}

/** Numbers from a common reference, each with the range that it lies in; a triangle is one to look at first. */
export const rangeRows: Chart<RangeRow> = {
  id: "range-rows",
  draw(rows, { width, label }) {
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
    );
    const right = Math.max(0, ...rows.map(({ text }) => textWidth(text, 13))) + 16;
    const height = top + rows.length * rowHeight + 4;
    const svg = blank(width, height);
    const ends = rows.flatMap(({ lower, upper, reference }) => [lower, upper, reference]);
    const [low, high] = [Math.min(...ends, 1e9), Math.max(...ends, 1e-9)];
    const x = scaleLinear([low, high], [left + 6, Math.max(left + 30, width - right)]);
    drawReference(svg, rows, x, height);
    rows.forEach((row, i) => {
      drawRow(svg, row, top + (i + 0.5) * rowHeight, left, x);
    });
    return finish(svg.node() as Element, rangeRows.id, label);
  },
};
