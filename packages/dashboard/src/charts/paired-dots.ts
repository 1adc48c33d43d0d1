import { scaleLinear } from "d3";
import { blank, labelColumn, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A number before and after, or wanted and found. */
export interface PairRow {
  readonly key: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly fromText: string;
  readonly toText: string;
  /** At the end of the row: −40.2%, or +3. */
  readonly change: string;
  /** Whether it is to be seen as a rise: then it says so in the colour of alarm. */
  readonly alarm: boolean;
  /** What the hollow and the full dot stand for; of the first row. */
  readonly fromName: string;
  readonly toName: string;
  /** Where the scale begins; 0 when left out. Of the first row. */
  readonly least?: number;
}

const top = 24;

function drawKey(svg: Drawing, { fromName, toName }: PairRow, left: number): void {
  const key = svg
    .append("g")
    .attr("class", "pair-key")
    .attr("transform", `translate(${left + 8},10)`);
  const put = (kind: string, name: string, at: number): void => {
    key.append("circle").attr("class", kind).attr("r", 4).attr("cx", at);
    key
      .append("text")
      .attr("class", "note")
      .attr("x", at + 9)
      .attr("dy", "0.35em")
      .text(name);
  };
  put("before", fromName, 0);
  put("after", toName, round(textWidth(fromName) + 31));
}

interface Geometry {
  readonly left: number;
  readonly width: number;
  readonly x: (value: number) => number;
}

function drawRow(svg: Drawing, row: PairRow, y: number, { left, width, x }: Geometry): void {
  const line = svg
    .append("g")
    .attr("class", row.alarm ? "pair rise" : "pair")
    .attr("data-key", row.key)
    .attr("transform", `translate(0,${y})`);
  const [from, to] = [round(x(row.from)), round(x(row.to))];
  const write = (kind: string, text: string, at: number, anchor: "start" | "end"): void => {
    line
      .append("text")
      .attr("class", kind)
      .attr("x", at)
      .attr("dy", "0.35em")
      .attr("text-anchor", anchor)
      .text(text);
  };
  /** Numbers stand outside the pair, each on its own dot's side. */
  const beside = (text: string, at: number, isRight: boolean): void => {
    write("note", text, isRight ? at + 9 : at - 9, isRight ? "start" : "end");
  };
  write("name", row.name, left, "end");
  line.append("path").attr("class", "between").attr("d", `M${from},0H${to}`);
  line.append("circle").attr("class", "before").attr("r", 4.5).attr("cx", from);
  line.append("circle").attr("class", "after").attr("r", 4.5).attr("cx", to);
  beside(row.fromText, from, from >= to);
  if (row.toText !== row.fromText) beside(row.toText, to, to > from);
  write("strong change", row.change, width, "end");
}

/** Rows of two dots on one scale, from 0 unless said otherwise: hollow is before, full is after, and the line between is the change. */
export const pairedDots: Chart<PairRow> = {
  id: "paired-dots",
  draw(rows, { width, label }) {
    const rowHeight = rows.length > 8 ? 21 : 34;
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
    );
    const right = Math.max(0, ...rows.map(({ change }) => textWidth(change, 13))) + 8;
    const svg = blank(width, top + rows.length * rowHeight + 4);
    const [first] = rows;
    const most = Math.max(1, ...rows.flatMap(({ from, to }) => [from, to]));
    // Room on both sides for the numbers beside the outermost dots.
    const x = scaleLinear([first?.least ?? 0, most], [left + 38, width - right - 44]);
    if (first) drawKey(svg, first, left);
    rows.forEach((row, i) => {
      drawRow(svg, row, top + (i + 0.5) * rowHeight, { left, width, x });
    });
    return finish(svg.node() as Element, pairedDots.id, label);
  },
};
