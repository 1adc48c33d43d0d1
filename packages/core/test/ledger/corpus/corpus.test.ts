import { describe, expect, it } from "vitest";
import { corpus } from "./cases.ts";
import { asked, counted, inOrder, personalFound, raised } from "./compare.ts";
import type { CorpusCase } from "./corpus-case.ts";
import { runCase, type CaseResult } from "./run-case.ts";

function expectNothingLost(result: CaseResult): void {
  for (const { file, sheet, read, accepted, rejected, setAside } of result.accounts) {
    const aside = Object.values(setAside).reduce((all, count) => all + count, 0);
    expect(accepted + rejected + aside, `${file} ${sheet ?? ""}`).toBe(read);
  }
  const rows = Object.values(result.rows).reduce((all, { length }) => all + length, 0);
  expect(rows).toBe(counted(result).accepted);
}

function expectRows(result: CaseResult, { expect: expected }: CorpusCase): void {
  const { accepted, rejected, setAside = {}, rows = {} } = expected;
  const all = counted(result);
  if (accepted) {
    const filled = Object.entries(result.rows).filter(([, { length }]) => length > 0);
    expect(Object.fromEntries(filled.map(([table, { length }]) => [table, length]))).toEqual(accepted);
  }
  if (rejected !== undefined) expect(all.rejected).toBe(rejected);
  for (const [why, count] of Object.entries(setAside)) expect(all.aside[why] ?? 0, why).toBe(count);
  for (const [table, columns] of Object.entries(rows)) expect(inOrder(result, table)).toMatchObject(columns);
}

function expectCase(result: CaseResult, { expect: expected }: CorpusCase): void {
  const codes = result.issues.map(({ code }) => code);
  for (const issue of expected.issues ?? []) {
    expect(raised(result, issue), `${JSON.stringify(issue)} among ${JSON.stringify(result.issues)}`).toBe(
      true,
    );
  }
  for (const code of expected.noIssues ?? []) expect(codes).not.toContain(code);
  for (const question of expected.questions ?? []) {
    const among = JSON.stringify(result.questions);
    expect(asked(result, question), `${JSON.stringify(question)} among ${among}`).toBe(true);
  }
  if (expected.personal) expect(personalFound(result)).toEqual(expected.personal);
  for (const text of expected.nowhere ?? []) expect(JSON.stringify(result)).not.toContain(text);
}

describe("a messy ledger", () => {
  it.each(corpus.map((each) => [each.id, each.trap.en, each] as const))("%s: %s", async (_, __, each) => {
    const result = await runCase(each);
    expectNothingLost(result);
    if (each.expect.refused !== undefined) {
      expect(raised(result, { code: each.expect.refused, severity: "error" })).toBe(true);
      expect(counted(result).accepted).toBe(0);
      return;
    }
    expectRows(result, each);
    expectCase(result, each);
    const again = await runCase(each);
    expect(again.rows, "a second import changes nothing").toEqual(result.rows);
  });
});
