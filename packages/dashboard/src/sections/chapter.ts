import { html, nothing, type TemplateResult } from "lit";
import { subjectOf } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { Snapshot } from "../snapshot.ts";
import { operations, words, type Operation } from "../texts/overview.ts";
import { figureCard } from "./figure-card.ts";
import { ownWords } from "./own-words.ts";
import { quoteGroups, type QuoteGroup } from "./quote-groups.ts";
import { quote } from "./quote.ts";
import { statements } from "./statements.ts";

function group({ statement, claims, figures, rest }: QuoteGroup, language: Language): TemplateResult {
  return html`<div class="group" data-statement=${statement}>
    ${quote(claims, language, figures.length > 0 ? "full" : "brief")}
    <div class="figures">
      ${figures.map((figure) => figureCard(figure, language))} ${statements(rest, language)}
    </div>
  </div>`;
}

/** Statements without any number: they are kept, and said to have none. */
function unnumbered(groups: readonly QuoteGroup[], language: Language): unknown {
  if (groups.length === 0) return nothing;
  return html`<details class="unnumbered">
    <summary>${say(words.withoutNumber, language)} (${groups.length})</summary>
    <ul>
      ${groups.map(
        ({ statement, claims }) =>
          html`<li data-statement=${statement}>
            ${claims.map((claim) => html`<b>${ownWords(subjectOf(claim, language), language)}</b>`)}
            ${quote(claims, language, "brief")}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** A chapter in full: each quote with the figures drawn from it, then what the report says besides. */
export function chapterSection(snapshot: Snapshot, id: Operation, language: Language): TemplateResult {
  const { sign, name, meaning } = operations[id];
  const groups = quoteGroups(snapshot, id);
  const figured = groups.filter(({ figures }) => figures.length > 0);
  const other = groups.filter(({ figures }) => figures.length === 0);
  const numbered = other.filter(({ claims }) => claims.some(({ value }) => value !== null));
  return html`<section class="chapter" id=${id} data-chapter=${id}>
    <h2>
      <span class="sign" aria-hidden="true">${sign}</span> ${say(name, language)}
      <small>${say(meaning, language)}</small>
    </h2>
    ${figured.map((each) => group(each, language))}
    ${
      figured.length > 0 && numbered.length > 0
        ? html`<h3 class="also">${say(words.alsoSaid, language)}</h3>`
        : nothing
    }
    <div class="numbered">${numbered.map((each) => group(each, language))}</div>
    ${unnumbered(
      other.filter((each) => !numbered.includes(each)),
      language,
    )}
  </section>`;
}
