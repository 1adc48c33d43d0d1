import { columnLetter } from "../column-letter.ts";
import type { FoundColumn } from "../found.ts";
import { plainText } from "../grid.ts";

const letter = /（[A-Z]+列）$/u;

const keyOf = ({ path }: FoundColumn): string => path.map(plainText).join("/");

/** The columns with those that have the same header told apart by their letters: 审核结果（E列）, 审核结果（F列）. */
export function withLetters(columns: readonly FoundColumn[]): FoundColumn[] {
  const counts = new Map<string, number>();
  for (const column of columns) counts.set(keyOf(column), (counts.get(keyOf(column)) ?? 0) + 1);
  return columns.map((each) => {
    const inner = each.path.at(-1);
    if (inner === undefined || (counts.get(keyOf(each)) ?? 0) < 2) return each;
    return { ...each, path: [...each.path.slice(0, -1), `${inner}（${columnLetter(each.column)}列）`] };
  });
}

/** The header of a column without the letter that tells it apart; null when it has none. */
export function repeatedHeader({ path }: FoundColumn): string | null {
  const inner = path.at(-1) ?? "";
  return letter.test(inner) ? [...path.slice(0, -1), inner.replace(letter, "")].join("/") : null;
}
