import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { SeriesAnswer } from "../page/answer.ts";
import { monthName } from "../page/words.ts";
import { sentences } from "../texts/page.ts";

interface Signal {
  readonly month: string;
  readonly side: "above" | "below";
  /** Whether the point itself is beyond a limit; otherwise it is one of a pattern. */
  readonly beyond: boolean;
}

/** The months that chance doesn't explain, and on which side of the mean each lies. */
function signalsOf({ months, chart: { points, limits } }: SeriesAnswer): Signal[] {
  return points.flatMap(({ value, signal }, i) => {
    if (signal === null || value === null || !limits) return [];
    const side = value > limits.centre ? ("above" as const) : ("below" as const);
    return [{ month: months[i] ?? "", side, beyond: signal === "limit" }];
  });
}

/** From how many months on, and with what share of them as signals, a change is called one. */
const fewestMonths = 3;
const lasting = 0.75;

/** What the series says of change, in a sentence; null of no months. */
export function findingOf(answer: SeriesAnswer, language: Language): string | null {
  const { months, chart: drawn, about } = answer;
  if (months.length === 0) return null;
  const title = say(about.title, language);
  const write = (value: number): string => formatNumber(value, language);
  if (!drawn.limits) return say(sentences.tooFew({ title, months: write(months.length) }), language);
  const signals = signalsOf(answer);
  const first = signals.find(({ beyond }) => beyond) ?? signals[0];
  if (!first) return say(sentences.noChange({ title, months: write(months.length) }), language);
  const same = signals.filter(({ side, month }) => side === first.side && month >= first.month);
  const lasts = months.filter((month) => month >= first.month).length;
  const given = { title, from: monthName(first.month, language), months: write(same.length) };
  // A level that has changed keeps giving signals; a month or two beside the limits is no new level.
  if (lasts < fewestMonths || same.length < lasting * lasts) {
    return say(sentences.unusual({ title, months: write(signals.length) }), language);
  }
  return say(sentences.lasting[first.side](given), language);
}
