import type { Engine } from "@unburden/core";

/** What bounds one question to a database. */
export interface QueryBounds {
  /** Aborted when the client has gone, the time is over or the server stops: the statement ends then. */
  readonly signal: AbortSignal;
  /** An answer of more rows than this is refused with {@link TooManyRows}. */
  readonly rowLimit: number;
}

/** A database that holds tables of the registry under their own names, with all their columns. It is only read. */
export interface Warehouse {
  /** As it is shown: `DuckDB v1.5.6`. */
  readonly name: string;
  /** The registry's tables that are there. */
  readonly tables: ReadonlySet<string>;
  /** The first day after the ledger's last date: open cases are looked at as it begins. */
  readonly end: string;
  /** Whether the rows are a made-up city's: whatever shows them says so. */
  readonly synthetic: boolean;
  /** Core's engine, each of whose requests is bounded. It compiles requests itself: no SQL comes from outside. */
  engine(bounds: QueryBounds): Engine;
  /** Rejects when the database doesn't answer. */
  ping(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** An answer would be larger than what may be sent. */
export class TooManyRows extends Error {
  constructor(readonly limit: number) {
    super(`the answer has more than ${limit} rows; group by fewer columns or narrow it`);
    this.name = "TooManyRows";
  }
}
