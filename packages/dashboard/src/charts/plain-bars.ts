import { scaleLinear } from "d3";
import { blank, labelColumn, round, textWidth } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A bar with its name and its number. */
export interface PlainBar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** Whether it is one to look at first. */
  readonly strong: boolean;
}

const rowHeight = 24;

/** Bars from a common zero, each with its name before it and its number behind it. */
export const plainBars: Chart<PlainBar> = {
  id: "plain-bars",
  draw(rows, { width, label }) {
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
    );
    const right = Math.max(0, ...rows.map(({ text }) => textWidth(text, 13))) + 12;
    const svg = blank(width, rows.length * rowHeight);
    const most = Math.max(1, ...rows.map(({ value }) => value));
    const x = scaleLinear([0, most], [left, width - right]);
    rows.forEach(({ key, name, value, text, strong }, i) => {
      const line = svg
        .append("g")
        .attr("class", strong ? "bar strong-bar" : "bar")
        .attr("data-key", key)
        .attr("transform", `translate(0,${(i + 0.5) * rowHeight})`);
      line
        .append("text")
        .attr("class", "name")
        .attr("x", left - 8)
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(name);
      line
        .append("rect")
        .attr("x", left)
        .attr("y", -8)
        .attr("height", 16)
        .attr("width", round(Math.max(0, x(value) - left)));
      line
        .append("text")
        .attr("class", "number")
        .attr("x", round(x(value)) + 6)
        .attr("dy", "0.35em")
        .text(text);
    });
    return finish(svg.node() as Element, plainBars.id, label);
  },
};
