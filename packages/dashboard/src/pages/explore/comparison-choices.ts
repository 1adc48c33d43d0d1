import { html, nothing, type TemplateResult } from "lit";
import type { Dimension } from "../../explore/dimension.ts";
import type { Explorable } from "../../explore/explorable.ts";
import { monthList } from "../../explore/month-list.ts";
import type { Comparison, DimensionValue, MonthRange } from "../../explore/state.ts";
import type { ExploreActions, ExploreView } from "../../explore/view.ts";
import { say, type Language } from "../../language.ts";
import { sentences, words } from "../../texts/exploration.ts";
import { dimensionNamed, valueName } from "./names.ts";

interface Option {
  readonly value: string;
  readonly name: string;
}

function select(
  name: string,
  title: string,
  options: readonly Option[],
  chosen: string,
  change: (value: string) => void,
): TemplateResult {
  return html`<label
    ><span>${title}</span>
    <select
      name=${name}
      .value=${chosen}
      @change=${(event: Event) => {
        change((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === chosen}>${option.name}</option>`,
      )}
    </select></label
  >`;
}

function allMonths({ whole }: ExploreView): string[] {
  return monthList((whole?.months ?? []).flatMap(({ value }) => value ?? []));
}

/** The values of a dimension that have rows, most rows first. */
function valuesOf(view: ExploreView, { id }: Dimension): (string | null)[] {
  return [...(view.whole?.lists[id] ?? [])]
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .map(({ value }) => value);
}

/** What is compared first when a way of comparing is chosen: the later half with the earlier one, the two largest values. */
function firstComparison(explorable: Explorable, view: ExploreView, by: string): Comparison | null {
  if (by === "months") {
    const months = allMonths(view);
    const half = Math.floor(months.length / 2);
    const [from, middle, next, to] = [
      months[0],
      months[half - 1],
      months[months.length - half],
      months.at(-1),
    ];
    if (from === undefined || middle === undefined || next === undefined || to === undefined) return null;
    return { by: "months", a: { from: next, to }, b: { from, to: middle } };
  }
  const dimension = dimensionNamed(explorable, by);
  if (!dimension) return null;
  const [a, b] = valuesOf(view, dimension);
  return a === undefined || b === undefined ? null : { by, a, b };
}

function monthsChoice(
  comparison: Extract<Comparison, { by: "months" }>,
  side: "a" | "b",
  view: ExploreView,
  actions: ExploreActions,
  language: Language,
): TemplateResult {
  const options = allMonths(view).map((month) => ({ value: month, name: month }));
  const range = comparison[side];
  const end = (which: "from" | "to"): TemplateResult =>
    select(
      `${side}-${which}`,
      `${say(words[side], language)} ${say(words[which], language)}`,
      options,
      range[which],
      (month) => {
        const moved = { ...range, [which]: month };
        const turned: MonthRange = moved.from <= moved.to ? moved : { from: month, to: month };
        actions.compare({ ...comparison, [side]: turned });
      },
    );
  return html`${end("from")} ${end("to")}`;
}

const written = (side: MonthRange | DimensionValue): string => (typeof side === "string" ? side : "");

function sideChoices(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  language: Language,
): unknown {
  const { comparison } = view.exploration;
  if (!comparison) return nothing;
  const all = ["a", "b"] as const;
  if (typeof comparison.a === "object" && comparison.a !== null) {
    const months = comparison as Extract<Comparison, { by: "months" }>;
    return all.map((side) => monthsChoice(months, side, view, actions, language));
  }
  const dimension = dimensionNamed(explorable, comparison.by);
  if (!dimension) return nothing;
  const options = valuesOf(view, dimension).map((value) => ({
    value: value ?? "",
    name: valueName(dimension, value, view, language),
  }));
  return all.map((side) =>
    select(side, say(words[side], language), options, written(comparison[side]), (value) => {
      actions.compare({ ...comparison, [side]: value === "" ? null : value });
    }),
  );
}

/** What is set beside what. */
export function comparisonChoices(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  language: Language,
): TemplateResult {
  const options = [
    { value: "", name: say(words.noComparison, language) },
    { value: "months", name: say(words.twoPeriods, language) },
    ...explorable.dimensions.map(({ id, title }) => ({
      value: id,
      name: say(sentences.two({ title: say(title, language) }), language),
    })),
  ];
  const chosen = view.exploration.comparison?.by ?? "";
  return html`<div class="choices">
    ${select("compare", say(words.compareBy, language), options, chosen, (by) => {
      actions.compare(by === "" ? null : firstComparison(explorable, view, by));
    })}
    ${sideChoices(explorable, view, actions, language)}
  </div>`;
}
