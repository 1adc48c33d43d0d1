import { html, nothing, type TemplateResult } from "lit";
import { wilsonInterval } from "@unburden/core/statistics";
import { dotColumns, type DotGroup } from "../../charts/dot-columns.ts";
import { intervalRows, type IntervalGroup } from "../../charts/interval-rows.ts";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageResult } from "../../page/answer.ts";
import type { PageView } from "../../page/view.ts";
import { shortName } from "../../page/words.ts";
import { block, type Place } from "../../sections/block.ts";
import { controlBlock } from "../../sections/control-block.ts";
import { durationBlock } from "../../sections/duration-block.ts";
import { stat } from "../../sections/stat.ts";
import {
  countCell,
  hiddenCell,
  intervalCell,
  monthCell,
  shareCell,
  type TwinCell,
} from "../../sections/twin-cell.ts";
import { words as pageWords } from "../../texts/page.ts";
import { decisionNames, sentences, words } from "../../texts/subtract.ts";
import type { SubtractData } from "./asks.ts";

/** The plan of the year in view, or of the last one there is, beside that of the year before. */
function plannedSentence({ answers, period }: SubtractData, language: Language): string | null {
  const years = answers.planned.results.flatMap(({ group, value }) =>
    typeof group["year"] === "string" && value !== null ? [{ year: group["year"], value }] : [],
  );
  const wanted = period?.from.slice(0, 4);
  const now = years.find(({ year }) => year === wanted) ?? years.at(-1);
  if (!now) return null;
  const before = years.find(({ year }) => Number(year) === Number(now.year) - 1);
  const write = (value: number): string => formatNumber(value, language);
  const given = { year: now.year, count: write(now.value) };
  if (!before || before.value === now.value) return say(sentences.planned(given), language);
  const difference = write(Math.abs(now.value - before.value));
  const both = { ...given, before: write(before.value) };
  return before.value > now.value
    ? say(sentences.plannedLess({ ...both, less: difference }), language)
    : say(sentences.plannedMore({ ...both, more: difference }), language);
}

function dotGroups({ answers }: SubtractData, language: Language): DotGroup[] {
  const order = Object.keys(decisionNames);
  return answers.decisions.rows
    .flatMap(({ month, decision, requests }) =>
      month === null
        ? []
        : [
            {
              month,
              kind: decision ?? "",
              kindName: say(decisionNames[decision ?? ""] ?? words.undecided, language),
              count: requests ?? 0,
            },
          ],
    )
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function decisionsBlock(data: SubtractData, place: Place): TemplateResult {
  const { language } = place;
  const groups = dotGroups(data, language);
  const all = data.answers.decisions.rows;
  const total = (kind: string | null): number =>
    all.filter(({ decision }) => decision === kind).reduce((sum, { requests }) => sum + (requests ?? 0), 0);
  const kinds = [...new Set(all.map(({ decision }) => decision))];
  const requests = all.reduce((sum, row) => sum + (row.requests ?? 0), 0);
  const parts = kinds
    .map((kind) => ({
      name: say(decisionNames[kind ?? ""] ?? words.undecided, language),
      count: total(kind),
    }))
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) =>
      say(sentences.decisionPart({ name, count: formatNumber(count, language) }), language),
    )
    .join(language === "zh" ? "，" : ", ");
  return block(
    {
      id: "decisions",
      finding:
        requests === 0
          ? null
          : say(sentences.decisions({ requests: formatNumber(requests, language), parts }), language),
      narrowed: data.answers.decisions.narrowed,
      about: data.answers.rejection.about,
      lead: stat(data.answers.rejection, place),
      // What carries no date has no month to stand in.
      ...(groups.length > 0 ? { chart: dotColumns, rows: groups } : {}),
      table: {
        heads: [say(pageWords.month, language), say(words.decision, language), say(words.requests, language)],
        numbersFrom: 2,
        rows: all.map(({ month, decision, requests: count }) => [
          monthCell(month, language),
          say(decisionNames[decision ?? ""] ?? words.undecided, language),
          countCell(count ?? 0, language),
        ]),
      },
    },
    place,
  );
}

/**
 * Over or under the whole city only where that holds for all districts looked at together: with 16 intervals of 95 %, about
 * one lies beside the city's share by chance alone, so each is taken at 1 − 5 % ÷ their number (Bonferroni).
 */
