import type { AnyTable } from "../../table.ts";
import { balance } from "./balance.ts";
import { dailyLimit } from "./daily-limit.ts";
import { days } from "./days.ts";
import { duplicates } from "./duplicates.ts";
import { keys } from "./keys.ts";
import { order } from "./order.ts";
import { range } from "./range.ts";
import { references } from "./references.ts";
import { required } from "./required.ts";
import type { KnownKey, NumberedRow, RowCheckOptions, RowFault } from "./row-fault.ts";
import { sequence } from "./sequence.ts";
import { states } from "./states.ts";
import { sum } from "./sum.ts";

export type { KnownKey, NumberedRow, RowCheckOptions, RowFault, RowFaultCode } from "./row-fault.ts";

/** Checks a stream of rows. What it keeps grows with the keys it has seen, not with the rows' cells. */
export interface RowChecker {
  /** What this row shows, by itself and with the rows before it. */
  check(row: NumberedRow): readonly RowFault[];
  /** What only all rows together show; asked once, after the last row. */
  finish(): readonly RowFault[];
}

const none: readonly RowFault[] = [];
const nothingKnown: KnownKey = () => undefined;

/**
 * What is wrong with rows that were read, one after the other: empty cells that must not be, numbers and dates out of
 * range or out of order, states that don't go together, keys that repeat, keys of other tables that aren't there, rows
 * that are there twice; and at the end more than a day's work in a day, steps that run backwards, balances below zero,
 * sums that aren't what they should be.
 */
export function rowChecker(
  table: AnyTable,
  known: KnownKey = nothingKnown,
  options: RowCheckOptions = {},
): RowChecker {
  const checks = [
    required(table),
    range(table),
    days(table, options),
    order(table),
    states(table, options),
    references(table, known),
    options.madeUpKey || options.keysChecked ? null : keys(table),
    duplicates(table, options),
    dailyLimit(table),
    sequence(table),
    balance(table),
    sum(table),
  ].filter((check) => check !== null);
  let faults: RowFault[] = [];
  const report = (fault: RowFault): void => {
    faults.push(fault);
  };
  const taken = (): readonly RowFault[] => {
    if (faults.length === 0) return none;
    const own = faults;
    faults = [];
    return own;
  };
  return {
    check(row) {
      for (const check of checks) check.row(row, report);
      return taken();
    },
    finish() {
      for (const check of checks) check.finish?.(report);
      return taken();
    },
  };
}

/** The same over rows that are all there: the faults row by row, then those that all rows together show. */
export function checkRows(
  table: AnyTable,
  rows: readonly NumberedRow[],
  known: KnownKey = nothingKnown,
  options: RowCheckOptions = {},
): readonly RowFault[] {
  const checker = rowChecker(table, known, options);
  return [...rows.flatMap((row) => checker.check(row)), ...checker.finish()];
}
