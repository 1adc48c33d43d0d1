import { scaleLinear } from "d3";
import { blank, cutText, labelColumn, round, textWidth } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A value's rows: all there are, and those that the other filters leave. */
export interface ValueBar {
  readonly key: string;
  readonly name: string;
  readonly all: number;
  /** Null: too few to show. */
  readonly count: number | null;
  /** The count as it is written, or why there is none. */
  readonly text: string;
  /** Chosen, not chosen while another is, or neither while none is. */
  readonly state: "chosen" | "outside" | "open";
}

/** How high a row is: at least 24 px, so that a finger finds it. */
export const valueRowHeight = 24;

/** Bars of values one below the other: what the filters leave before a pale bar of all rows. */
export const valueBars: Chart<ValueBar> = {
  id: "value-bars",
  draw(rows, { width, label }) {
    const left =
      labelColumn(
        rows.map(({ name }) => name),
        width,
        0.42,
      ) + 14;
    const right = Math.max(0, ...rows.map(({ text }) => textWidth(text, 13))) + 8;
    const svg = blank(width, rows.length * valueRowHeight);
    const most = Math.max(1, ...rows.map(({ all }) => all));
    const x = scaleLinear([0, most], [0, Math.max(10, width - left - right)]);
    rows.forEach(({ key, name, all, count, text, state }, i) => {
      const line = svg
        .append("g")
        .attr("class", `value-row ${state}`)
        .attr("data-key", key)
        .attr("data-count", count)
        .attr("transform", `translate(0,${(i + 0.5) * valueRowHeight})`);
      const say = (kind: string, at: number, said: string): void => {
        line.append("text").attr("class", kind).attr("x", round(at)).attr("dy", "0.35em").text(said);
      };
      const bar = (kind: string, value: number): void => {
        line
          .append("rect")
          .attr("class", kind)
          .attr("x", left)
          .attr("y", -6)
          .attr("height", 12)
          .attr("width", round(x(value)));
      };
      // A sign besides the colour.
      if (state === "chosen") line.append("path").attr("class", "tick").attr("d", "M1,0l3,4l6,-8");
      say("name", 14, cutText(name, left - 18));
      bar("all", all);
      if (count !== null) bar("left", count);
      line
        .append("text")
        .attr("class", count === null ? "note" : "number")
        .attr("x", width)
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(text);
    });
    return finish(svg.node() as Element, valueBars.id, label);
  },
};
