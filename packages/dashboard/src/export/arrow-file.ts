import { columnFromArray, float64, tableFromColumns, tableToIPC, utf8 } from "@uwdata/flechette";
import type { ChartFacts } from "./chart-facts.ts";
import { exportTable, type ExportColumn } from "./export-table.ts";
import { factLines, type Occasion } from "./facts-lines.ts";

function arrowColumn({ kind, cells }: ExportColumn): ReturnType<typeof columnFromArray> {
  const values = cells.map(({ value, instead }) => (instead === "" ? value : null));
  return kind === "number"
    ? columnFromArray(values as (number | null)[], float64())
    : columnFromArray(
        values.map((value) => (value === null ? null : String(value))),
        utf8(),
      );
}

/**
 * The chart's rows as an Arrow IPC file; what it says of itself is metadata of the schema, by names in English. A number that
 * is hidden is null: a column has one type. Texts are as they are, since nothing that reads Arrow runs them.
 */
export function arrowFile(facts: ChartFacts, occasion: Occasion): Uint8Array {
  const columns = exportTable(facts.table, occasion.language);
  const table = tableFromColumns(columns.map((column) => [column.name, arrowColumn(column)]));
  const said = [...factLines(facts, occasion), { key: "source_id", text: facts.source }];
  table.schema.metadata = new Map(said.map(({ key, text }) => [`unburden.${key}`, text]));
  const bytes = tableToIPC(table, { format: "file" });
  if (!bytes) throw new Error("flechette gave no bytes");
  return bytes;
}
