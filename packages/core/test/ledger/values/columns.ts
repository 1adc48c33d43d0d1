import type { RawCell } from "../../../src/ledger/sheet.ts";
import { bareContext, type ReadContext } from "../../../src/ledger/values/context.ts";
import { readCell } from "../../../src/ledger/values/read-cell.ts";
import type { CellReading } from "../../../src/ledger/values/reading.ts";
import { boolean, date, integer, number, text, timestamp, type Column } from "../../../src/column.ts";

const title = { zh: "列", en: "Column" };

/** Plain columns to read test cells with. */
export const plain = {
  text: text({ title }),
  date: date({ title }),
  timestamp: timestamp({ title }),
  boolean: boolean({ title }),
  household: integer({ title, unit: "household" }),
  minute: integer({ title, unit: "minute" }),
  fen: integer({ title, unit: "fen" }),
  share: number({ title, unit: "share" }),
  times: number({ title, unit: "time-per-year" }),
  number: number({ title, unit: "none" }),
} satisfies Record<string, Column>;

/** Reads a cell with a context of which only what matters is given. */
export function readWith(cell: RawCell, column: Column, context: Partial<ReadContext> = {}): CellReading {
  return readCell(cell, column, { ...bareContext, ...context });
}

/** What a reading came to, short: the value, `doubt:code`, `fault:code`. */
export function outcome({ value, doubt, fault }: CellReading): unknown {
  if (fault) return `fault:${fault.code}`;
  return doubt ? `doubt:${doubt.code}` : value;
}

/** The candidates' values of a doubt. */
export function candidateValues({ doubt }: CellReading): unknown[] {
  return (doubt?.candidates ?? []).map(({ value }) => value);
}
