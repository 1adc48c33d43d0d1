import { DuckDBInstance } from "@duckdb/node-api";
import {
  allTables,
  completeLedger,
  completeRows,
  createTable,
  type AnyTable,
  type CellValue,
  type Ledger,
  type LooseRow,
} from "../src/index.ts";
import type { RunQuery } from "../src/engines/sql.ts";

type Rows = readonly Readonly<Record<string, CellValue | null | undefined>>[];

/** A DuckDB in memory, for tests that ask whether SQL says what core says. */
export interface TestDatabase {
  readonly run: RunQuery;
  /** Replaces the table by these rows. */
  load(table: AnyTable, rows: Rows): Promise<void>;
  /** Replaces these tables, or all, by this ledger's, rows referring to one another. */
  loadLedger(ledger: Ledger, tables?: readonly AnyTable[]): Promise<void>;
  close(): void;
}

function literal(value: CellValue | null): string {
  if (value === null) return "NULL";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** Opens a database in memory that never reaches for an extension. */
export async function openDatabase(): Promise<TestDatabase> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false");
  const fill = async (table: AnyTable, rows: readonly LooseRow[]): Promise<void> => {
    await connection.run(`DROP TABLE IF EXISTS "${table.name}"`);
    await connection.run(createTable(table).replaceAll(" NOT NULL", ""));
    const names = Object.keys(table.columns);
    const lines = rows.map((row) => `(${names.map((name) => literal(row[name] ?? null)).join(", ")})`);
    if (lines.length > 0) await connection.run(`INSERT INTO "${table.name}" VALUES ${lines.join(", ")}`);
  };
  return {
    async run(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS();
    },
    load: (table, rows) => fill(table, completeRows(table, rows)),
    async loadLedger(ledger, tables = allTables) {
      const complete = completeLedger(tables, ledger);
      for (const table of tables) await fill(table, complete[table.name] ?? []);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
