import { html, nothing, type TemplateResult } from "lit";
import type { Text } from "@unburden/core";
import type { Chart } from "../charts/chart.ts";
import { say, type Language } from "../language.ts";
import type { About, FigureAnswer, Narrowed, PageData } from "../page/answer.ts";
import type { DistrictName } from "../page/bundle.ts";
import { reachText } from "../page/words.ts";
import { words } from "../texts/page.ts";
import { chart } from "./chart.ts";
import { receiptButton } from "./receipt-button.ts";
import { sourceBadge } from "./source-badge.ts";
import { tableTwin, type TwinTable } from "./table-twin.ts";

/** Where a block stands: what every figure says of itself. */
export interface Place {
  readonly data: PageData;
  readonly districts: readonly DistrictName[];
  readonly language: Language;
}

/** One finding: its sentence, its chart with the table twin, and what one must know besides. */
export interface Block<Row> {
  readonly id: string;
  /** Composed from the figures; null says that there are no rows. */
  readonly finding: string | null;
  readonly narrowed: Narrowed;
  readonly about?: About;
  readonly chart?: Chart<Row>;
  readonly rows?: readonly Row[];
  readonly table?: TwinTable;
  /** Above the chart: a figure on its own. */
  readonly lead?: unknown;
  readonly notes?: readonly string[];
  /** There are rows, but too few to show. */
  readonly hidden?: boolean;
}

function definition({ title, definition: text, id }: About, language: Language): TemplateResult {
  return html`<details class="definition">
    <summary>${say(words.definition, language)}</summary>
    <p><b>${say(title, language)}</b> ${say(text, language)} <code>${id}</code></p>
  </details>`;
}

function drawing<Row>(given: Block<Row>, { data, districts, language }: Place): unknown {
  const { chart: drawn, rows = [], table, finding, narrowed, about = null, notes = [] } = given;
  const inside = table ? tableTwin(table, language) : nothing;
  if (!drawn || !table) return inside;
  const title = finding ?? "";
  const reach = reachText(narrowed, data, districts, language);
  const facts = { title, source: data.scope.source, reach, about, notes, table };
  return chart(drawn, rows, title, language, { facts, inside });
}

/** Whether what the page was answered is hidden, all of it. */
function isHidden(about: About, { answers }: PageData): boolean {
  return Object.values(
    answers as Readonly<Record<string, Partial<FigureAnswer> & { hidden?: boolean }>>,
  ).some(
    (answer) =>
      answer.about === about &&
      (answer.hidden === true ||
        (answer.results?.length === 1 && answer.results[0]?.flags.includes("suppressed") === true)),
  );
}

function emptyNote(hidden: boolean, { scope }: PageData): Text {
  if (hidden) return words.hiddenNote;
  if (scope.source === "server") return words.noRowsServer;
  return scope.source === "own" ? words.noRowsOwn : words.noRowsNote;
}

/** A finding as a part of a page; without rows it says so instead of showing an empty chart. */
export function block<Row>(given: Block<Row>, place: Place): TemplateResult {
  const { data, districts, language } = place;
  const { id, finding, narrowed, about, lead = nothing, notes = [] } = given;
  const hidden = (given.hidden ?? false) || (about !== undefined && isHidden(about, data));
  const empty = finding === null;
  const nothingToShow = say(hidden ? words.tooFew : words.noRows, language);
  const colon = language === "zh" ? "：" : ": ";
  const title = finding ?? (about ? say(about.title, language) + colon + nothingToShow : nothingToShow);
  return html`<article class="block" id=${id} data-block=${id}>
    <h3>${title}</h3>
    <p class="of">
      ${sourceBadge(data.scope.source, language)} ${reachText(narrowed, data, districts, language)}
    </p>
    ${
      empty
        ? html`<p class="empty">${say(emptyNote(hidden, data), language)}</p>`
        : html`${lead} ${drawing(given, place)}
          ${notes.filter((note) => note !== "").map((note) => html`<p class="caution">${note}</p>`)}`
    }
    ${about ? html`${definition(about, language)} ${receiptButton(about, data, language)}` : nothing}
  </article>`;
}
