import type { Column } from "../../column.ts";
import { wordKey } from "./normalise.ts";

/** A word that a ledger may use for a category's value, and the value's name. */
export interface ValueWord {
  readonly key: string;
  readonly name: string;
}

type Valued = Pick<Column, "values">;

const known = new WeakMap<Column["values"], readonly ValueWord[]>();

/** Every word for the column's values (names, titles, synonyms), the longest first. */
export function valueWords({ values }: Valued): readonly ValueWord[] {
  const before = known.get(values);
  if (before) return before;
  const words = Object.entries(values).flatMap(([name, { zh, en, synonyms = [] }]) =>
    [...new Set([name, zh, en, ...synonyms].map(wordKey))].map((key) => ({ key, name })),
  );
  words.sort((a, b) => b.key.length - a.key.length);
  known.set(values, words);
  return words;
}

const named = new WeakMap<Column["values"], ReadonlyMap<string, readonly string[]>>();

/** The values that a word says exactly, by the word's key: several when they share it. */
export function valuesByWord(column: Valued): ReadonlyMap<string, readonly string[]> {
  const before = named.get(column.values);
  if (before) return before;
  const names = new Map<string, readonly string[]>();
  for (const { key, name } of valueWords(column)) {
    const same = names.get(key) ?? [];
    if (!same.includes(name)) names.set(key, [...same, name]);
  }
  named.set(column.values, names);
  return names;
}
