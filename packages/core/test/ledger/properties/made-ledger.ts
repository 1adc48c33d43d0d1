import fc from "fast-check";
import { allTables, type AnyTable } from "../../../src/index.ts";
import { chooser } from "./chooser.ts";
import { madeSheet, type Layout, type MadeSheet } from "./made-sheet.ts";
import { madeTable, type Dirt, type MadeTable } from "./made-table.ts";

/** A ledger that was made and dirtied, with all that must come out of it. */
export type MadeLedger = MadeTable & MadeSheet;

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

/** What a ledger is made from: printed when a property fails, it makes the ledger again. */
export interface Recipe {
  readonly table: string;
  readonly seed: number;
  readonly count: number;
  readonly dirt: Dirt;
  readonly layout: Layout;
}

/** Recipes for ledgers of a table; `plain` leaves out what a text file can't hold: merged cells. */
export function recipes({ name }: AnyTable, plain = false): fc.Arbitrary<Recipe> {
  return fc
    .record({ seed: fc.nat({ max: 2 ** 31 - 1 }), count: fc.nat({ max: 7 }), dirt: dirts, layout: layouts })
    .map((given) => ({
      table: name,
      ...given,
      layout: plain ? { ...given.layout, deep: false } : given.layout,
    }));
}

/** The ledger of a recipe, always the same. */
export function madeLedger({ table: name, seed, count, dirt, layout }: Recipe): MadeLedger {
  const table = allTables.find((each) => each.name === name);
  if (!table) throw new Error(`no table ${name}`);
  const c = chooser(seed);
  const year = layout.titles ? 2024 : null;
  const made = madeTable(c, table, count, dirt, year);
  return { ...made, ...madeSheet(c, made, layout, year) };
}
