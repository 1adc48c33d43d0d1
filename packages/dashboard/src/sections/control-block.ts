import type { TemplateResult } from "lit";
import { controlChart, type ControlLimit, type ControlSeries } from "../charts/control-chart.ts";
import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { PageData, SeriesAnswer } from "../page/answer.ts";
import { monthName, valueText } from "../page/words.ts";
import { sentences, signalNames, words } from "../texts/page.ts";
import { block, type Place } from "./block.ts";

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

function findingOf(answer: SeriesAnswer, language: Language): string | null {
  const { months, chart: drawn, about } = answer;
  if (months.length === 0) return null;
  const title = say(about.title, language);
  const write = (value: number): string => formatNumber(value, language);
  if (!drawn.limits) return say(sentences.tooFew({ title, months: write(months.length) }), language);
  const all = signalsOf(answer);
  const beyond = all.filter((each) => each.beyond);
  // Points beyond a limit say more than patterns within the limits.
  const signals = beyond.length > 0 ? beyond : all;
  const [first] = signals;
  if (!first) return say(sentences.noChange({ title, months: write(months.length) }), language);
  const given = { title, from: monthName(first.month, language), months: write(signals.length) };
  if (all.length === 1 && first.beyond) return say(sentences.single[first.side](given), language);
  if (signals.some(({ side }) => side !== first.side)) return say(sentences.mixed(given), language);
  const said = first.beyond ? sentences.beyond : sentences.pattern;
  return say(said[first.side](given), language);
}

function limitsOf({ chart: { limits }, about }: SeriesAnswer, language: Language): ControlLimit[] {
  if (!limits) return [];
  const label = (name: keyof typeof words, value: number): string =>
    `${say(words[name], language)} ${valueText(value, about, language)}`;
  const lower = { value: limits.lower, label: label("lower", limits.lower), kind: "limit" as const };
  return [
    { value: limits.upper, label: label("upper", limits.upper), kind: "limit" },
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
        rows: answer.chart.points.map(({ signal }, i) => {
          const rule = signal === null ? undefined : signalNames[signal];
          return [
            monthName(answer.months[i] ?? "", language),
            series.points[i]?.text ?? "",
            rule ? `◆ ${say(rule, language)}` : "",
          ];
        }),
      },
    },
    place,
  );
}
