import type { TemplateResult } from "lit";
import { html } from "lit";
import type { Explorable } from "../../explore/explorable.ts";
import type { ExploreView } from "../../explore/view.ts";
import type { ChartFacts } from "../../export/chart-facts.ts";
import { say, type Language } from "../../language.ts";
import type { Source } from "../../page/scope.ts";
import { tableTwin, type TwinTable } from "../../sections/table-twin.ts";
import { takeMenu } from "../../sections/take-menu.ts";
import { countCell, hiddenCell, numberCell, type TwinCell } from "../../sections/twin-cell.ts";
import { words } from "../../texts/exploration.ts";
import { rangeName, valueName } from "./names.ts";

/** What is filtered, in words: 区县：黄浦区、静安区 · 2023-05 – 2024-04. */
function filterText({ dimensions }: Explorable, view: ExploreView, language: Language): string {
  const { values, months } = view.exploration;
  const [colon, comma] = language === "zh" ? ["：", "、"] : [": ", ", "];
  const chosen = dimensions.flatMap((dimension) => {
    const names = values[dimension.id]?.map((value) => valueName(dimension, value, view, language));
    return names ? [say(dimension.title, language) + colon + names.join(comma)] : [];
  });
  const all = [...chosen, ...(months === null ? [] : [rangeName(months)])];
  return all.length === 0 ? say(words.noFilters, language) : all.join(" · ");
}

/** What a linked view says of itself when it is taken away: the ledger, and every filter that holds. */
export function viewFacts(
  title: string,
  explorable: Explorable,
  view: ExploreView,
  source: Source,
  language: Language,
  table: TwinTable,
): ChartFacts {
  const reach = `${say(explorable.table.title, language)} · ${filterText(explorable, view, language)}`;
  return { title, source, reach, about: null, notes: [], table };
}

/** A number of rows in a view's table; null: too few to show. */
export function rowsCell(count: number | null, language: Language): TwinCell {
  return count === null ? hiddenCell(language) : countCell(count, language);
}

/** A number of all rows beside what the filter leaves: hidden where both are, for it would give the other away. */
export function wholeCell(all: number, count: number | null, language: Language): TwinCell {
  return all === 0 && count === null ? hiddenCell(language) : numberCell(all, String(all));
}

/** The table under a linked view, and the menu to take it away. */
export function underView({ title, table }: ChartFacts, language: Language): TemplateResult {
  return html`<div class="under">${tableTwin(table, language)} ${takeMenu(title, language)}</div>`;
}
