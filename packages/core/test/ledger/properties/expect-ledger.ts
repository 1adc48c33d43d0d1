import { expect } from "vitest";
import { countSetAside, type SheetAccount } from "../../../src/ledger/import/account.ts";
import type { Answer } from "../../../src/ledger/import/answers.ts";
import type { LedgerQuestion } from "../../../src/ledger/import/question.ts";
import type { ImportedRow, RejectedRow } from "../../../src/ledger/import/sink.ts";
import type { RawCell } from "../../../src/ledger/sheet.ts";
import { exactWord } from "../../../src/ledger/vocabulary.ts";
import type { MadeLedger } from "./made-ledger.ts";

/** What an import of a made ledger came to, whatever way it was read. */
export interface Outcome {
  readonly accounts: readonly SheetAccount[];
  readonly rows: Readonly<Record<string, readonly ImportedRow[]>>;
  readonly rejected: readonly RejectedRow[];
  readonly questions: readonly LedgerQuestion[];
}

/** What the one who made the ledger answers: which table it is, and what its headers stand for. */
export function answersTo({ questions }: Outcome, { table, fields }: MadeLedger): Answer[] {
  return questions.flatMap(({ kind, readings, column }): Answer[] => {
    if (kind === "table") return readings.map(({ read }) => ({ is: "table", read, table: table.name }));
    if (kind !== "column") return [];
    const inner = (column ?? "").split(" / ").at(-1) ?? "";
    const field = fields.find(({ header }) => exactWord(header) === exactWord(inner));
    return [{ is: "header", table: table.name, header: column ?? "", column: field?.target ?? null }];
  });
}

/** Every row that was read is accepted, refused or set aside, and each kind is as many as were put in. */
export function expectBalanced({ accounts, rejected, rows }: Outcome, { placed, aside }: MadeLedger): void {
  const [account] = accounts;
  expect(accounts).toHaveLength(1);
  if (!account) return;
  expect(account.accepted + account.rejected + countSetAside(account)).toBe(account.read);
  expect(account.accepted + account.rejected).toBe(placed.length);
  expect(account.setAside).toEqual(aside);
  expect(rejected).toHaveLength(account.rejected);
  expect(Object.values(rows).flat()).toHaveLength(account.accepted);
}

/** Every refused row says why, where and what to do, in both languages, and has its own cells. */
export function expectReasons({ rejected }: Outcome, { placed, fields, sheet }: MadeLedger): void {
  for (const { reasons, cells, row, file, sheet: name } of rejected) {
    expect(reasons.length).toBeGreaterThan(0);
    expect(name).toBe(sheet.name);
    const own = placed.filter((each) => each.row === row).map((each) => bare(each.cells, fields.length));
    expect(own).toContainEqual(bare(cells, fields.length));
    for (const { message, advice, row: at, file: of, sheet: on } of reasons) {
      expect([of, on, at]).toEqual([file, name, row]);
      for (const text of [message.zh, message.en, advice.zh, advice.en]) expect(text).not.toBe("");
    }
  }
}

/** Cells with the empty ones at the end made null: a rectangle has them, a row as written may not. */
function bare(cells: readonly RawCell[], width: number): RawCell[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, i) => cells[i] ?? null);
}

function inOrder(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}

/** What was put in clean comes out as the same values, with its row and what is inexact in it. */
export function expectValues({ rows }: Outcome, { table, placed, keyless, sheet }: MadeLedger): void {
  expect(Object.keys(rows).filter((name) => rows[name]?.length)).toEqual(
    placed.some(({ values }) => values) ? [table.name] : [],
  );
  const wanted = placed.flatMap(({ values, row, how }) =>
    values ? [{ ...values, source_row: row, how: [...how].sort().join(",") }] : [],
  );
  const got = (rows[table.name] ?? []).map((row) => {
    const { source_file, source_sheet, source_qualifiers, ...values } = row;
    expect([source_file !== "", source_sheet]).toEqual([true, sheet.name]);
    const how = (source_qualifiers ?? "").split(",").sort().join(",");
    return Object.fromEntries(
      Object.entries({ ...values, how }).filter(([name]) => !keyless || !table.key.includes(name)),
    );
  });
  expect(inOrder(got)).toEqual(inOrder(wanted));
}

/** No two accepted rows have the same key. */
export function expectKeys({ rows }: Outcome, { table }: MadeLedger): void {
  const keys = (rows[table.name] ?? []).map((row) => JSON.stringify(table.key.map((name) => row[name])));
  expect(new Set(keys).size).toBe(keys.length);
}
