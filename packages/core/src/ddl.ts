import type { ColumnKind } from "./column.ts";
import type { SqlOptions } from "./dialect.ts";
import type { AnyTable } from "./table.ts";

function sqlType(kind: ColumnKind): string {
  switch (kind) {
    case "text":
    case "category":
      return "VARCHAR";
    case "date":
      return "DATE";
    case "timestamp":
      return "TIMESTAMP";
    case "integer":
      return "BIGINT";
    case "number":
      return "DOUBLE";
    case "boolean":
      return "BOOLEAN";
  }
}

/**
 * The statement that creates a ledger table with every column, derived ones included. In Trino's SQL every column may be
 * null: its connectors for files refuse NOT NULL.
 */
export function createTable(table: AnyTable, { dialect = "duckdb" }: SqlOptions = {}): string {
  const required = dialect === "duckdb" ? " NOT NULL" : "";
  const columns = Object.values(table.columns).map(
    ({ name, kind, nullable }) => `  "${name}" ${sqlType(kind)}${nullable ? "" : required}`,
  );
  return `CREATE TABLE "${table.name}" (\n${columns.join(",\n")}\n)`;
}
