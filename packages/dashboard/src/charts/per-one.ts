import { create } from "d3";
import { formatNumber } from "../format.ts";
import { finish, type Chart } from "./chart.ts";

/** How many of something there are for each one of the base. */
export interface PerOneRow {
  readonly label: string;
  readonly value: number;
  /** Whether it is the base itself: the one. */
  readonly base: boolean;
}

const rowHeight = 27;
const gap = 3;

interface Box {
  readonly x: number;
  readonly width: number;
}

/** Whole boxes and the part of one that is left over. */
function boxes(value: number, side: number): Box[] {
  return Array.from({ length: Math.ceil(value) }, (_, i) => ({
    x: i * (side + gap),
    width: side * Math.min(1, value - i),
  }));
}

/** Ratios as boxes that can be counted: for 1 trial, 1.17 sessions and 9.41 cases. */
export const perOne: Chart<PerOneRow> = {
  id: "per-one",
  draw(rows, { width, language, label }) {
    const most = Math.max(...rows.map(({ value }) => Math.ceil(value)));
    const labelWidth = language === "zh" ? 40 : 92;
    const side = Math.min(15, (width - labelWidth - 42) / most - gap);
    const height = rows.length * rowHeight;
    const svg = create("svg")
      .attr("width", width)
      .attr("height", height)
      .attr("viewBox", `0 0 ${width} ${height}`)
      .attr("font-size", 12);
    const line = svg
      .selectAll("g")
      .data(rows)
      .join("g")
      .attr("class", ({ base }) => (base ? "base" : "many"))
      .attr("transform", (_, i) => `translate(0,${i * rowHeight + rowHeight / 2})`);
    line
      .append("text")
      .attr("class", "note")
      .attr("dy", "0.35em")
      .text((row) => row.label);
    const strip = line.append("g").attr("transform", `translate(${labelWidth},${-side / 2})`);
    strip
      .selectAll("rect")
      .data(({ value }) => boxes(value, side))
      .join("rect")
      .attr("x", ({ x }) => Math.round(x * 100) / 100)
      .attr("width", (box) => Math.round(box.width * 100) / 100)
      .attr("height", Math.round(side * 100) / 100);
    line
      .append("text")
      .attr("class", "strong")
      .attr("dy", "0.35em")
      .attr("x", ({ value }) => Math.round(labelWidth + Math.ceil(value) * (side + gap) + 5))
      .text(({ value }) => formatNumber(value, language));
    return finish(svg.node() as Element, perOne.id, label);
  },
};
