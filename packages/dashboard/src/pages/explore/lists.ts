import { html, nothing, type TemplateResult } from "lit";
import type { ValueBar } from "../../charts/value-bars.ts";
import type { PickEvent } from "../../elements/bar-list.ts";
import type { Dimension } from "../../explore/dimension.ts";
import { shownCounts } from "../../explore/discreet.ts";
import type { Explorable } from "../../explore/explorable.ts";
import type { ExploreActions, ExploreView } from "../../explore/view.ts";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/exploration.ts";
import { valueName } from "./names.ts";
import { rowsCell, underView, viewFacts, wholeCell } from "./view-facts.ts";

/** How many values a list has while it is folded. */
const folded = 10;

/** The bars of a list, most rows first; the order is that of all rows, so that nothing jumps while one brushes. */
export function barsOf(
  dimension: Dimension,
  { ofPeople }: Explorable,
  view: ExploreView,
  language: Language,
): ValueBar[] {
  const { whole, linked, exploration } = view;
  const all = whole?.lists[dimension.id] ?? [];
  const left = new Map(
    shownCounts(linked?.lists[dimension.id] ?? [], ofPeople).map(({ value, count }) => [value, count]),
  );
  const told = new Map(shownCounts(all, ofPeople).map(({ value, count }) => [value, count]));
  const chosen = exploration.values[dimension.id];
  return [...all]
    .sort((a, b) => Number(a.value === null) - Number(b.value === null) || (b.count ?? 0) - (a.count ?? 0))
    .map(({ value }): ValueBar => {
      const count = left.has(value) ? (left.get(value) ?? null) : 0;
      const state = chosen ? (chosen.includes(value) ? "chosen" : "outside") : "open";
      return {
        key: value ?? "",
        name: valueName(dimension, value, view, language),
        all: told.get(value) ?? 0,
        count,
        text: count === null ? say(words.hidden, language) : formatNumber(count, language),
        state,
      };
    });
}

function heading(
  { id, title }: Dimension,
  chosen: number,
  actions: ExploreActions,
  language: Language,
): TemplateResult {
  const text = say(sentences.chosen({ count: formatNumber(chosen, language) }), language);
  const clear = (): void => {
    actions.clear(id);
  };
  return html`<h3>
    ${say(title, language)}
    ${chosen > 0 ? html`<button type="button" class="link" @click=${clear}>${text} ×</button>` : nothing}
  </h3>`;
}

function listView(
  dimension: Dimension,
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  { language, source }: State,
): TemplateResult {
  const bars = barsOf(dimension, explorable, view, language);
  const open = view.unfolded === dimension.id;
  const shown = bars.filter(({ state }, i) => open || i < folded || state === "chosen");
  const chosen = view.exploration.values[dimension.id]?.length ?? 0;
  const title = say(dimension.title, language);
  const write = (value: number): string => formatNumber(value, language);
  const left = bars.length - shown.length;
  const rowsBy = say(sentences.rowsBy({ dimension: title }), language);
  // The table and the files hold every value; the picture holds those that are shown.
  const facts = viewFacts(rowsBy, explorable, view, source, language, {
    heads: [title, say(words.rows, language), say(words.whole, language)],
    rows: bars.map(({ name, count, all }) => [
      name,
      rowsCell(count, language),
      wholeCell(all, count, language),
    ]),
  });
  return html`<article class="view" data-view=${dimension.id}>
    ${heading(dimension, chosen, actions, language)}
    <ub-bar-list
      .rows=${shown}
      .label=${title}
      .language=${language}
      .facts=${facts}
      @pick=${({ detail }: PickEvent) => {
        actions.toggle(dimension.id, detail.key === "" ? null : detail.key);
      }}
      >${underView(facts, language)}</ub-bar-list
    >
    ${
      left > 0 || open
        ? html`<button
            type="button"
            class="link"
            aria-expanded=${open ? "true" : "false"}
            @click=${() => {
              actions.unfold(open ? null : dimension.id);
            }}
          >
            ${open ? say(words.less, language) : `${say(words.more, language)} · ${say(sentences.others({ count: write(left) }), language)}`}
          </button>`
        : nothing
    }
  </article>`;
}

/** A list of bars for every dimension that the table declares. */
export function listsView(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  state: State,
): TemplateResult {
  return html`<div class="lists">
    ${explorable.dimensions.map((dimension) => listView(dimension, explorable, view, actions, state))}
  </div>`;
}
