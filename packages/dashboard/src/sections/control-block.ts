import type { TemplateResult } from "lit";
import { controlChart, type ControlLimit, type ControlSeries } from "../charts/control-chart.ts";
import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { PageData, SeriesAnswer } from "../page/answer.ts";
import { valueText } from "../page/words.ts";
import { sentences, signalNames, words } from "../texts/page.ts";
import { block, type Place } from "./block.ts";
import { findingOf } from "./control-finding.ts";
import type { TwinTable } from "./table-twin.ts";
import { monthCell } from "./twin-cell.ts";

function limitsOf({ chart: { limits }, about }: SeriesAnswer, language: Language): ControlLimit[] {
  if (!limits) return [];
  const label = (name: keyof typeof words, value: number): string =>
    `${say(words[name], language)} ${valueText(value, about, language)}`;
  const lower = { value: limits.lower, label: label("lower", limits.lower), kind: "natural-limit" as const };
  return [
    { value: limits.upper, label: label("upper", limits.upper), kind: "natural-limit" },
    { value: limits.centre, label: label("centre", limits.centre), kind: "centre" },
    // Nothing is less than none: a limit under 0 says nothing.
    ...(limits.lower > 0 ? [lower] : []),
  ];
}

/** The series as the control chart draws it, in the language. */
export function seriesOf(answer: SeriesAnswer, { period }: PageData, language: Language): ControlSeries {
  const { months, chart: drawn, about, baseline } = answer;
  return {
    points: drawn.points.map(({ value, signal }, i) => {
      const month = months[i] ?? "";
      return {
        month,
        value,
        text: valueText(value, about, language),
        signal: signal !== null,
        chosen: period !== null && `${month}-01` >= period.from && `${month}-01` < period.to,
      };
    }),
    limits: limitsOf(answer, language),
    baseline,
    baselineLabel: say(words.baseline, language),
  };
}

/** The months in rows: value, and the rule by which one stands out. */
export function seriesTable(answer: SeriesAnswer, data: PageData, language: Language): TwinTable {
  const series = seriesOf(answer, data, language);
  return {
    heads: [say(words.month, language), say(words.value, language), say(words.signal, language)],
    rows: answer.chart.points.map(({ signal, value }, i) => {
      const rule = signal === null ? undefined : signalNames[signal];
      return [
        monthCell(answer.months[i], language),
        { value, text: series.points[i]?.text ?? "", share: answer.about.unit === "share" },
        rule ? `◆ ${say(rule, language)}` : "",
      ];
    }),
  };
}

/** A metric's months between their natural limits; a change is called one only when signals say so. */
export function controlBlock(id: string, answer: SeriesAnswer, place: Place): TemplateResult {
  const { language, data } = place;
  const series = seriesOf(answer, data, language);
  return block(
    {
      id,
      finding: findingOf(answer, language),
      narrowed: answer.narrowed,
      about: answer.about,
      chart: controlChart,
      rows: [series],
      notes: answer.chart.limits
        ? [say(sentences.signalsMeasured({ months: formatNumber(answer.baseline, language) }), language)]
        : [],
      table: seriesTable(answer, data, language),
    },
    place,
  );
}
