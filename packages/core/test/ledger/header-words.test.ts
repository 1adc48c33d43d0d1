import { describe, expect, it } from "vitest";
import { allTables } from "../../src/index.ts";
import { exactWord } from "../../src/ledger/vocabulary.ts";

describe("the header words of a table", () => {
  it.each(allTables.map((table) => [table.name, table] as const))(
    "%s says each for one column only",
    (_, table) => {
      const columns = new Map<string, string[]>();
      for (const column of Object.values(table.columns).filter(({ origin }) => origin === "stored")) {
        const words = new Set([column.title.zh, column.title.en, ...column.synonyms].map(exactWord));
        for (const word of words) columns.set(word, [...(columns.get(word) ?? []), column.name]);
      }
      expect([...columns].filter(([, names]) => names.length > 1)).toEqual([]);
    },
  );

  it.each(allTables.map((table) => [table.name, table] as const))("%s lists none twice", (_, table) => {
    for (const { title, synonyms } of Object.values(table.columns)) {
      expect(new Set([title.zh, ...synonyms]).size).toBe(synonyms.length + 1);
    }
  });
});
