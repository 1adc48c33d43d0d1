import { formatNumber, formatShare } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { PageResult } from "../page/answer.ts";
import { intervalText, monthName } from "../page/words.ts";
import { words } from "../texts/page.ts";

/** A cell as a reader sees it, and what stands in a file: a number, a month; null where there is none to give. */
export interface ValueCell {
  readonly text: string;
  readonly value: number | string | null;
  /** Whether the value is a share, 0–1. */
  readonly share?: boolean;
  /** There is a number, but too few stand behind it to show it. */
  readonly hidden?: boolean;
}

/** The two ends of an interval in one cell; in a file they are two columns. */
export interface RangeCell {
  readonly text: string;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A cell of a chart's table; a plain text is only a text. */
export type TwinCell = string | ValueCell | RangeCell;

/** What a reader sees of the cell. */
export function twinText(cell: TwinCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

/** A number that the page writes in its own way; of null there is no number. */
export function numberCell(value: number | null | undefined, text: string): ValueCell {
  return { value: value ?? null, text };
}

/** A number as the page usually writes it; none is a dash. */
export function countCell(value: number | null | undefined, language: Language): ValueCell {
  return numberCell(value, value == null ? "—" : formatNumber(value, language));
}

/** A share, 0–1, written in per cent; none is a dash. */
export function shareCell(
  share: number | null | undefined,
  language: Language,
  text: string = share == null ? "—" : formatShare(share, language),
): ValueCell {
  return { value: share ?? null, text, share: true };
}

/** A number that is too small to show: nothing of it leaves the page. */
export function hiddenCell(language: Language): ValueCell {
  return { value: null, text: say(words.hidden, language), hidden: true };
}

/** A month, `2024-07`: in words on the page, as it is in a file; none is a dash. */
export function monthCell(month: string | null | undefined, language: Language): ValueCell {
  return month == null ? { value: null, text: "—" } : { value: month, text: monthName(month, language) };
}

/** A share's interval; none is a dash. */
export function intervalCell(result: PageResult | undefined, language: Language): RangeCell {
  return {
    text: result ? intervalText(result, language) : "—",
    lower: result?.interval?.lower ?? null,
    upper: result?.interval?.upper ?? null,
  };
}
