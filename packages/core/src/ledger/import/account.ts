import type { SetAside } from "../find-tables.ts";

/** Why a row is not one of the ledger's: it is no data, or it was read already in another sheet or file. */
export type Aside = SetAside | "repeat";

/** What became of each row that was read. For tables beside each other, a sheet's row counts once for each of them. */
export interface RowCounts {
  readonly accepted: number;
  /** Refused, or waiting for an answer. */
  readonly rejected: number;
  /** Of the rejected, those that only wait for an answer. */
  readonly waiting: number;
  readonly setAside: Readonly<Record<Aside, number>>;
}

declare const balanced: unique symbol;

/**
 * A sheet's rows, every one accounted for: `accepted + rejected + set aside = read`.
 * Only the importer makes one, by `sheetAccount`, so that a result can't hold an account that doesn't balance.
 */
export interface SheetAccount extends RowCounts {
  readonly [balanced]: true;
  readonly file: string;
  readonly sheet: string;
  readonly read: number;
}

/** The account of no rows. */
export const noRows: RowCounts = {
  accepted: 0,
  rejected: 0,
  waiting: 0,
  setAside: { title: 0, header: 0, total: 0, note: 0, blank: 0, repeat: 0 },
};

/** How many rows were set aside, whatever for. */
export function countSetAside({ setAside }: Pick<RowCounts, "setAside">): number {
  return Object.values(setAside).reduce((sum, count) => sum + count, 0);
}

/** Two counts together. */
export function addCounts(one: RowCounts, other: RowCounts): RowCounts {
  const reasons = Object.keys(one.setAside) as Aside[];
  return {
    accepted: one.accepted + other.accepted,
    rejected: one.rejected + other.rejected,
    waiting: one.waiting + other.waiting,
    setAside: Object.fromEntries(
      reasons.map((why) => [why, one.setAside[why] + other.setAside[why]]),
    ) as RowCounts["setAside"],
  };
}

/**
 * The account of a sheet.
 *
 * @throws when what became of the rows doesn't add up to the rows that were read: a row was lost or counted twice.
 */
export function sheetAccount(file: string, sheet: string, read: number, counts: RowCounts): SheetAccount {
  const told = counts.accepted + counts.rejected + countSetAside(counts);
  if (told !== read || counts.waiting > counts.rejected) {
    throw new Error(`${file}, ${sheet}: ${read} rows were read, ${told} are accounted for`);
  }
  return { ...counts, file, sheet, read } as SheetAccount;
}
