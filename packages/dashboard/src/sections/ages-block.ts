import type { TemplateResult } from "lit";
import { plainBars } from "../charts/plain-bars.ts";
import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import { sentences, words } from "../texts/page.ts";
import { block, type Block, type Place } from "./block.ts";
import { numberCell } from "./twin-cell.ts";

/** How many cases have been open for how long, in days with both ends; null: and longer. */
export interface Age {
  readonly from: number;
  readonly to: number | null;
  /** Null where it may not be shown. */
  readonly cases: number | null;
}

/** Open for more than this is what a reader looks at first. */
export const longWait = 90;

function ageName({ from, to }: Age, language: Language): string {
  const write = (value: number): string => formatNumber(value, language);
  if (to === null) return say(sentences.ageOver({ from: write(from) }), language);
  return say(sentences.ageRange({ from: write(from), to: write(to) }), language);
}

/** How many of these cases have been open for long; null where a part of them may not be shown. */
export function oldOnes(ages: readonly Age[]): number | null {
  const old = ages.filter(({ from }) => from > longWait).map(({ cases }) => cases);
  return old.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

/** The same as text. */
export function oldText(ages: readonly Age[], language: Language): string | null {
  const old = oldOnes(ages);
  return old === null ? null : formatNumber(old, language);
}

/** Open cases by age, those that wait for long standing out. */
export function agesBlock(
  given: Omit<Block<never>, "chart" | "rows" | "table"> & {
    readonly ages: readonly Age[];
    /** Of the two columns of the table: the age, and how many. */
    readonly heads: readonly [string, string];
  },
  place: Place,
): TemplateResult {
  const { ages, heads, ...rest } = given;
  const { language } = place;
  const bars = ages.map((age) => ({
    key: String(age.from),
    name: ageName(age, language),
    value: age.cases ?? 0,
    text: age.cases === null ? say(words.hidden, language) : formatNumber(age.cases, language),
    strong: age.from > longWait,
  }));
  return block(
    {
      ...rest,
      notes: [
        ...(rest.notes ?? []),
        ages.some(({ cases }) => cases === null) ? say(words.hiddenParts, language) : "",
      ],
      chart: plainBars,
      rows: bars,
      table: { heads, rows: bars.map(({ name, text, value }) => [name, numberCell(value, text)]) },
    },
    place,
  );
}
