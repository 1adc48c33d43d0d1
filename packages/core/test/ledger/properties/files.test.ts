import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTables } from "../../../src/index.ts";
import { collectingSink } from "../../../src/ledger/import/collecting-sink.ts";
import type { Answer } from "../../../src/ledger/import/answers.ts";
import { importLedger, type LedgerImport } from "../../../src/ledger/import-ledger.ts";
import { importStream } from "../../../src/ledger/import-stream.ts";
import { fewPlaces } from "../import/import-sheets.ts";
import { answersTo, expectBalanced, expectKeys, expectReasons, expectValues } from "./expect-ledger.ts";
import { madeLedger, recipes, type MadeLedger } from "./made-ledger.ts";
import { salt } from "./made-table.ts";
import { asText, csvBytes, encodings, inPieces } from "./written-file.ts";

const cases = fc.record({
  recipe: fc.constantFrom(...allTables).chain((table) => recipes(table, true)),
  encoding: fc.constantFrom(...encodings),
  lengths: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }),
});

const options = (answers: readonly Answer[]) => ({
  tables: allTables,
  places: fewPlaces,
  salt,
  decisions: { mappings: [], answers },
});

/** The ledger as a CSV holds it: the file's name names the table, and all cells are text. */
function asFile(made: MadeLedger): MadeLedger {
  const placed = made.placed.map((row) => ({ ...row, cells: asText(row.cells) }));
  return { ...made, placed, sheet: { ...made.sheet, name: `${made.sheet.name}.csv` } };
}

async function importAnswered(
  made: MadeLedger,
  bytes: Uint8Array,
): Promise<{ all: LedgerImport; answers: Answer[] }> {
  const answers: Answer[] = [];
  const files = [{ name: made.sheet.name, bytes }];
  let all = await importLedger(files, options(answers));
  for (let round = 0; round < 3; round++) {
    const more = answersTo(all, made);
    if (more.length === 0) break;
    answers.push(...more);
    all = await importLedger(files, options(answers));
  }
  return { all, answers };
}

describe("a dirty ledger as a CSV in any encoding", () => {
  it("comes back whole, at once and in random pieces alike", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ recipe, encoding, lengths }) => {
        const made = asFile(madeLedger(recipe));
        const bytes = csvBytes(made.sheet, encoding);
        const { all, answers } = await importAnswered(made, bytes);
        expect(all.files[0]?.format).toBe("csv");
        expectBalanced(all, made);
        expectReasons(all, made);
        expectValues(all, made);
        expectKeys(all, made);
        const sink = collectingSink();
        const streamed = await importStream(made.sheet.name, inPieces(bytes, lengths), {
          ...options(answers),
          sink,
        });
        expect([streamed.is, streamed.account]).toEqual(["read", all.accounts[0]]);
        expect(sink.rows).toEqual(all.rows);
        expect(sink.rejected).toEqual(all.rejected);
        expect(sink.issues).toEqual(all.issues);
      }),
      { seed: 20_260_102, numRuns: 400 },
    );
  }, 240_000);
});
