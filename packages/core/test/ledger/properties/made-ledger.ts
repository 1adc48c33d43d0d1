import fc from "fast-check";
import type { AnyTable } from "../../../src/index.ts";
import { chooser } from "./chooser.ts";
import { madeSheet, type Layout, type MadeSheet } from "./made-sheet.ts";
import { madeTable, type Dirt, type MadeTable } from "./made-table.ts";

/** A ledger that was made and dirtied, with all that must come out of it. */
export interface MadeLedger extends MadeTable, MadeSheet {
  readonly seed: number;
}

const sometimes = fc.boolean();

const dirts = fc.record<Dirt>({
  synonyms: sometimes,
  forms: sometimes,
  broken: sometimes,
  repeats: sometimes,
  shuffled: sometimes,
  extraColumns: sometimes,
  placeParts: sometimes,
  keyless: sometimes,
  markedHeaders: sometimes,
});

const layouts = fc.record<Layout>({
  titles: sometimes,
  blanks: sometimes,
  totals: sometimes,
  notes: sometimes,
  deep: sometimes,
  continued: sometimes,
  beside: sometimes,
});

/** Ledgers of a table; `plain` leaves out what a text file can't hold: merged cells. */
export function madeLedgers(table: AnyTable, plain = false): fc.Arbitrary<MadeLedger> {
  return fc
    .record({ seed: fc.nat({ max: 2 ** 31 - 1 }), count: fc.nat({ max: 7 }), dirt: dirts, layout: layouts })
    .map(({ seed, count, dirt, layout }) => {
      const c = chooser(seed);
      const year = layout.titles ? 2024 : null;
      const made = madeTable(c, table, count, dirt, year);
      const drawn = plain ? { ...layout, deep: false } : layout;
      return { ...made, ...madeSheet(c, made, drawn, year), seed };
    });
}
