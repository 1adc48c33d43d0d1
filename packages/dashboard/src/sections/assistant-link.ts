import { html, nothing, type TemplateResult } from "lit";
import type { Text } from "@unburden/core";
import type { Mode } from "../assistant/choice.ts";
import { say } from "../language.ts";
import { pageOf } from "../page-list.ts";
import { initialState, type State } from "../store.ts";
import { pageLink } from "./masthead.ts";

/** A sentence that leads to a pane of the assistant's page; the reader's choices go along. */
export function assistantLink(
  mode: Mode,
  { before, link }: { readonly before: Text; readonly link: Text },
  state: State,
): TemplateResult | typeof nothing {
  const page = pageOf("assistant");
  if (!page) return nothing;
  const { language } = state;
  // The weight is of the appraisal alone; without it the link doesn't change while its slider moves.
  const address = pageLink(page, { ...state, weight: initialState.weight });
  const pane = mode === "ask" ? "" : `${address.includes("?") ? "&" : "?"}mode=${mode}`;
  return html`<p class="to-assistant">
    ${say(before, language)}<a href="${address}${pane}">${say(link, language)}</a>
  </p>`;
}
