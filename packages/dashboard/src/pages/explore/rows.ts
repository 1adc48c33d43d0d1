import { html, nothing, type TemplateResult } from "lit";
import type { PlacedColumn } from "@unburden/core";
import type { Explorable } from "../../explore/explorable.ts";
import { rowsMost, rowsPage, type ListedRows } from "../../explore/listed-rows.ts";
import type { ExploreActions, ExploreView } from "../../explore/view.ts";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { sentences, words } from "../../texts/exploration.ts";
import { words as pageWords } from "../../texts/page.ts";
import { copied } from "./copied.ts";
import { dimensionNamed, valueName } from "./names.ts";

function cellText(
  cell: string | null,
  column: PlacedColumn,
  explorable: Explorable,
  view: ExploreView,
  language: Language,
): string {
  if (cell === null) return "—";
  const dimension = dimensionNamed(explorable, column.name);
  if (dimension) return valueName(dimension, cell, view, language);
  if (column.kind === "boolean") return cell === "true" ? "✓" : "✗";
  return cell;
}

type Listed = Extract<ListedRows, { is: "rows" }>;

function pager(listed: Listed, all: number, actions: ExploreActions, language: Language): TemplateResult {
  const { from, rows } = listed;
  const write = (value: number): string => formatNumber(value, language);
  const end = from + rows.length;
  const button = (text: string, to: number, disabled: boolean): TemplateResult =>
    html`<button
      type="button"
      class="quiet"
      ?disabled=${disabled}
      @click=${() => {
        actions.list(to);
      }}
    >
      ${text}
    </button>`;
  const told = { from: write(rows.length === 0 ? 0 : from + 1), to: write(end), all: write(all) };
  return html`<p class="pager">
    ${button(say(words.before, language), Math.max(0, from - rowsPage), from === 0)}
    <span>${say(sentences.listedOf(told), language)}</span>
    ${button(say(words.after, language), from + rowsPage, end >= Math.min(all, rowsMost))}
  </p>`;
}

function rowsTable(listed: Listed, explorable: Explorable, view: ExploreView, language: Language) {
  return html`<div class="wide" tabindex="0" role="group" aria-label=${say(words.listed, language)}>
    <table data-rows=${listed.rows.length}>
      <thead>
        <tr>
          ${listed.columns.map(({ title }) => html`<th scope="col">${say(title, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${listed.rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, i) => {
                const column = listed.columns[i];
                return html`<td>${column ? cellText(cell, column, explorable, view, language) : ""}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function groupedTables(
  { by }: Extract<ListedRows, { is: "grouped" }>,
  explorable: Explorable,
  view: ExploreView,
  language: Language,
): TemplateResult {
  return html`<p class="caution">${say(words.groupedNote, language)}</p>
    <div class="blocks" data-grouped>
      ${by.map(({ id, counts }) => {
        const dimension = dimensionNamed(explorable, id);
        const title = dimension ? dimension.title : pageWords.month;
        return html`<table>
          <thead>
            <tr>
              <th scope="col">${say(title, language)}</th>
              <th scope="col" class="number">${say(words.rows, language)}</th>
            </tr>
          </thead>
          <tbody>
            ${counts.map(
              ({ value, count }) =>
                html`<tr>
                  <th scope="row">
                    ${dimension ? valueName(dimension, value, view, language) : (value ?? say(words.undated, language))}
                  </th>
                  <td class="number">
                    ${count === null ? say(words.hidden, language) : formatNumber(count, language)}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>`;
      })}
    </div>`;
}

function listing(
  listed: ListedRows,
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  language: Language,
): TemplateResult {
  switch (listed.is) {
    case "rows":
      return html`${rowsTable(listed, explorable, view, language)}
      ${pager(listed, view.linked?.rows ?? 0, actions, language)}`;
    case "grouped":
      return groupedTables(listed, explorable, view, language);
    case "kept":
      return html`<p class="notice" data-kept>
        ${say(explorable.ofPeople ? words.keptOfPeople : words.kept, language)}
      </p>`;
  }
}

function statement(sql: string | null, language: Language): TemplateResult | typeof nothing {
  if (sql === null) return nothing;
  return html`<details>
    <summary>${say(words.sql, language)}</summary>
    ${copied(say(words.sql, language), sql, language)}
  </details>`;
}

/** The rows behind the figures, page by page; of people, only counts. */
export function rowsView(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  language: Language,
): TemplateResult {
  const { listed, exploration } = view;
  const open = exploration.rowsFrom !== null;
  return html`<section class="part" id="rows">
    <h2>
      ${say(words.listed, language)}
      <button
        type="button"
        class="quiet"
        data-action="list"
        aria-expanded=${open ? "true" : "false"}
        @click=${() => {
          actions.list(open ? null : 0);
        }}
      >
        ${say(open ? words.hideRows : words.listRows, language)}
      </button>
    </h2>
    ${
      listed && open
        ? html`${listing(listed, explorable, view, actions, language)} ${statement(listed.sql, language)}`
        : nothing
    }
  </section>`;
}