function sideOf(
  { numerator, denominator }: PageResult,
  reference: number | null,
  districts: number,
): IntervalGroup["side"] {
  if (reference === null || numerator === null || !denominator) return null;
  const { lower, upper } = wilsonInterval(numerator, denominator, 1 - 0.05 / districts);
  if (lower > reference) return "over";
  return upper < reference ? "under" : null;
}

function districtGroups(data: SubtractData, { districts, language }: Place): IntervalGroup[] {
  const { offListByDistrict } = data.answers;
  const all = offListByDistrict.results;
  const reference = data.answers.offListCity.results[0]?.value ?? null;
  const share = reference === null ? "" : formatShare(reference, language);
  return all
    .flatMap((result) => {
      const district = districts.find(({ code }) => code === result.group["district_code"]);
      if (!district) return [];
      const { value, interval } = result;
      return [
        {
          key: district.code,
          name: shortName(district, language),
          value,
          lower: interval?.lower ?? null,
          upper: interval?.upper ?? null,
          label: value === null ? say(pageWords.hidden, language) : formatShare(value, language),
          reference,
          referenceLabel: say(sentences.wholeCity({ share }), language),
          side: sideOf(result, reference, all.length),
          chosen: district.code === data.scope.district,
        },
      ];
    })
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

function offListCell(result: PageResult | undefined, label: string, language: Language): TwinCell {
  return result?.value == null ? hiddenCell(language) : shareCell(result.value, language, label);
}

function offListBlock(data: SubtractData, place: Place): TemplateResult {
  const { language } = place;
  const { offListByDistrict } = data.answers;
  const groups = districtGroups(data, place);
  const [first] = groups;
  const count = (side: IntervalGroup["side"]): number => groups.filter((group) => group.side === side).length;
  const share = first?.reference == null ? "" : formatShare(first.reference, language);
  const [over, under] = [count("over"), count("under")];
  const told = { share, over: formatNumber(over, language), under: formatNumber(under, language) };
  const finding = over + under > 0 ? sentences.offListDistricts(told) : sentences.offListAlike({ share });
  const hidden = offListByDistrict.results.some(({ flags }) => flags.includes("suppressed"));
  return block(
    {
      id: "off-list",
      finding: first?.reference == null ? null : say(finding, language),
      narrowed: offListByDistrict.narrowed,
      about: offListByDistrict.about,
      chart: intervalRows,
      rows: groups,
      notes: [
        say(words.offListMarks, language),
        say(words.taskOrigin, language),
        hidden ? say(pageWords.hiddenNote, language) : "",
      ],
      table: {
        heads: [words.district, words.offList, pageWords.interval, pageWords.rows].map((head) =>
          say(head, language),
        ),
        rows: groups.map(({ key, name, label }) => {
          const result = offListByDistrict.results.find(({ group }) => group["district_code"] === key);
          const used = result?.used ?? null;
          return [
            name,
            offListCell(result, label, language),
            intervalCell(result, language),
            used === null ? hiddenCell(language) : countCell(used, language),
          ];
        }),
      },
    },
    place,
  );
}

function reviewSentence({ answers }: SubtractData, language: Language): string {
  const [result] = answers.reviewDays.results;
  const open = formatNumber(result?.detail.open ?? 0, language);
  const median = result?.value ?? null;
  if (median === null) return say(sentences.reviewOpen({ open }), language);
  return say(sentences.review({ days: formatNumber(median, language), open }), language);
}

/** What may be handed down: the plan, the requests and their review, and what comes past both. */
export function admissionSection(
  { data, districts }: PageView<SubtractData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  const planned = plannedSentence(data, language);
  return html`<section class="part" id="admission">
    <h2>${say(words.admission, language)}</h2>
    ${planned === null ? nothing : html`<p class="finding" data-finding="planned">${planned}</p>`}
    <div class="blocks">
      ${decisionsBlock(data, place)}
      ${durationBlock(
        "review-days",
        reviewSentence(data, language),
        [{ name: "", answer: data.answers.reviewDays }],
        place,
      )}
      ${offListBlock(data, place)} ${controlBlock("off-list-months", data.answers.offListByMonth, place)}
    </div>
  </section>`;
}
