import type { TemplateResult } from "lit";
import { controlChart, type ControlLimit, type ControlSeries } from "../charts/control-chart.ts";
import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { PageData, SeriesAnswer } from "../page/answer.ts";
import { monthName, valueText } from "../page/words.ts";
import { sentences, signalNames, words } from "../texts/page.ts";
import { block, type Place } from "./block.ts";
import { monthCell } from "./twin-cell.ts";

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

function findingOf(answer: SeriesAnswer, language: Language): string | null {
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

function seriesOf(answer: SeriesAnswer, { period }: PageData, language: Language): ControlSeries {
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
      table: {
        heads: [say(words.month, language), say(words.value, language), say(words.signal, language)],
        rows: answer.chart.points.map(({ signal, value }, i) => {
          const rule = signal === null ? undefined : signalNames[signal];
          return [
            monthCell(answer.months[i], language),
            { value, text: series.points[i]?.text ?? "", share: answer.about.unit === "share" },
            rule ? `◆ ${say(rule, language)}` : "",
          ];
        }),
      },
    },
    place,
  );
}
