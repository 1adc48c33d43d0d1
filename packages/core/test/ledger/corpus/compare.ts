import { allTables } from "../../../src/index.ts";
import { plainText } from "../../../src/ledger/grid.ts";
import { vocabulary } from "../../../src/ledger/vocabulary.ts";
import type { ExpectedIssue, ExpectedQuestion } from "./corpus-case.ts";
import type { CaseResult } from "./run-case.ts";

const words = vocabulary(allTables);
const bare = (text: string): string => plainText(text).replaceAll("/", "");

/** Whether a result's column (a header, possibly of several rows, or a column's name) is the expected one. */
function sameColumn(expected: string | undefined, given: string | null | undefined): boolean {
  if (expected === undefined) return true;
  if (given === null || given === undefined) return false;
  if (bare(given) === bare(expected)) return true;
  const inner = given.split("/").at(-1) ?? given;
  return [given, inner].some((header) =>
    words.meanings(header).some(({ column }) => column.name === expected),
  );
}

/** Whether the issue was raised. */
export function raised({ issues }: CaseResult, expected: ExpectedIssue): boolean {
  return issues.some(
    ({ code, row, column, severity }) =>
      code === expected.code &&
      (expected.row === undefined || row === expected.row) &&
      (expected.severity === undefined || severity === expected.severity) &&
      sameColumn(expected.column, column),
  );
}

/** Whether the question was asked. */
export function asked({ questions }: CaseResult, expected: ExpectedQuestion): boolean {
  return questions.some(
    ({ kind, read, column, candidates }) =>
      kind === expected.kind &&
      (expected.read === undefined || bare(read ?? "") === bare(expected.read)) &&
      (expected.candidates === undefined || candidates.length === expected.candidates) &&
      sameColumn(expected.column, column),
  );
}

/** A table's accepted rows in the file's order. */
export function inOrder({ rows }: CaseResult, table: string): readonly Readonly<Record<string, unknown>>[] {
  return [...(rows[table] ?? [])].sort((a, b) => Number(a["source_row"]) - Number(b["source_row"]));
}

/** Rows in all accounts together: read, accepted, rejected, and set aside by reason. */
export function counted({ accounts }: CaseResult) {
  const aside: Record<string, number> = {};
  const all = { read: 0, accepted: 0, rejected: 0 };
  for (const account of accounts) {
    all.read += account.read;
    all.accepted += account.accepted;
    all.rejected += account.rejected;
    for (const [why, count] of Object.entries(account.setAside)) aside[why] = (aside[why] ?? 0) + count;
  }
  return { ...all, aside };
}

/** Personal data by kind, without the kinds of which there were none. */
export function personalFound({ personal }: CaseResult): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(personal).filter(([, count]) => count > 0));
}
