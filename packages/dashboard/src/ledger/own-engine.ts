import { allTables, type Engine, type LooseRow } from "@unburden/core";
import { completeTables, rowsEngine, type CompleteTables } from "@unburden/core/rows";
import type { OwnLedger } from "./own-ledger.ts";

/** An engine over the user's ledger, and what one must know to ask it. */
export interface OwnEngine {
  readonly engine: Engine;
  /** The rows that it answers from, complete. */
  readonly rows: CompleteTables;
  /** Names of the tables that have rows. */
  readonly filled: ReadonlySet<string>;
  /** The first day after the last date in the ledger, today at the latest: open cases are looked at as it begins. */
  readonly asOf: string;
}

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function lastDate(rows: OwnLedger["rows"], today: string): string {
  let last = "";
  for (const table of allTables) {
    const dated = Object.values(table.columns).filter(
      ({ kind, origin }) => kind === "date" && origin === "stored",
    );
    for (const row of rows[table.name] ?? []) {
      for (const { name } of dated) {
        const value = row[name];
        // A deadline or a term may lie ahead; what has happened doesn't.
        if (typeof value === "string" && value > last && value <= today) last = value;
      }
    }
  }
  return last === "" ? today : nextDay(last);
}

/**
 * An engine over the user's rows. The frame tells which district a unit lies in; its units aren't counted as the user's.
 */
export function ownEngine({ rows }: OwnLedger, frame: readonly LooseRow[], today: string): OwnEngine {
  const own = rows["org_unit"] ?? [];
  const ids = new Set(own.map(({ org_id }) => org_id));
  const units = [...frame.filter(({ org_id }) => !ids.has(org_id)), ...own];
  const complete = completeTables(allTables, { ...rows, org_unit: units });
  const counted = (complete["org_unit"] ?? []).filter(({ org_id }) => ids.has(org_id ?? undefined));
  const answered = { ...complete, org_unit: counted };
  return {
    engine: rowsEngine(answered),
    rows: answered,
    filled: new Set(Object.keys(rows).filter((name) => (rows[name]?.length ?? 0) > 0)),
    asOf: lastDate(rows, today),
  };
}
