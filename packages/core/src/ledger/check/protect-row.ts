import type { CellValue } from "../../column.ts";
import type { AnyTable, LooseRow, PlacedColumn } from "../../table.ts";
import { hashPerson, isPersonHash } from "./hash-person.ts";
import { nothingFound, type PersonalCount, type PersonalKind } from "./personal-kind.ts";
import { maskPersonalData } from "./personal-data.ts";
import { recurring } from "../recurring.ts";
import { isIdNumber, isMobile } from "./personal-numbers.ts";

export type { PersonalCount, PersonalKind } from "./personal-kind.ts";

/** How a row is protected. */
export interface ProtectOptions {
  /** The secret that people's identifiers are hashed with, at least 16 characters. It is used and not kept. */
  readonly salt: string;
  /** The kinds of personal data that stay as they are; none, unless somebody says so. */
  readonly keep?: readonly PersonalKind[];
}

/** A row without its personal data, and how much of each kind was in it. */
export interface ProtectedRow<R extends LooseRow = LooseRow> {
  readonly row: R;
  readonly found: PersonalCount;
}

/** What is left of a cell, null when that is all of it, and what was found in it. */
interface ProtectedCell {
  readonly value: string | null;
  readonly found: Readonly<Partial<Record<PersonalKind, number>>>;
}

/** A value that stays as it is. */
const untouched = { value: null, found: {} } as const;

function hashed(value: string, kind: PersonalKind, { salt, keep = [] }: ProtectOptions): ProtectedCell {
  if (keep.includes(kind) || isPersonHash(value)) return untouched;
  return { value: hashPerson(value, salt), found: { [kind]: 1 } };
}

/** The kind of personal number that a key is, or null: identity and mobile numbers are used as keys, and only they are known. */
function kindOfKey(value: string): PersonalKind | null {
  // Both have at least eleven digits; only plain letters can't become more by being normalised.
  if (value.length < 11 && /^[ -~]*$/u.test(value)) return null;
  const digits = value.normalize("NFKC").replace(/[\s-]/gu, "");
  if (isIdNumber(digits)) return "id-number";
  return isMobile(digits) ? "phone" : null;
}

function protectedCell(column: PlacedColumn, value: string, options: ProtectOptions): ProtectedCell {
  switch (column.privacy) {
    case "none":
      return untouched;
    case "hash":
      return hashed(value, "person", options);
    case "key": {
      const kind = kindOfKey(value);
      return kind ? hashed(value, kind, options) : untouched;
    }
    case "public-name":
    case "free-text": {
      const names = column.privacy === "free-text";
      const { text, found } = maskPersonalData(value, { names, keep: options.keep ?? [] });
      return text === value ? untouched : { value: text, found };
    }
  }
}

/** Whether a value of the column is personal, or holds anything that is: {@link protectRow} would change it. */
export function isPersonal(column: PlacedColumn, value: CellValue | null): boolean {
  if (typeof value !== "string" || value === "") return false;
  switch (column.privacy) {
    case "none":
      return false;
    case "hash":
      return !isPersonHash(value);
    case "key":
      return kindOfKey(value) !== null;
    case "public-name":
    case "free-text":
      return maskPersonalData(value, { names: column.privacy === "free-text" }).text !== value;
  }
}

function cellProtector(column: PlacedColumn, options: ProtectOptions): (value: string) => ProtectedCell {
  const protect = (value: string): ProtectedCell => protectedCell(column, value, options);
  // What is hashed shouldn't be kept.
  return column.privacy === "key" || column.privacy === "hash" ? protect : recurring(protect);
}

/** Protects the rows of a table one after the other, each as {@link protectRow} does. */
export function rowProtector(
  table: AnyTable,
  options: ProtectOptions,
): <R extends LooseRow>(row: R) => ProtectedRow<R> {
  const columns = Object.values(table.columns)
    .filter(({ origin, privacy }) => origin === "stored" && privacy !== "none")
    .map((column) => ({ name: column.name, protect: cellProtector(column, options) }));
  return <R extends LooseRow>(row: R) => {
    let found: Record<PersonalKind, number> | null = null;
    let safe: Record<string, LooseRow[string]> | null = null;
    for (const { name, protect } of columns) {
      const value = row[name];
      if (typeof value !== "string" || value === "") continue;
      const cell = protect(value);
      if (cell === untouched) continue;
      safe ??= { ...row };
      safe[name] = cell.value;
      for (const kind in cell.found) {
        found ??= { ...nothingFound };
        found[kind as PersonalKind] += cell.found[kind as PersonalKind] ?? 0;
      }
    }
    return { row: (safe ?? row) as R, found: found ?? nothingFound };
  };
}

/**
 * A row whose personal data is masked in free text and hashed where it tells people apart, as its table's columns declare
 * it, and how much of each kind there was. Looked-up and derived columns are left as they are: protect a row before it is
 * completed. The salt is in no result.
 *
 * @throws when something has to be hashed and the salt is shorter than 16 characters.
 */
export function protectRow(table: AnyTable, row: LooseRow, options: ProtectOptions): ProtectedRow {
  return rowProtector(table, options)(row);
}
