import { html, type TemplateResult } from "lit";
import { plainBars } from "../../charts/plain-bars.ts";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { monthsThrough } from "../../page/series-answer.ts";
import type { PageView } from "../../page/view.ts";
import { monthName } from "../../page/words.ts";
import { block, type Place } from "../../sections/block.ts";
import { controlBlock } from "../../sections/control-block.ts";
import { stat } from "../../sections/stat.ts";
import { countCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/subtract.ts";
import type { SubtractData } from "./asks.ts";

type Cluster = SubtractData["answers"]["mergeable"]["results"][number]["detail"]["clusters"][number];

/** How many rows of a long list the table has. */
const listed = 12;

/** By the month of the week's Monday. */
function monthBars(clusters: readonly Cluster[], language: Language) {
  const months = new Map<string, number>();
  for (const { week, occasions } of clusters) {
    const month = week.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + occasions.length - 1);
  }
  return monthsThrough([...months.keys()])
    .map((month) => [month, months.get(month) ?? 0] as const)
    .map(([month, value]) => ({
      key: month,
      name: monthName(month, language),
      value,
      text: formatNumber(value, language),
      strong: true,
    }));
}

function mergeableBlock(data: SubtractData, place: Place): TemplateResult {
  const { language } = place;
  const { mergeable, consolidation, hours } = data.answers;
  const [result] = mergeable.results;
  const clusters = result?.detail.clusters ?? [];
  const write = (value: number): string => formatNumber(value, language);
  const finding =
    result?.value == null
      ? null
      : say(
          sentences.mergeable({ occasions: write(result.detail.occasions), mergeable: write(result.value) }),
          language,
        );
  const largest = [...clusters].sort(
    (a, b) => b.occasions.length - a.occasions.length || b.people - a.people,
  );
  return block(
    {
      id: "mergeable",
      finding,
      narrowed: mergeable.narrowed,
      about: mergeable.about,
      lead: html`<div class="stats">${stat(consolidation, place)} ${stat(hours, place)}</div>`,
      ...(clusters.length > 0 ? { chart: plainBars, rows: monthBars(clusters, language) } : {}),
      notes: [say(words.mergeMethod, language)],
      table: {
        heads: [words.week, words.occasions, words.people].map((head) => say(head, language)),
        rows: largest
          .slice(0, listed)
          .map(({ week, occasions, people }) => [
            week,
            countCell(occasions.length, language),
            countCell(people, language),
          ]),
      },
    },
    place,
  );
}

/** Hours in meetings month by month, and which meetings could still be one. */
export function meetingsSection(
  { data, districts }: PageView<SubtractData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return html`<section class="part" id="meetings">
    <h2>${say(words.meetings, language)}</h2>
    <div class="blocks">
      ${controlBlock("meeting-hours", data.answers.hoursByMonth, place)} ${mergeableBlock(data, place)}
    </div>
  </section>`;
}
