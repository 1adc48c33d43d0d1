import { scaleLinear } from "d3";
import { blank, labelColumn, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A part of a bar; of the same place in every bar is the same kind. */
export interface StackPart {
  readonly name: string;
  readonly value: number;
  /** Written inside where there is room. */
  readonly text: string;
}

/** A bar made of parts. */
export interface StackedBar {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly StackPart[];
  /** Behind the bar: how many in all. */
  readonly total: string;
}

const rowHeight = 26;
const swatch = 11;
const keyLine = 19;

/** The key: each part's pattern with its name, in as many lines as it takes; how high it is. */
function drawKey(svg: Drawing, parts: readonly StackPart[], width: number): number {
  let [x, y] = [1, 4];
  parts.forEach(({ name }, i) => {
    const needed = swatch + 6 + textWidth(name) + 18;
    if (x > 1 && x + needed - 18 > width) [x, y] = [1, y + keyLine];
    const entry = svg.append("g").attr("transform", `translate(${x},${y})`);
    entry
      .append("rect")
      .attr("class", `stack-${i + 1}`)
      .attr("width", swatch)
      .attr("height", swatch);
    entry
      .append("text")
      .attr("class", "note")
      .attr("x", swatch + 6)
      .attr("y", swatch - 1.5)
      .text(name);
    x = round(x + needed);
  });
  return y + keyLine + 4;
}

function drawBar(svg: Drawing, bar: StackedBar, y: number, left: number, x: (value: number) => number): void {
  const line = svg
    .append("g")
    .attr("class", "stacked")
    .attr("data-key", bar.key)
    .attr("transform", `translate(0,${y})`);
  const write = (kind: string, text: string, at: number, anchor: "start" | "middle" | "end"): void => {
    line
      .append("text")
      .attr("class", kind)
      .attr("x", at)
      .attr("dy", "0.35em")
      .attr("text-anchor", anchor)
      .text(text);
  };
  write("name", bar.name, left - 8, "end");
  let sum = 0;
  bar.parts.forEach(({ value, text }, i) => {
    const [from, to] = [round(x(sum)), round(x(sum + value))];
    sum += value;
    if (value === 0) return;
    line
      .append("rect")
      .attr("class", `stack-${i + 1}`)
      .attr("x", from + 0.5)
      .attr("y", -8.5)
      .attr("width", round(Math.max(0.5, to - from - 1)))
      .attr("height", 17);
    if (textWidth(text) + 8 < to - from) write(`on-stack-${i + 1}`, text, round((from + to) / 2), "middle");
  });
  write("number", bar.total, round(x(sum)) + 6, "start");
}

/** Bars of parts from a common zero: full, tinted, hollow and dashed, so that they are told apart without colour. */
export const stackedBars: Chart<StackedBar> = {
  id: "stacked-bars",
  draw(rows, { width, label }) {
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
    );
    const right = Math.max(0, ...rows.map(({ total }) => textWidth(total, 13))) + 12;
    const lengths = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
    const x = scaleLinear([0, Math.max(1e-9, ...lengths)], [left, width - right]);
    const [first] = rows;
    const probe = blank(width, 0);
    const top = first ? drawKey(probe, first.parts, width) : 0;
    const svg = blank(width, top + rows.length * rowHeight);
    if (first) drawKey(svg, first.parts, width);
    rows.forEach((bar, i) => {
      drawBar(svg, bar, top + (i + 0.5) * rowHeight, left, x);
    });
    return finish(svg.node() as Element, stackedBars.id, label);
  },
};
