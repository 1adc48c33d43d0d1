import type { TemplateResult } from "lit";
import { html } from "lit";
import { burdenItem } from "@unburden/core/tables";
import type { Text } from "@unburden/core";
import { rangeRows, type RangeRow } from "../../charts/range-rows.ts";
import { formatFixed, formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { block, type Place } from "../../sections/block.ts";
import { part } from "../../sections/part.ts";
import type { TwinCell } from "../../sections/twin-cell.ts";
import { words as pageWords } from "../../texts/page.ts";
import { sentences, words } from "../../texts/returned.ts";
import type { OverviewData } from "./asks.ts";
import { guardrailBlock } from "./guardrail.ts";
import { whereBlock } from "./where.ts";

/** What each of the two payers got back; null where it can't be told. */
export function payersOf({ answers }: OverviewData) {
  const [result] = answers.returned.results;
  return result?.value == null ? null : result.detail;
}

/** Whole hours, with a real minus. */
export function hoursText(hours: number, language: Language): string {
  return formatNumber(Math.round(hours), language, 0).replace("-", "−");
}

/** Hours in a table: the number goes with its text. */
export function hoursCell(hours: number, language: Language): TwinCell {
  return { value: Math.round(hours), text: hoursText(hours, language) };
}

/** Why there is no time returned: no period, the baseline year itself, or no burdens; null where there is. */
export function whyNone(data: OverviewData): Text | null {
  const payers = payersOf(data);
  const [result] = data.answers.returned.results;
  if (!result || (result.used ?? 0) + (result.missing ?? 0) === 0) return sentences.noBurdens;
  if (data.period === null) return sentences.choosePeriod;
  if (data.period.from.startsWith(String(data.answers.returned.parameters["baseline_year"])))
    return sentences.baselineYear;
  return payers === null ? sentences.noBurdens : null;
}

const payers = ["residents", "workers"] as const;

function rowsOf(data: OverviewData, language: Language): RangeRow[] {
  const found = payersOf(data);
  if (!found) return [];
  return payers.map((payer) => {
    const { returned, lower, upper } = found[payer];
    return {
      key: payer,
      name: say(words[payer], language),
      value: returned,
      lower,
      upper,
      text: say(sentences.inHours({ hours: hoursText(returned, language) }), language),
      reference: 0,
      referenceLabel: say(words.asBefore, language),
      alarm: returned < 0,
    };
  });
}

function rangeText({ lower, upper }: { lower: number; upper: number }, language: Language): string {
  const [from, to] = [hoursText(lower, language), hoursText(upper, language)];
  return from === to ? from : `${from}–${to}`;
}

type Names = Readonly<Record<string, Text>>;

/** Where the hours come from: by the kind of burden and by what the minutes rest on. */
function tableRows(data: OverviewData, language: Language): TwinCell[][] {
  const found = payersOf(data);
  if (!found) return [];
  const line = (name: string, of: (payer: (typeof payers)[number]) => TwinCell): TwinCell[] => [
    name,
    ...payers.map(of),
  ];
  const parts = (by: "by_kind" | "by_basis", names: Names): TwinCell[][] =>
    Object.entries(names)
      .filter(([key]) => payers.some((payer) => found[payer][by][key] !== undefined))
      .map(([key, name]) =>
        line(say(name, language), (payer) => hoursCell(found[payer][by][key] ?? 0, language)),
      );
  return [
    line(say(words.hours, language), (payer) => hoursCell(found[payer].returned, language)),
    line(say(words.range, language), (payer) => rangeText(found[payer], language)),
    ...parts("by_kind", burdenItem.columns.kind.values),
    ...parts("by_basis", { ...burdenItem.columns.minutes_basis.values, unknown: pageWords.unstated }),
  ];
}

function returnedBlock(data: OverviewData, place: Place): TemplateResult {
  const { language } = place;
  const { returned } = data.answers;
  const found = payersOf(data);
  const why = whyNone(data);
  const share = (coverage: number | null): string =>
    coverage === null ? "—" : formatShare(coverage, language);
  return block(
    {
      id: "time-returned",
      finding:
        found && !why
          ? say(
              sentences.ranges({
                residents: rangeText(found.residents, language),
                workers: rangeText(found.workers, language),
              }),
              language,
            )
          : null,
      narrowed: returned.narrowed,
      about: returned.about,
      chart: rangeRows,
      rows: rowsOf(data, language),
      notes: found
        ? [
            say(
              sentences.coverage({
                residents: share(found.residents.coverage),
                workers: share(found.workers.coverage),
              }),
              language,
            ),
            `${say(words.rangeNote, language)}${language === "zh" ? "" : " "}${say(words.notAdded, language)}`,
          ]
        : [],
      table: {
        heads: [pageWords.item, words.residents, words.workers].map((head) => say(head, language)),
        rows: tableRows(data, language),
      },
    },
    place,
  );
}

/** Time returned to residents and to workers, where it went, and whether service fell with burden. */
export function returnedSection(
  { data, districts }: PageView<OverviewData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "returned",
    say(words.title, language),
    html`${returnedBlock(data, place)} ${whereBlock(data, place)} ${guardrailBlock(data, place)}`,
  );
}

/** A ratio as written: 1.05. */
export function ratioText(ratio: number, language: Language): string {
  return formatFixed(ratio, language, 2);
}
