import { csvText, exportCell } from "@unburden/core/ledger";
import type { ChartFacts } from "./chart-facts.ts";
import { exportTable, type ExportCell } from "./export-table.ts";
import { factLines, type Occasion } from "./facts-lines.ts";

function written({ value, instead }: ExportCell): string {
  if (instead !== "") return exportCell(instead);
  return value === null ? "" : typeof value === "number" ? String(value) : exportCell(value);
}

/**
 * The chart's rows as a CSV that Excel opens as it is. What the file says of itself stands in columns of its own behind the
 * data: a program reads one table with one header, and a row that is copied out takes its provenance along.
 */
export function csvFile(facts: ChartFacts, occasion: Occasion): string {
  const columns = exportTable(facts.table, occasion.language);
  const lines = factLines(facts, occasion);
  return csvText([
    [...columns.map(({ name }) => exportCell(name)), ...lines.map(({ name }) => name)],
    ...facts.table.rows.map((_, i) => [
      ...columns.map(({ cells }) => written(cells[i] ?? { value: null, instead: "" })),
      ...lines.map(({ text }) => exportCell(text)),
    ]),
  ]);
}
