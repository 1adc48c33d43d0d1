import { writeFileSync } from "node:fs";
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { keptResult } from "./tables.ts";

const names: Readonly<Record<string, string>> = {
  ours: "Unburden",
  hand: "SQL by hand",
  duckdb: "DuckDB read_csv",
  papaparse: "papaparse",
  curve: "survival curve, from counts",
  strata: "stratified estimate, from counts",
  "group-durations": "grouping in DuckDB, durations",
  "group-strata": "grouping in DuckDB, strata",
};

/** Draws how the cost of each measured work grows with its rows, both axes logarithmic, into one SVG. */
export function drawGrowth(to: URL): void {
  const points = ["metrics-by-month", "ledger", "survival"].flatMap((id) => {
    const result = keptResult(id);
    const growth = result?.growth;
    if (!result || !growth) return [];
    return growth.points.map(({ who, rows, value }) => ({
      work: result.title.en.split(/ over |, 10| of 25/u)[0] ?? id,
      who: names[who] ?? who,
      rows,
      ms: growth.unit === "s" ? value * 1000 : value,
    }));
  });
  const { document } = parseHTML("<html><body></body></html>") as { readonly document: object };
  const options = {
    document,
    width: 900,
    height: 320,
    marginLeft: 60,
    marginRight: 150,
    x: { type: "log", label: "rows →", tickFormat: "~s", ticks: 4 },
    y: { type: "log", label: "↑ ms", tickFormat: "~s", grid: true, ticks: 5 },
    fx: { label: null },
    marks: [
      Plot.frame({ stroke: "#ddd" }),
      Plot.line(points, { x: "rows", y: "ms", fx: "work", z: "who", stroke: "#1f5c99" }),
      Plot.dot(points, { x: "rows", y: "ms", fx: "work", fill: "#1f5c99", r: 2.5 }),
      Plot.text(
        points,
        Plot.selectLast({
          x: "rows",
          y: "ms",
          fx: "work",
          z: "who",
          text: "who",
          textAnchor: "end",
          dy: -8,
          dx: 4,
        }),
      ),
    ],
  };
  const svg = Plot.plot(options as Plot.PlotOptions) as unknown as { outerHTML: string };
  const text = svg.outerHTML.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  writeFileSync(to, `${text.replace(/( xmlns="[^"]+")(.*?) xmlns="[^"]+"/u, "$1$2")}\n`);
}
