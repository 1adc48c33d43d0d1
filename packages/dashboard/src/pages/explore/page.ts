import { html, nothing, type TemplateResult } from "lit";
import { shownRows } from "../../explore/discreet.ts";
import { explorableNamed, type Explorable } from "../../explore/explorable.ts";
import { reachOf } from "../../explore/reach.ts";
import type { ExploreActions, ExploreView } from "../../explore/view.ts";
import { formatNumber } from "../../format.ts";
import { say } from "../../language.ts";
import { masthead } from "../../sections/masthead.ts";
import { pageFooter } from "../../sections/page-footer.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/exploration.ts";
import { choicesBar } from "./choices.ts";
import { comparisonView } from "./comparison.ts";
import { figuresView } from "./figures.ts";
import { listsView } from "./lists.ts";
import { monthsView } from "./months.ts";
import { rowsView } from "./rows.ts";
import { stageView } from "./stage.ts";

function headline({ table, ofPeople }: Explorable, view: ExploreView, state: State): TemplateResult {
  const { language, source } = state;
  const write = (value: number): string => formatNumber(value, language);
  const rows = shownRows(view.linked ? view.linked.rows : 0, ofPeople);
  const all = view.whole ? view.whole.rows : 0;
  const fewer = say(words.fewer, language);
  const told = {
    table: say(table.title, language),
    rows: rows === null ? fewer : write(rows),
    all: all === null ? fewer : write(all),
  };
  return html`<p class="headline" role="status" data-rows=${rows ?? ""}>
    ${sourceBadge(source, language)}
    ${say(told.rows === told.all ? sentences.allRows(told) : sentences.rows(told), language)}
  </p>`;
}

/** What one must know of rows that are on a server. */
function reachNotice(explorable: Explorable, { language, source }: State): unknown {
  const reach = reachOf(explorable, source);
  if (reach === "rows") return nothing;
  return html`<p class="notice" data-reach=${reach}>${say(words[reach], language)}</p>`;
}

function exploring(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  state: State,
): unknown {
  const { language } = state;
  if (!view.linked) return nothing;
  return html`${headline(explorable, view, state)} ${reachNotice(explorable, state)}
    ${view.linked.rows === 0 ? html`<p class="empty">${say(words.noneLeft, language)}</p>` : nothing}
    <section class="linked">
      <h2 class="hidden">${say(words.linked, language)}</h2>
      ${monthsView(explorable, view, actions, state)} ${figuresView(explorable, view, state)}
      ${listsView(explorable, view, actions, state)}
      <p class="caution">${say(words.key, language)}</p>
    </section>
    ${comparisonView(explorable, view, actions, state)} ${rowsView(explorable, view, actions, language)}`;
}

/** The explore page: linked views of a ledger, two sides beside each other, and the rows behind them. */
export function explorePage(view: ExploreView, actions: ExploreActions, state: State): TemplateResult {
  const { language } = state;
  const explorable = explorableNamed(view.exploration.table);
  return html`${masthead(state, "explore")}
    <main
      id="content"
      class="page explore-page"
      data-chapter=${explorable?.table.chapter ?? "subtract"}
      data-table=${view.exploration.table}
      data-explored=${view.stage.at}
      data-settled=${view.settled ? "yes" : "no"}
      aria-busy=${view.stage.at === "loading" ? "true" : "false"}
    >
      <header class="lead">
        <h1>${say(words.name, language)}</h1>
        <p class="motto">${say(words.lead, language)}</p>
      </header>
      <p class="notice without-script">${say(words.needsScript, language)}</p>
      ${
        explorable
          ? html`${choicesBar(explorable, view, actions, state)} ${stageView(view, actions, state)}
            ${exploring(explorable, view, actions, state)}`
          : nothing
      }
    </main>
    ${pageFooter(language)}`;
}
