import { scaleLinear } from "d3";
import { blank, cutText, labelColumn, round, textWidth } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** How far two sides are apart in one figure. */
export interface DifferenceRow {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly text: string;
  /** Whether the interval leaves out no difference. */
  readonly distinguishable: boolean;
}

const rowHeight = 26;
const top = 18;

/** Differences with their intervals beside the line of no difference; a hollow mark where chance alone may explain it. */
export const differenceRows: Chart<DifferenceRow> = {
  id: "difference-rows",
  draw(rows, { width, label }) {
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
      0.36,
    );
    const right = Math.max(0, ...rows.map(({ text }) => textWidth(text))) + 12;
    const svg = blank(width, top + rows.length * rowHeight + 4);
    const far = Math.max(0.01, ...rows.flatMap(({ lower, upper }) => [Math.abs(lower), Math.abs(upper)]));
    const x = scaleLinear([-far, far], [left + 6, width - right - 6]);
    svg
      .append("g")
      .attr("class", "reference")
      .append("line")
      .attr("x1", round(x(0)))
      .attr("x2", round(x(0)))
      .attr("y1", top - 4)
      .attr("y2", top + rows.length * rowHeight);
    svg
      .append("text")
      .attr("class", "note")
      .attr("x", round(x(0)))
      .attr("y", 11)
      .attr("text-anchor", "middle")
      .text("0");
    rows.forEach(({ key, name, value, lower, upper, text, distinguishable }, i) => {
      const line = svg
        .append("g")
        .attr("class", `difference${distinguishable ? " apart" : ""}`)
        .attr("data-key", key)
        .attr("transform", `translate(0,${top + (i + 0.5) * rowHeight})`);
      line
        .append("text")
        .attr("class", "name")
        .attr("x", left - 4)
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(cutText(name, left - 6));
      line
        .append("path")
        .attr("class", "range")
        .attr("d", `M${round(x(lower))},0H${round(x(upper))}`);
      line
        .append("circle")
        .attr("cx", round(x(value)))
        .attr("r", 4.5);
      line
        .append("text")
        .attr("class", "number")
        .attr("x", width)
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(text);
    });
    return finish(svg.node() as Element, differenceRows.id, label);
  },
};
