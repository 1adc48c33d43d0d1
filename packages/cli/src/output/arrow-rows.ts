import type { AnyTable, ColumnKind, LooseRow } from "@unburden/core";
import {
  bool,
  columnFromArray,
  dateDay,
  float64,
  tableFromColumns,
  tableToIPC,
  utf8,
  type DataType,
} from "@uwdata/flechette";

function typeOf(kind: ColumnKind): DataType {
  switch (kind) {
    case "text":
    case "category":
    case "timestamp":
      return utf8();
    case "date":
      return dateDay();
    case "integer":
    case "number":
      return float64();
    case "boolean":
      return bool();
  }
}

/** A table's complete rows as an Arrow stream, every column typed by its kind; numbers are doubles, timestamps text. */
export function arrowRows(table: AnyTable, rows: readonly LooseRow[]): Uint8Array {
  const columns = Object.values(table.columns).map(({ name, kind }) => {
    const cells = rows.map((row) => {
      const value = row[name] ?? null;
      return kind === "date" && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value;
    });
    return [name, columnFromArray(cells, typeOf(kind))] as [string, ReturnType<typeof columnFromArray>];
  });
  const bytes = tableToIPC(tableFromColumns(columns), { format: "stream" });
  if (!bytes) throw new Error("flechette gave no bytes");
  return bytes;
}
