/** Whose SQL a statement is written in. */
export type Dialect = "duckdb" | "trino";

/** What may be said of a statement besides what it asks; DuckDB's SQL when nothing is. */
export interface SqlOptions {
  readonly dialect?: Dialect;
}
