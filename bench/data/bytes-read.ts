import type { DuckDBConnection } from "@duckdb/node-api";

/** Bytes of a value in DuckDB's memory. A text of up to twelve bytes is in its sixteen; longer ones are more. */
const widths: Readonly<Record<string, number>> = {
  BOOLEAN: 1,
  INTEGER: 4,
  DATE: 4,
  BIGINT: 8,
  DOUBLE: 8,
  VARCHAR: 16,
};

/** How many bytes the columns that these statements name have in their tables: each statement scans one table. */
export async function bytesRead(
  connection: DuckDBConnection,
  statements: readonly string[],
): Promise<number> {
  let bytes = 0;
  for (const sql of statements) {
    const table = /FROM "(\w+)"/u.exec(sql)?.[1] ?? "";
    const columns = (
      await connection.runAndReadAll(
        `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${table}'`,
      )
    ).getRows() as [string, string][];
    const counted = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM "${table}"`);
    for (const [name, type] of columns.filter(([name]) => sql.includes(`"${name}"`))) {
      const width = widths[type];
      if (width === undefined) throw new Error(`how wide is ${type}, of ${table}.${name}?`);
      bytes += width * Number(counted.getRows()[0]?.[0]);
    }
  }
  return bytes;
}
