import type { SavedMapping } from "../map-columns.ts";
import { savedTarget } from "../saved-mapping.ts";
import { exactWord, headerWord, type HeaderMeaning, type Vocabulary } from "../vocabulary.ts";

/**
 * The vocabulary with the headers that a person has decided about, so that a header row of these words is found as one.
 * It finds tables; what a header then stands for is the decision's own matter. Without decisions it is the vocabulary itself.
 */
export function withDecidedWords(vocabulary: Vocabulary, decided: readonly SavedMapping[]): Vocabulary {
  const words = new Map<string, HeaderMeaning[]>();
  for (const { table: name, headers } of decided) {
    const table = vocabulary.tables.find((each) => each.name === name);
    for (const [header, target] of Object.entries(headers)) {
      const column = target === null ? undefined : table?.columns[savedTarget(target)?.name ?? ""];
      if (!table || !column) continue;
      for (const word of new Set([header, ...header.split("/")]))
        words.set(word, [...(words.get(word) ?? []), { table, column, by: "synonym" }]);
    }
  }
  if (words.size === 0) return vocabulary;
  return {
    tables: vocabulary.tables,
    meanings(header) {
      const own = vocabulary.meanings(header);
      if (own.length > 0) return own;
      return words.get(exactWord(header)) ?? words.get(headerWord(header)) ?? own;
    },
  };
}
