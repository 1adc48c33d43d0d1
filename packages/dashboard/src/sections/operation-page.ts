import { html, type TemplateResult } from "lit";
import type { Text } from "@unburden/core";
import { say } from "../language.ts";
import type { PageView } from "../page/view.ts";
import type { State } from "../store.ts";
import { operations, type Operation } from "../texts/overview.ts";
import { masthead } from "./masthead.ts";
import { pageFooter } from "./page-footer.ts";
import { scopeBar } from "./scope-bar.ts";
import { sourceBadge } from "./source-badge.ts";

/** What is a page's own: the rest is the same on every operation's page. */
export interface OperationPage {
  readonly id: Operation;
  /** What the operation is about, in a sentence. */
  readonly lead: Text;
  /** What the report says, apart from the sample. */
  readonly published: unknown;
  /** The page's figures in one sentence. */
  readonly headline: string;
  readonly parts: unknown;
}

/** An operation's page: what is published, then the choices, the headline and the parts. */
export function operationPage(
  { id, lead, published, headline, parts }: OperationPage,
  view: PageView,
  state: State,
): TemplateResult {
  const { language } = state;
  const { sign, name } = operations[id];
  return html`${masthead(state, id)}
    <main id="content" class="page" data-chapter=${id} aria-busy=${view.status.at === "computing"}>
      <header class="lead">
        <h1><span class="sign" aria-hidden="true">${sign}</span> ${say(name, language)}</h1>
        <p class="motto">${say(lead, language)}</p>
      </header>
      ${published} ${scopeBar(view, state)}
      <p class="headline">${sourceBadge(view.data.scope.source, language)} ${headline}</p>
      ${parts}
    </main>
    ${pageFooter(language)}`;
}
