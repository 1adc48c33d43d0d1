import type { AggregateRequest, CellValue } from "@unburden/core";
import { columnFromArray, float64, tableFromColumns, tableToIPC, utf8 } from "@uwdata/flechette";
import type { Told } from "./discreet-question.ts";

/** The media type of an Arrow stream. */
export const arrowType = "application/vnd.apache.arrow.stream";

/** An answer as an Arrow stream: keys as text, values as doubles, null where they aren't known or are withheld. */
export function arrowAnswer({ by, aggregates }: AggregateRequest, { rows, withheld }: Told): Uint8Array {
  const text = (value: CellValue | null | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  const keys = by.map(
    ({ name }) =>
      [
        name,
        columnFromArray(
          rows.map(({ group }) => text(group[name])),
          utf8(),
        ),
      ] as const,
  );
  const values = Object.keys(aggregates).map(
    (name) =>
      [
        name,
        columnFromArray(
          rows.map((row) => row.values[name] ?? null),
          float64(),
        ),
      ] as const,
  );
  const table = tableFromColumns([...keys, ...values].map(([name, column]) => [name, column]));
  table.schema.metadata = new Map([["unburden.withheld", String(withheld)]]);
  const bytes = tableToIPC(table, { format: "stream" });
  if (!bytes) throw new Error("flechette gave no bytes");
  return bytes;
}
