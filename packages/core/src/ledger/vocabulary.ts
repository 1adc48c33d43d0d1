import type { AnyTable, PlacedColumn } from "../table.ts";
import { plainText } from "./grid.ts";

/** A column that a header may mean. */
export interface HeaderMeaning {
  readonly table: AnyTable;
  readonly column: PlacedColumn;
  /** `title`: the declared title or name; `synonym`: one of the words that ledgers use. */
  readonly by: "title" | "synonym";
}

/** What header words mean, over all tables. */
export interface Vocabulary {
  /** Every column that the header says, exactly; of none, an empty list. */
  meanings(header: string): readonly HeaderMeaning[];
  readonly tables: readonly AnyTable[];
}

/** A header without what clerks put around it: spaces, numbering, required marks, a colon. */
function exactWord(header: string): string {
  return plainText(header)
    .replace(/^[*★\d.、)(]+/u, "")
    .replace(/[*★:]+$/u, "");
}

/** The same without a unit or remark in brackets at its end. */
export function headerWord(header: string): string {
  return exactWord(header).replace(/\([^()]*\)$/u, "");
}

/** The words of all stored columns of these tables. A word with its brackets comes before the same without. */
export function vocabulary(tables: readonly AnyTable[]): Vocabulary {
  const exact = new Map<string, HeaderMeaning[]>();
  const loose = new Map<string, HeaderMeaning[]>();
  const add = (words: Map<string, HeaderMeaning[]>, key: string, meaning: HeaderMeaning): void => {
    const known = words.get(key) ?? [];
    if (!known.some(({ column }) => column === meaning.column)) words.set(key, [...known, meaning]);
  };
  for (const table of tables) {
    for (const column of Object.values(table.columns).filter(({ origin }) => origin === "stored")) {
      const titles = [column.title.zh, column.title.en, column.name];
      for (const [by, words] of [["title", titles] as const, ["synonym", column.synonyms] as const]) {
        for (const word of words) {
          add(exact, exactWord(word), { table, column, by });
          add(loose, headerWord(word), { table, column, by });
        }
      }
    }
  }
  return {
    tables,
    meanings: (header) => exact.get(exactWord(header)) ?? loose.get(headerWord(header)) ?? [],
  };
}
