import { scaleLinear } from "d3";
import { blank, labelColumn, round, textWidth } from "./blank.ts";
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
}

const top = 24;

/** Rows of two dots on one scale from 0: hollow is before, full is after, and the line between is the change. */
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
    const most = Math.max(1, ...rows.flatMap(({ from, to }) => [from, to]));
    const x = scaleLinear([0, most], [left + 8, width - right - 38]);
    const [first] = rows;
    if (first) {
      const key = svg
        .append("g")
        .attr("class", "pair-key")
        .attr("transform", `translate(${left + 8},10)`);
      key.append("circle").attr("class", "before").attr("r", 4).attr("cx", 0);
      key.append("text").attr("class", "note").attr("x", 9).attr("dy", "0.35em").text(first.fromName);
      const next = 9 + textWidth(first.fromName) + 22;
      key.append("circle").attr("class", "after").attr("r", 4).attr("cx", next);
      key
        .append("text")
        .attr("class", "note")
        .attr("x", next + 9)
        .attr("dy", "0.35em")
        .text(first.toName);
    }
    rows.forEach((row, i) => {
      const line = svg
        .append("g")
        .attr("class", row.alarm ? "pair rise" : "pair")
        .attr("data-key", row.key)
        .attr("transform", `translate(0,${top + (i + 0.5) * rowHeight})`);
      const [from, to] = [round(x(row.from)), round(x(row.to))];
      line
        .append("text")
        .attr("class", "name")
        .attr("x", left)
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(row.name);
      line.append("path").attr("class", "between").attr("d", `M${from},0H${to}`);
      line.append("circle").attr("class", "before").attr("r", 4.5).attr("cx", from);
      line.append("circle").attr("class", "after").attr("r", 4.5).attr("cx", to);
      const write = (text: string, at: number, outward: boolean): void => {
        line
          .append("text")
          .attr("class", "note")
          .attr("x", outward ? at + 9 : at - 9)
          .attr("dy", "0.35em")
          .attr("text-anchor", outward ? "start" : "end")
          .text(text);
      };
      write(row.fromText, from, from >= to);
      if (row.toText !== row.fromText) write(row.toText, to, to > from);
      line
        .append("text")
        .attr("class", "strong change")
        .attr("x", width)
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(row.change);
    });
    return finish(svg.node() as Element, pairedDots.id, label);
  },
};
