import { say, type Language } from "../language.ts";
import { words } from "../texts/export.ts";
import { words as pageWords } from "../texts/page.ts";
import type { TwinTable } from "./table-twin.ts";
import { countCell, shareCell } from "./twin-cell.ts";

/** A share with its interval, as a table of one row. */
export function intervalTable(
  name: string,
  { value, lower, upper, text }: { value: number; lower: number; upper: number; text?: string },
  language: Language,
): TwinTable {
  return {
    heads: [pageWords.item, pageWords.share, pageWords.interval].map((head) => say(head, language)),
    rows: [[name, shareCell(value, language, text), { text: "", lower, upper }]],
  };
}

/** Shares of a whole, as a table. */
export function shareTable(
  rows: readonly { readonly label: string; readonly share: number }[],
  language: Language,
): TwinTable {
  return {
    heads: [say(words.part, language), say(pageWords.share, language)],
    rows: rows.map(({ label, share }) => [label, shareCell(share, language)]),
  };
}

/** How many of each come with one of the base, as a table. */
export function perOneTable(
  rows: readonly { readonly label: string; readonly value: number }[],
  language: Language,
): TwinTable {
  return {
    heads: [say(pageWords.item, language), say(words.perOne, language)],
    rows: rows.map(({ label, value }) => [label, countCell(value, language)]),
  };
}
