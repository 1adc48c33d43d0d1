import type { AnyTable } from "../../table.ts";
import type { FoundColumn } from "../found.ts";
import { exactWord, headerWord, type HeaderMeaning, type Vocabulary } from "../vocabulary.ts";

/** A header as one line, for a person: 志愿者 / 人数; empty when the column has none. */
export function headerText({ path }: FoundColumn): string {
  return path.join(" / ");
}

/** A header's words from the innermost out: 人数 under 志愿者 is tried as 志愿者人数, then as 人数, then as 志愿者. */
export function headerWords({ path }: FoundColumn): string[] {
  const inner = path.at(-1);
  if (inner === undefined) return [];
  return path.length > 1 ? [path.join(""), inner, path[0] ?? ""] : [inner];
}

const strengths = { title: 3, synonym: 2, near: 1 };

/** How strongly a header says its best meaning: 3 a title, 2 a synonym, 1 a near word, 0 nothing. */
export function strengthOf(meanings: readonly HeaderMeaning[]): number {
  return Math.max(0, ...meanings.map(({ by }) => strengths[by]));
}

/** The columns of the table that a header means by the first of its words that means any, the strongest meaning only. */
export function meaningsIn(
  column: FoundColumn,
  table: AnyTable,
  vocabulary: Vocabulary,
): readonly HeaderMeaning[] {
  const found = headerWords(column).map((word) =>
    vocabulary.meanings(word).filter((meaning) => meaning.table === table),
  );
  const sure =
    found.find((meanings) => strengthOf(meanings) > 1) ?? found.find((each) => each.length > 0) ?? [];
  return sure.filter(({ by }) => strengths[by] === strengthOf(sure));
}

/** Whether a deep header's whole path is a word of the column, which says more than its last part alone: 志愿者 over 人数. */
export function saysWhole(
  { path }: FoundColumn,
  meanings: readonly HeaderMeaning[],
  vocabulary: Vocabulary,
): boolean {
  if (path.length < 2) return false;
  const whole = vocabulary.meanings(path.join("")).filter(({ by }) => by !== "near");
  return meanings.some(({ column }) => whole.some((each) => each.column === column));
}

/**
 * The names under which a decision about this header is kept: the whole path as it stands, then without brackets. A column
 * without a header has the empty one.
 */
export function headerKeys({ path }: FoundColumn): string[] {
  return [...new Set([path.map(exactWord).join("/"), path.map(headerWord).join("/")])];
}
