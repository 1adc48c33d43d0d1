import { scaleLinear, type Selection } from "d3";
import { blank, labelColumn, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A part of the last stage: what came of it. */
export interface StagePart {
  readonly name: string;
  readonly count: number;
}

/** A stage, how many came to it, and how many of those wait here. */
export interface StageRow {
  readonly name: string;
  readonly reached: number;
  readonly reachedText: string;
  readonly waiting: number;
  /** 10条待核查, or empty where nothing waits. */
  readonly waitingText: string;
  /** What came of those that reached the last stage; empty for the others. */
  readonly parts: readonly StagePart[];
}

const bar = 24;
const gap = 34;

type Stage = Selection<SVGGElement, undefined, null, undefined>;

function drawRibbon(svg: Drawing, left: number, y: number, from: number, to: number): void {
  svg
    .append("path")
    .attr("class", "ribbon")
    .attr("d", `M${left},${y}H${from}L${to},${y + gap}H${left}Z`);
}

function drawParts(svg: Stage, { parts }: StageRow, y: number, left: number, x: (n: number) => number): void {
  let at = 0;
  let free = -Infinity;
  let level = 0;
  parts.forEach(({ name, count }, i) => {
    if (count === 0) return;
    const [from, to] = [round(x(at)), round(x(at + count))];
    svg
      .append("rect")
      .attr("class", `part part-${i + 1}`)
      .attr("x", from)
      .attr("width", Math.max(1, to - from - 1))
      .attr("y", y)
      .attr("height", bar);
    const text = `${name} ${count}`;
    // A name that would run into the one before it stands a line lower.
    level = from < free ? level + 1 : 0;
    svg
      .append("text")
      .attr("class", "note")
      .attr("x", Math.max(left, from))
      .attr("y", y + bar + 15 + level * 16)
      .text(text);
    free = from + textWidth(text) + 10;
    at += count;
  });
}

/** How many came how far: each stage a bar, what waits there outlined at its end, what came of the last below it. */
export const stageFlow: Chart<StageRow> = {
  id: "stage-flow",
  draw(rows, { width, label }) {
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
      0.24,
    );
    const height = rows.length * (bar + gap) - gap + 52;
    const svg = blank(width, height);
    const most = Math.max(1, ...rows.map(({ reached }) => reached));
    const right = Math.max(0, ...rows.map(({ waitingText }) => textWidth(waitingText))) + 12;
    const x = scaleLinear([0, most], [left, Math.max(left + 60, width - right)]);
    rows.forEach((row, i) => {
      const y = i * (bar + gap);
      const [end, onward] = [round(x(row.reached)), round(x(row.reached - row.waiting))];
      const next = rows[i + 1];
      if (next) drawRibbon(svg, left, y + bar, onward, round(x(next.reached)));
      const stage = svg.append("g").attr("class", "stage");
      stage
        .append("text")
        .attr("class", "name")
        .attr("x", left - 8)
        .attr("y", y + bar / 2)
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(row.name);
      if (row.parts.length > 0) drawParts(stage, row, y, left, x);
      else
        stage
          .append("rect")
          .attr("class", "went-on")
          .attr("x", left)
          .attr("y", y)
          .attr("width", Math.max(0, onward - left))
          .attr("height", bar);
      if (row.waiting > 0) {
        stage
          .append("rect")
          .attr("class", "waits")
          .attr("x", onward)
          .attr("y", y + 1)
          .attr("width", Math.max(2, end - onward - 1))
          .attr("height", bar - 2);
      }
      stage
        .append("text")
        .attr("class", row.parts.length > 0 ? "reached on-part" : "reached")
        .attr("x", left + 8)
        .attr("y", y + bar / 2)
        .attr("dy", "0.35em")
        .text(row.reachedText);
      stage
        .append("text")
        .attr("class", "waits-text")
        .attr("x", end + 8)
        .attr("y", y + bar / 2)
        .attr("dy", "0.35em")
        .text(row.waitingText);
    });
    return finish(svg.node() as Element, stageFlow.id, label);
  },
};
