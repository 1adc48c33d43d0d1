import type { Figure } from "../figure.ts";
import { figureWords, type FigureWords } from "./figure-words.ts";

/** The words of all figures, and how much each tells one figure from another. */
export interface Lexicon {
  readonly figures: readonly FigureWords[];
  /** The rarer among figures, the more a token tells; a token that none knows tells most. */
  readonly worth: (token: string) => number;
  readonly knows: (token: string) => boolean;
  /** Column titles and synonyms by which figures can be split, longest first, with their columns' names. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Every token that the registry writes. */
  readonly vocabulary: ReadonlySet<string>;
  /** Every figure's own Chinese wordings. */
  readonly wordings: ReadonlySet<string>;
}

function columnTitles(figures: readonly Figure[]): Map<string, string[]> {
  const titles = new Map<string, Set<string>>();
  const tables = figures.flatMap((figure) =>
    "measure" in figure ? [figure.table] : Object.values(figure.queries).map(({ table }) => table),
  );
  for (const table of new Set(tables)) {
    for (const column of Object.values(table.columns)) {
      const refers =
        column.name in table.references && column.name !== "org_id" && column.name.endsWith("_id");
      if (column.origin !== "stored" || !(column.kind === "category" || column.kind === "boolean" || refers))
        continue;
      for (const title of [column.title.zh, column.title.en.toLowerCase(), ...column.synonyms]) {
        if (!/^[\p{L} ]+$/u.test(title)) continue;
        titles.set(title, (titles.get(title) ?? new Set()).add(column.name));
      }
    }
  }
  const sorted = [...titles].sort(([a], [b]) => b.length - a.length);
  return new Map(sorted.map(([title, names]) => [title, [...names]]));
}

/** Gathers the words of these figures: once for all questions. */
export function lexicon(figures: readonly Figure[]): Lexicon {
  const words = figures.map(figureWords);
  const counts = new Map<string, number>();
  for (const { weights } of words) {
    for (const [token, weight] of weights) if (weight >= 0.5) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const all = new Set(words.flatMap(({ weights }) => [...weights.keys()]));
  return {
    figures: words,
    worth: (token) => Math.log((figures.length + 1) / ((counts.get(token) ?? 0) + 0.5)),
    knows: (token) => all.has(token),
    columns: columnTitles(figures),
    vocabulary: all,
    wordings: new Set(
      words.flatMap(({ phrases }) =>
        phrases.map(({ text }) => text).filter((text) => /^\p{Script=Han}{2,}$/u.test(text)),
      ),
    ),
  };
}
