import { scaleLinear } from "d3";
import { blank, cutText, labelColumn, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A group's share with its interval, all 0–1; null where it is hidden or there is none. */
export interface IntervalGroup {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Beside the interval: 6.1%, or why there is none. */
  readonly label: string;
  /** Of all groups together. */
  readonly reference: number | null;
  readonly referenceLabel: string;
  /** Whether the whole interval lies over the reference, under it, or neither. */
  readonly side: "over" | "under" | null;
  readonly chosen: boolean;
}

const rowHeight = 20;
const top = 22;

function drawReference(svg: Drawing, x: (share: number) => number, rows: readonly IntervalGroup[]): void {
  const [first] = rows;
  if (first?.reference == null) return;
  const at = round(x(first.reference));
  const reference = svg.append("g").attr("class", "reference");
  reference
    .append("line")
    .attr("x1", at)
    .attr("x2", at)
    .attr("y1", top - 4)
    .attr("y2", top + rows.length * rowHeight);
  reference
    .append("text")
    .attr("class", "note")
    .attr("x", at)
    .attr("y", 12)
    .attr("text-anchor", "middle")
    .text(first.referenceLabel);
}

/** A symbol for the side besides the colour: a triangle up or down, or a dot. */
function markOf(side: IntervalGroup["side"], x: number): string {
  if (side === "over") return `M${x - 5},4L${x + 5},4L${x},-5Z`;
  if (side === "under") return `M${x - 5},-4L${x + 5},-4L${x},5Z`;
  return `M${x - 4},0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z`;
}

/** Groups one under the other, each a share and the interval that it lies in, beside the share of all. */
export const intervalRows: Chart<IntervalGroup> = {
  id: "interval-rows",
  draw(rows, { width, label }) {
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
    );
    const right = Math.max(0, ...rows.map((row) => textWidth(row.label))) + 14;
    const svg = blank(width, top + rows.length * rowHeight + 6);
    const most = Math.max(0.01, ...rows.map(({ upper, value }) => upper ?? value ?? 0));
    const x = scaleLinear([0, most], [left, width - right]);
    drawReference(svg, x, rows);
    rows.forEach((row, i) => {
      const line = svg
        .append("g")
        .attr("class", `row${row.chosen ? " chosen" : ""}${row.side ? ` ${row.side}` : ""}`)
        .attr("data-key", row.key)
        .attr("transform", `translate(0,${top + (i + 0.5) * rowHeight})`);
      line
        .append("rect")
        .attr("class", "hit")
        .attr("x", 0)
        .attr("width", width)
        .attr("y", -rowHeight / 2)
        .attr("height", rowHeight);
      line
        .append("text")
        .attr("class", "name")
        .attr("x", left - 8)
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(cutText(row.name, left - 8));
      if (row.value !== null && row.lower !== null && row.upper !== null) {
        line
          .append("path")
          .attr("class", "range")
          .attr("d", `M${round(x(row.lower))},0H${round(x(row.upper))}`);
        line
          .append("path")
          .attr("class", "mark")
          .attr("d", markOf(row.side, round(x(row.value))));
      }
      line
        .append("text")
        .attr("class", row.value === null ? "note" : "value")
        .attr("x", row.upper === null ? left : round(x(row.upper)) + 8)
        .attr("dy", "0.35em")
        .text(row.label);
    });
    return finish(svg.node() as Element, intervalRows.id, label);
  },
};
