import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTables, type AnyTable } from "../../../src/index.ts";
import type { Answer } from "../../../src/ledger/import/answers.ts";
import { mergeLedger } from "../../../src/ledger/merge-ledger.ts";
import { readSheets, type ReadSheets } from "../import/import-sheets.ts";
import { answersTo, expectBalanced, expectKeys, expectReasons, expectValues } from "./expect-ledger.ts";
import { madeLedger, recipes, type MadeLedger, type Recipe } from "./made-ledger.ts";

/** 29 tables, more than 10 000 ledgers in all. */
const runs = 350;
/** Every fourth ledger is read a second time, to see the same come out. */
const everySo = 4;

async function readAnswered(made: MadeLedger): Promise<{ read: ReadSheets; answers: readonly Answer[] }> {
  const answers: Answer[] = [];
  let read = await readSheets([made.sheet]);
  expectBalanced(read, made);
  for (let round = 0; round < 3; round++) {
    const more = answersTo(read, made);
    if (more.length === 0) break;
    answers.push(...more);
    read = await readSheets([made.sheet], { answers });
  }
  expect(answersTo(read, made)).toEqual([]);
  return { read, answers };
}

export async function comesBack(recipe: Recipe): Promise<void> {
  const made = madeLedger(recipe);
  const { read, answers } = await readAnswered(made);
  expectBalanced(read, made);
  expectReasons(read, made);
  expectValues(read, made);
  expectKeys(read, made);
  const { ledger } = mergeLedger(allTables, {}, read.rows);
  const merged = mergeLedger(allTables, ledger, read.rows);
  expect(merged.changed).toEqual([]);
  expect(Object.values(merged.added).filter((count) => count > 0)).toEqual([]);
  if (recipe.seed % everySo !== 0) return;
  const again = await readSheets([made.sheet], { answers });
  for (const part of ["rows", "rejected", "accounts", "issues", "questions"] as const)
    expect(again[part]).toEqual(read[part]);
}

describe("a ledger made from what its table declares, and dirtied", () => {
  it.each(allTables.map((table: AnyTable) => [table.name, table] as const))(
    "comes back row by row and value by value: %s",
    async (_, table) => {
      await fc.assert(fc.asyncProperty(recipes(table), comesBack), { seed: 20_260_101, numRuns: runs });
    },
    120_000,
  );
});
