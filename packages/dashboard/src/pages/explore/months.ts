import { html, nothing, type TemplateResult } from "lit";
import type { MonthColumn } from "../../charts/month-columns.ts";
import type { BrushEvent } from "../../elements/brush-view.ts";
import { shownCounts, type ShownCount } from "../../explore/discreet.ts";
import type { Explorable } from "../../explore/explorable.ts";
import type { LinkedCounts } from "../../explore/linked-views.ts";
import { monthList } from "../../explore/month-list.ts";
import type { ExploreActions, ExploreView } from "../../explore/view.ts";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { monthName } from "../../page/words.ts";
import type { State } from "../../store.ts";
import { monthCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/exploration.ts";
import { words as pageWords } from "../../texts/page.ts";
import { rowsCell, underView, viewFacts, wholeCell } from "./view-facts.ts";

/** Every month of the table with its rows, and which of them are brushed. */
function columnsOf(
  { ofPeople }: Explorable,
  whole: LinkedCounts,
  linked: LinkedCounts,
  { exploration: { months } }: ExploreView,
): MonthColumn[] {
  const all = new Map(shownCounts(whole.months, ofPeople).map(({ value, count }) => [value, count]));
  const dated = [...all.keys()].flatMap((month) => month ?? []);
  const left = new Map(shownCounts(linked.months, ofPeople).map(({ value, count }) => [value, count]));
  return monthList(dated).map((month) => ({
    month,
    all: all.get(month) ?? 0,
    count: left.has(month) ? (left.get(month) ?? null) : 0,
    chosen: months === null || (months.from <= month && month <= months.to),
  }));
}

/** How many rows the months have together; hidden where a server keeps some of them. */
function rowsText(counts: readonly ShownCount[], { ofPeople }: Explorable, language: Language): string {
  if (counts.some(({ count }) => count === null)) return say(words.hidden, language);
  const rows = counts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return ofPeople && rows < 5 ? say(words.fewer, language) : formatNumber(rows, language);
}

/** The months as columns to brush over. */
export function monthsView(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  { language, source }: State,
): TemplateResult | typeof nothing {
  const { whole, linked } = view;
  if (!whole || !linked) return nothing;
  const columns = columnsOf(explorable, whole, linked, view);
  const write = (value: number): string => formatNumber(value, language);
  const dated = linked.months.filter(({ value }) => value !== null);
  const undated = linked.months.find(({ value }) => value === null)?.count ?? 0;
  const told = { rows: rowsText(dated, explorable, language) };
  const finding = say(sentences.monthsFinding({ ...told, months: write(columns.length) }), language);
  const facts = viewFacts(finding, explorable, view, source, language, {
    heads: [say(pageWords.month, language), say(words.rows, language), say(words.whole, language)],
    rows: columns.map(({ month, count, all }) => [
      monthCell(month, language),
      rowsCell(count, language),
      wholeCell(all, count, language),
    ]),
  });
  return html`<article class="view months" data-view="months">
    <h3>
      ${say(words.months, language)}
      <small>${say(sentences.dated({ date: say(explorable.time.title, language) }), language)}</small>
    </h3>
    <ub-brush
      .rows=${columns}
      .months=${view.exploration.months}
      .label=${finding}
      .language=${language}
      .facts=${facts}
      .fromLabel=${say(words.from, language)}
      .toLabel=${say(words.to, language)}
      .nameOf=${(month: string) => monthName(month, language)}
      @brush=${({ detail }: BrushEvent) => {
        actions.months(detail.months, detail.still);
      }}
      >${underView(facts, language)}</ub-brush
    >
    <p class="caution">
      ${finding}${undated > 0 && !explorable.ofPeople ? html` · ${say(sentences.undated({ rows: write(undated) }), language)}` : nothing}
    </p>
  </article>`;
}
