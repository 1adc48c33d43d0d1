import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTables } from "../../../src/index.ts";
import { exportRejects } from "../../../src/ledger/export-rejects.ts";
import type { Answer } from "../../../src/ledger/import/answers.ts";
import type { RejectedRow } from "../../../src/ledger/import/sink.ts";
import { importLedger } from "../../../src/ledger/import-ledger.ts";
import type { LedgerIssue } from "../../../src/ledger/issue.ts";
import { fewPlaces, readSheets } from "../import/import-sheets.ts";
import { answersTo } from "./expect-ledger.ts";
import { madeLedger, recipes } from "./made-ledger.ts";
import { salt } from "./made-table.ts";

const cases = fc.constantFrom(...allTables).chain((table) => recipes(table));

/** A formula without a result is an error in a CSV, which has no formulas. */
function reasonOf({ code, read }: LedgerIssue): string {
  return code === "formula-without-result" ? "excel-error #CALC!" : `${code} ${read}`;
}

/** The reasons against rows, but for keys that repeat: the first of them isn't in the export. */
function reasonsOf(rejected: readonly RejectedRow[]): string[][] {
  const codes = rejected.map(({ reasons }) => reasons.map(reasonOf).sort());
  return codes.filter((each) => !each.some((code) => code.startsWith("repeated-key"))).sort();
}

describe("the rejected rows of a dirty ledger, exported and dropped in again as they are", () => {
  it("are rejected again for the same reasons, and nothing else is asked", async () => {
    let exported = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (recipe) => {
        const made = madeLedger({ ...recipe, dirt: { ...recipe.dirt, broken: true } });
        const answers: Answer[] = [];
        let read = await readSheets([made.sheet]);
        for (let round = 0; round < 3; round++) {
          answers.push(...answersTo(read, made));
          read = await readSheets([made.sheet], { answers });
        }
        const files = exportRejects(read.rejected).map(({ name, text }) => ({
          name,
          bytes: new TextEncoder().encode(text),
        }));
        exported += files.length;
        const decisions = { mappings: [], answers };
        const again = await importLedger(files, { tables: allTables, places: fewPlaces, salt, decisions });
        expect(reasonsOf(again.rejected)).toEqual(reasonsOf(read.rejected));
        const asked = ({ code, table }: { code: string; table: string | null }): string =>
          `${code} ${table ?? ""}`;
        const before = read.questions.map(asked);
        expect(again.questions.map(asked).filter((question) => !before.includes(question))).toEqual([]);
      }),
      { seed: 20_260_103, numRuns: 300 },
    );
    expect(exported).toBeGreaterThan(100);
  }, 240_000);
});
