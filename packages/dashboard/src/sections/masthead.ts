import { html, nothing, type TemplateResult } from "lit";
import { languageName, languages, languageTag, say } from "../language.ts";
import { pageList, type PageEntry } from "../page-list.ts";
import { addressOf, type State } from "../store.ts";
import { words } from "../texts/overview.ts";

/** A link to another state: it works as an ordinary link, and the app follows it without loading the page again. */
function stateLink(state: State, patch: Partial<State>): string {
  const { search } = addressOf({ ...state, ...patch }, new URL("http://localhost/"));
  return search === "" ? "?" : search;
}

/** A page's address; the reader's choices go along, but for what only one page has. */
export function pageLink({ file }: PageEntry, state: State): string {
  return `${file}${addressOf({ ...state, explore: false }, new URL("http://localhost/")).search}`;
}

function pagesNavigation(current: PageEntry["id"], state: State): TemplateResult {
  const { language } = state;
  return html`<nav class="pages" aria-label=${say(words.pages, language)}>
    ${pageList.map(
      (page) =>
        html`<a
          href=${pageLink(page, state)}
          data-chapter=${page.id}
          aria-current=${page.id === current ? "page" : nothing}
          >${page.sign === null ? nothing : html`<span class="sign" aria-hidden="true">${page.sign}</span> `}${say(page.name, language)}</a
        >`,
    )}
  </nav>`;
}

/** Name, language, the pages and, on the overview, the way to the recomputation. */
export function masthead(state: State, current: PageEntry["id"]): TemplateResult {
  const { language } = state;
  return html`<header class="masthead">
    <a class="skip" href="#content">${say(words.skip, language)}</a>
    <p class="brand">
      <strong>${say(words.product, language)}</strong>
      <span lang=${languageTag[language === "zh" ? "en" : "zh"]}>${say(words.productTwin, language)}</span>
      <span class="subtitle">${say(words.subtitle, language)}</span>
    </p>
    <nav class="languages" aria-label=${say(words.languages, language)}>
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
    ${
      current === "overview"
        ? html`<a class="to-explore" href="#explore" data-explore>${say(words.explore, language)}</a>`
        : nothing
    }
    ${pagesNavigation(current, state)}
  </header>`;
}
