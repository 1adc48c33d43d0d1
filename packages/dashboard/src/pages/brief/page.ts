import { html, nothing, type TemplateResult } from "lit";
import type { Brief, BriefPart, BriefSection, BriefSentence, BriefTable } from "@unburden/core/report";
import { languageTag, say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { masthead } from "../../sections/masthead.ts";
import { pageFooter } from "../../sections/page-footer.ts";
import { scopeBar } from "../../sections/scope-bar.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import type { State } from "../../store.ts";
import { words } from "../../texts/brief.ts";

/** What came of asking for the Word document. */
export type Making =
  | { readonly is: "nothing" }
  | { readonly is: "making" }
  | { readonly is: "made"; readonly name: string }
  | { readonly is: "failed"; readonly message: string };

/** The ids behind a sentence, so that a reader finds the figures' definitions. */
function figuresOf({ basis }: BriefSentence): string {
  return [...new Set(basis.map(({ figure }) => figure))].join(" ");
}

function paragraph(sentence: BriefSentence): TemplateResult {
  return html`<p data-figures=${figuresOf(sentence)}>${sentence.text}</p>`;
}

function table({ title, heads, rows }: BriefTable): TemplateResult {
  return html`<div class="wide" tabindex="0" role="group" aria-label=${title}>
    <table class="brief-table">
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${heads.map((head, i) => html`<th scope="col" class=${i > 0 ? "number" : ""}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, figure, cells }) =>
            html`<tr data-figure=${figure}>
              <th scope="row">${name} <code>${figure}</code></th>
              ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function section({ id, heading, sentences, tables }: BriefSection): TemplateResult {
  return html`<section data-section=${id} data-chapter=${id}>
    <h3>${heading}</h3>
    ${sentences.map(paragraph)} ${tables.map(table)}
  </section>`;
}

function part(id: string, { heading, sentences }: BriefPart): TemplateResult {
  return html`<section data-section=${id}>
    <h3>${heading}</h3>
    <ul>
      ${sentences.map((sentence) => html`<li data-figures=${figuresOf(sentence)}>${sentence.text}</li>`)}
    </ul>
  </section>`;
}

function makingText(making: Making, language: Language): unknown {
  switch (making.is) {
    case "nothing":
      return nothing;
    case "making":
      return say(words.making, language);
    case "made":
      return html`${say(words.made, language)}${making.name}`;
    case "failed":
      return html`${say(words.notMade, language)}<code>${making.message}</code>`;
  }
}

/** The brief's page: what to choose, print and download above, and the brief as it is printed below. */
export function briefPage(written: Brief, making: Making, view: PageView, state: State): TemplateResult {
  const { language } = state;
  const isComputing = view.status.at === "computing";
  return html`${masthead(state, "brief")}
    <main id="content" class="page brief-page" aria-busy=${isComputing}>
      <header class="lead">
        <h1>${say(words.name, language)}</h1>
        <p class="motto">${say(words.lead, language)}</p>
      </header>
      ${scopeBar(view, state)}
      <p class="brief-actions">
        <button type="button" data-action="print" ?disabled=${isComputing}>
          ${say(words.print, language)}
        </button>
        <button type="button" data-action="word" ?disabled=${isComputing || making.is === "making"}>
          ${say(words.word, language)}
        </button>
        <span role="status" data-making=${making.is}>${makingText(making, language)}</span>
      </p>
      <article class="brief part" lang=${languageTag[written.language]}>
        <header>
          <h2>${written.title}</h2>
          <p class="brief-scope">${written.scope}</p>
          <p class="brief-provenance">
            ${sourceBadge(view.data.scope.source, language)} ${written.provenance}
          </p>
        </header>
        <p class="brief-headline" data-figures=${figuresOf(written.headline)}>${written.headline.text}</p>
        ${written.sections.map(section)} ${part("unknown", written.unknown)} ${part("method", written.method)}
      </article>
    </main>
    ${pageFooter(language)}`;
}
