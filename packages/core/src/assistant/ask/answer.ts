import type { Engine } from "../../engine.ts";
import type { PlaceIndex } from "../../ledger/values/place-index.ts";
import { period as makePeriod, type Period } from "../../period.ts";
import { allAnalyses, allMetrics } from "../../registry.ts";
import type { Text } from "../../text.ts";
import { withholdsSmall, type Figure } from "../figure.ts";
import { notComputable, type NotComputable } from "./can-be-computed.ts";
import { comparedPeriods } from "./compared-period.ts";
import { composeSentence, type AnswerResult } from "./compose-sentence.ts";
import { forEveryPlace, type Task } from "./compute-results.ts";
import { describeReading } from "./describe-reading.ts";
import { guard } from "./guard.ts";
import type { Reading } from "./reading.ts";
import { sqlOf, type Receipt } from "./receipt.ts";

/** A computed answer, or why there is none. Nothing else is ever said. */
export type Answer =
  | {
      readonly is: "answer";
      readonly reading: Reading;
      readonly text: Text;
      /** By place, then by group, as core computed them; what must not be shown is suppressed. */
      readonly results: readonly AnswerResult[];
      /** The same a year or a period before, in the same order; null when nothing is compared over time. */
      readonly beside: readonly AnswerResult[] | null;
      readonly sentence: Text;
      readonly receipt: Receipt;
    }
  | {
      readonly is: "no-answer";
      readonly reason: NotComputable["reason"] | "unknown-figure" | "too-fine";
      readonly text: Text;
    };

/** What an answer needs besides the reading. */
export interface AnswerOptions {
  /** The day of asking, like `2024-11-20`: open cases are looked at on it, and periods that aren't over are cut at it. */
  readonly today: string;
  /** The ledger's places: needed for figures about people below the district. */
  readonly places: PlaceIndex | null;
  readonly figures?: readonly Figure[];
  /** Fewer people than this are never shown; 5 unless told. */
  readonly threshold?: number;
  readonly provenance?: Text;
}

/** A month of the compared period stands beside the same month of the other. */
function besideKey({ label }: AnswerResult): string {
  return label.zh.replace(/\d{4}(?=-\d{2})/gu, "");
}

function matched(
  results: readonly AnswerResult[],
  before: readonly AnswerResult[],
  then: Period,
): AnswerResult[] {
  const known = new Map(before.map((result) => [besideKey(result), result]));
  const nothing = {
    value: null,
    numerator: null,
    denominator: null,
    interval: null,
    used: 0,
    missing: 0,
    suppression: null,
  };
  return results.map(
    (result) => known.get(besideKey(result)) ?? { ...result, ...nothing, period: then, flags: ["no_rows"] },
  );
}

function total(results: readonly AnswerResult[], part: "used" | "missing"): number | null {
  return results.some((result) => result[part] === null)
    ? null
    : results.reduce((sum, result) => sum + (result[part] ?? 0), 0);
}

const tooFine: Answer = {
  is: "no-answer",
  reason: "too-fine",
  text: {
    zh: "涉及居民的数字只按整月、整年和名单里的地点公布，分得太细会暴露个人",
    en: "Figures about residents are shown for whole months or years and for places of the list only: finer ones could give a person away",
  },
};

function unfinished(result: AnswerResult): AnswerResult {
  return result.suppression === null ? { ...result, flags: [...result.flags, "period_not_over"] } : result;
}

function statements(figure: Figure, { places, by }: Reading, period: Period | null): string[] {
  const each = places.length === 0 ? [null] : places;
  return each.flatMap((place) => sqlOf(figure, period, by, place));
}

/**
 * Computes what a reading asks: the same results as everywhere, small cells of people suppressed, with a receipt and a
 * sentence made of the figures. When the ledger can't give the figure, says why; a value that is null is said to be none.
 *
 * @throws when `today` is no date.
 */
export async function answer(engine: Engine, reading: Reading, options: AnswerOptions): Promise<Answer> {
  const figure = (options.figures ?? [...allMetrics, ...allAnalyses]).find(({ id }) => id === reading.metric);
  if (!figure) {
    return {
      is: "no-answer",
      reason: "unknown-figure",
      text: { zh: "没有这个指标", en: "There is no such figure" },
    };
  }
  const problem = notComputable(figure, reading);
  if (problem) return { is: "no-answer", ...problem };
  makePeriod("0001-01-01", options.today);
  const { places, today, threshold = 5 } = options;
  const withheld = withholdsSmall(figure) ? guard({ engine, figure, index: places, threshold, today }) : null;
  const task: Task = { engine, figure, by: reading.by, places, today, threshold, withheld };
  const { now, then, notOver } = comparedPeriods(reading.period, reading.comparison, today);
  const found = await forEveryPlace(task, reading.places, now);
  const before = then && (await forEveryPlace(task, reading.places, then));
  if (!found || (then && !before)) return tooFine;
  const results = notOver ? found.map(unfinished) : found;
  const beside = then && before && matched(results, before, then);
  const text = describeReading({ ...reading, period: now }, figure);
  const sentence = composeSentence(text, results, beside, figure);
  const sql = [now, ...(then ? [then] : [])].flatMap((each) => statements(figure, reading, each));
  const receipt: Receipt = {
    figure: figure.id,
    definition: figure.definition,
    sql,
    period: now,
    rowsUsed: total(results, "used"),
    rowsMissing: total(results, "missing"),
    flags: [...new Set(results.flatMap(({ flags }) => flags))],
    provenance: options.provenance ?? null,
  };
  return { is: "answer", reading, text, results, beside, sentence, receipt };
}
