import { html, type TemplateResult } from "lit";
import { languageName, languages, languageTag, say } from "../language.ts";
import { addressOf, type State } from "../store.ts";
import { words } from "../texts/overview.ts";

/** A link to another state: it works as an ordinary link, and the app follows it without loading the page again. */
function stateLink(state: State, patch: Partial<State>): string {
  const { search } = addressOf({ ...state, ...patch }, new URL("http://localhost/"));
  return search === "" ? "?" : search;
}

/** Name, language and the way to the recomputation. */
export function masthead(state: State): TemplateResult {
  const { language } = state;
  return html`<header class="masthead">
    <a class="skip" href="#content">${say(words.skip, language)}</a>
    <p class="brand">
      <strong>${say(words.product, language)}</strong>
      <span lang=${languageTag[language === "zh" ? "en" : "zh"]}>${say(words.productTwin, language)}</span>
      <span class="subtitle">${say(words.subtitle, language)}</span>
    </p>
    <nav aria-label=${say(words.languages, language)}>
      ${languages.map(
        (each) =>
          html`<a
            class="language"
            href=${stateLink(state, { language: each })}
            data-language=${each}
            lang=${languageTag[each]}
            hreflang=${languageTag[each]}
            aria-current=${each === language ? "true" : "false"}
            >${languageName[each]}</a
          >`,
      )}
    </nav>
    <a class="to-explore" href="#explore" data-explore>${say(words.explore, language)}</a>
  </header>`;
}
