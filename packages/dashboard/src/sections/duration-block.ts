import type { TemplateResult } from "lit";
import type { SurvivalCurve } from "@unburden/core/statistics";
import { survivalCurve, type CurveRow } from "../charts/survival-curve.ts";
import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { FindingAnswer } from "../page/answer.ts";
import { sentences, words } from "../texts/page.ts";
import { block, type Place } from "./block.ts";
import { countCell, shareCell, type TwinCell } from "./twin-cell.ts";

/** How long cases take, as core's analyses of durations answer. */
export type DurationAnswer = FindingAnswer<{ readonly curve: SurvivalCurve; readonly open: number }>;

/** A curve, and what it is called beside others; empty where it stands alone. */
export interface NamedDuration {
  readonly name: string;
  readonly answer: DurationAnswer;
}

function curveRow({ name, answer }: NamedDuration, language: Language): CurveRow[] {
  const [result] = answer.results;
  if (!result || result.detail.curve.size === 0) return [];
  const { curve } = result.detail;
  const days = curve.median === null ? "" : formatNumber(curve.median, language);
  const half = say(sentences.median({ days }), language);
  return [
    {
      steps: curve.steps,
      median: curve.median,
      medianLabel: name === "" ? half : `${name}${language === "zh" ? "：" : ": "}${half}`,
      unit: say(words.days, language),
      open: say(words.stillOpen, language),
    },
  ];
}

function tableRows({ name, answer }: NamedDuration, language: Language): TwinCell[][] {
  const [result] = answer.results;
  const write = (value: number): string => formatNumber(value, language);
  return (result?.detail.curve.steps ?? []).map(({ time, atRisk, events, censored, survival }) => [
    name === "" ? countCell(time, language) : `${name} ${write(time)}`,
    countCell(atRisk, language),
    countCell(events, language),
    countCell(censored, language),
    shareCell(survival, language),
  ]);
}

/** What one must know to believe the curves: few cases, or most of them open. */
export function durationNotes({ answer, name }: NamedDuration, language: Language): string[] {
  const flags = answer.results[0]?.flags ?? [];
  const said = [
    flags.includes("small_n") ? say(words.fewPoints, language) : "",
    flags.includes("most_still_open") ? say(words.mostOpen, language) : "",
  ].filter((note) => note !== "");
  return said.map((note) => (name === "" ? note : `${name}${language === "zh" ? "：" : ": "}${note}`));
}

/** Curves of how long something lasts, what is still open included. */
export function durationBlock(
  id: string,
  finding: string,
  curves: readonly NamedDuration[],
  place: Place,
): TemplateResult {
  const { language } = place;
  const rows = curves.flatMap((each) => curveRow(each, language));
  const [first] = curves;
  return block(
    {
      id,
      finding: rows.length === 0 ? null : finding,
      narrowed: first?.answer.narrowed ?? { district: false, period: false },
      ...(first ? { about: first.answer.about, hidden: first.answer.hidden } : {}),
      chart: survivalCurve,
      rows,
      notes: curves.flatMap((each) => durationNotes(each, language)),
      table: {
        heads: [words.day, words.atRisk, words.ended, words.censored, words.stillOpen].map((head) =>
          say(head, language),
        ),
        rows: curves.flatMap((each) => tableRows(each, language)),
      },
    },
    place,
  );
}
