import { shownTable } from "../../src/page/people.ts";
import { csvParseRows } from "d3";
import { readXlsx } from "hucre/xlsx";
import { tableFromIPC } from "@uwdata/flechette";
import { render, type TemplateResult } from "lit";
import { expect, it } from "vitest";
import { arrowFile } from "../../src/export/arrow-file.ts";
import { csvFile } from "../../src/export/csv-file.ts";
import { svgFile, type TakenChart } from "../../src/export/svg-file.ts";
import { xlsxFile } from "../../src/export/xlsx-file.ts";
import type { PageResult } from "../../src/page/answer.ts";
import type { Place } from "../../src/sections/block.ts";
import { intervalBlock } from "../../src/sections/interval-block.ts";
import { stackedBlock } from "../../src/sections/stacked-block.ts";

const place: Place = {
  data: {
    scope: { source: "own", district: null, period: "all" },
    period: null,
    asOf: "2025-01-01",
    answers: {},
  },
  districts: [],
  language: "en",
};
const occasion = { day: "2024-08-01", address: "https://example.org/", language: "en" } as const;
const given = { id: "x", finding: "A finding", narrowed: { district: false, period: false } };

/** What is given away of the block's chart. */
function takenOf(template: TemplateResult): TakenChart {
  const apart = document.createElement("div");
  render(template, apart);
  const chart = apart.querySelector("ub-chart") as unknown as Omit<TakenChart, "width" | "chapter">;
  return { chart: chart.chart, rows: chart.rows, facts: chart.facts, width: 500, chapter: null };
}

/** Every cell and text of every format but the picture in dots, which is drawn from the SVG. */
async function everything(taken: TakenChart): Promise<string[][]> {
  const csv = csvParseRows(csvFile(taken.facts, occasion).slice(1)).flat();
  const { sheets } = await readXlsx(await xlsxFile(taken.facts, occasion));
  const xlsx = sheets.flatMap(({ rows }) => rows.flat().map(String));
  const arrow = tableFromIPC(arrowFile(taken.facts, occasion))
    .toArray()
    .flatMap((row) => Object.values(row as object).map(String));
  const svg = new DOMParser().parseFromString(svgFile(taken, occasion).text, "image/svg+xml");
  return [csv, xlsx, arrow, [...svg.querySelectorAll("text")].map(({ textContent }) => textContent)];
}

it("gives no small count away, nor one from which it could be reckoned", async () => {
  const counts = [
    [4001, 3, 3007],
    [5011, 6013, 7019],
  ];
  const groups = shownTable(counts).rows.map((row, i) => ({ key: String(i), name: String(i), ...row }));
  const taken = takenOf(stackedBlock({ ...given, partNames: ["p", "q", "r"], groups }, place));
  expect(taken.facts.table.rows[0]).toContainEqual({ value: null, text: "hidden", hidden: true });
  const hidden = [4001, 3, 3007].filter((_, i) => {
    const cell = taken.facts.table.rows[0]?.[i + 1];
    return typeof cell === "object" && "hidden" in cell;
  });
  expect(hidden.length).toBeGreaterThan(1);
  for (const cells of await everything(taken)) {
    for (const count of hidden) expect(cells).not.toContain(String(count));
  }
  expect(csvFile(taken.facts, occasion)).toContain("aren't in this file");
});

it("gives nothing of a share that is hidden: no value, interval or parts", async () => {
  const result = (part: Partial<PageResult>): PageResult =>
    ({
      group: {},
      value: null,
      numerator: null,
      denominator: null,
      used: null,
      missing: null,
      interval: null,
      flags: [],
      parameters: {},
      ...part,
    }) as PageResult;
  const shares = [
    {
      key: "a",
      name: "shown",
      result: result({
        value: 0.25,
        numerator: 25,
        denominator: 100,
        interval: { lower: 0.1, upper: 0.4, method: "wilson" },
      }),
    },
    { key: "b", name: "small", result: result({ flags: ["suppressed"] }) },
  ];
  const { facts } = takenOf(intervalBlock({ ...given, shares }, place));
  const [, , row = []] = csvParseRows(csvFile(facts, occasion).slice(1));
  expect(row.slice(0, 6)).toEqual(["small", "hidden", "", "", "", ""]);
  const table = tableFromIPC(arrowFile(facts, occasion));
  expect(Object.values(table.at(1) as object).slice(1)).toEqual([null, null, null, null, null]);
});
