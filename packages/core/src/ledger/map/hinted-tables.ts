import type { AnyTable } from "../../table.ts";
import { plainText } from "../grid.ts";

function longestWord(table: AnyTable, hints: readonly string[]): number {
  const words = [table.title.zh, ...table.synonyms, table.title.en, table.name].map(plainText);
  return Math.max(
    0,
    ...words.filter((word) => hints.some((hint) => hint.includes(word))).map((word) => word.length),
  );
}

/** The tables that a sheet's name and titles speak of, by the longest of their titles and synonyms found there. */
export function hintedTables(tables: readonly AnyTable[], hints: readonly string[]): ReadonlySet<AnyTable> {
  const plain = hints.map(plainText);
  const lengths = tables.map((table) => longestWord(table, plain));
  const longest = Math.max(0, ...lengths);
  return new Set(tables.filter((_, i) => longest > 1 && lengths[i] === longest));
}
