import { html, nothing } from "lit";
import type { ExploreActions, ExploreView } from "../../explore/view.ts";
import { say } from "../../language.ts";
import { pageOf } from "../../page-list.ts";
import { pageLink } from "../../sections/masthead.ts";
import type { State } from "../../store.ts";
import { words } from "../../texts/exploration.ts";

/** How far the page is while there is nothing to explore yet, and why there won't be. */
export function stageView({ stage }: ExploreView, actions: ExploreActions, state: State): unknown {
  const { language, source } = state;
  switch (stage.at) {
    case "ready":
      return nothing;
    case "waiting":
      return html`<p class="working">${say(words.loadingRows, language)}…</p>`;
    case "loading": {
      const text = stage.step === "database" ? words.loadingDatabase : words.loadingRows;
      return html`<div class="working">
        ${say(text, language)}…
        <progress
          aria-label=${say(text, language)}
          .value=${stage.share ?? 0}
          max="1"
          ?hidden=${stage.share === null}
        ></progress>
      </div>`;
    }
    case "empty": {
      const ledger = pageOf("ledger");
      return html`<div class="empty">
        <p>${say(words.empty, language)}</p>
        ${source === "own" && ledger ? html`<p><a href=${pageLink(ledger, state)}>${say(words.toLedger, language)}</a></p>` : nothing}
      </div>`;
    }
    case "unsupported":
      return html`<p class="failure">${say(words.unsupported, language)}</p>`;
    case "failed":
      return html`<div class="failure">
        <p>${say(words.failed, language)} <code>${stage.message}</code></p>
        <p>${say(words.withoutNetwork, language)}</p>
        <button type="button" data-action="retry" @click=${actions.retry}>
          ${say(words.retry, language)}
        </button>
      </div>`;
  }
}
