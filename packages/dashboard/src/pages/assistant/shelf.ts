import { html, nothing, type TemplateResult } from "lit";
import type { AssistantView } from "../../assistant/view.ts";
import { say } from "../../language.ts";
import type { State } from "../../store.ts";
import { kindNames, words } from "../../texts/assistant.ts";
import { operations, type Operation } from "../../texts/overview.ts";
import { provenance } from "./find.ts";
import { titleIn } from "./title.ts";
import { figureLink } from "./question-form.ts";

/** Every figure that can be asked for, by operation; each is a question of its own. */
export function askableShelf({ shelf }: AssistantView, state: State): TemplateResult {
  const { language } = state;
  const known = Object.keys(operations) as Operation[];
  const others = shelf.askable.flatMap(({ chapter }) => (chapter in operations ? [] : [chapter]));
  const chapters = [...known, ...new Set(others)];
  return html`<section class="part askable" id="askable">
    <h2>${say(words.askable, language)}</h2>
    <div class="shelves">
      ${chapters.map((chapter) => {
        const name = chapter in operations ? operations[chapter as Operation].name : words.others;
        return html`<div data-chapter=${chapter}>
          <h3>${say(name, language)}</h3>
          <ul>
            ${shelf.askable
              .filter((each) => each.chapter === chapter)
              .map(
                ({ id, title }) =>
                  html`<li>
                    <a data-here data-figure=${id} href=${figureLink(id, state)}>${say(title, language)}</a>
                  </li>`,
              )}
          </ul>
        </div>`;
      })}
    </div>
  </section>`;
}

/** The articles that come with the site, by kind, each with its source. */
export function corpusShelf({ shelf }: AssistantView, { language }: State): TemplateResult {
  return html`<section class="part corpus" id="corpus">
    <h2>${say(words.corpus, language)}</h2>
    <p class="caution">${say(words.corpusNote, language)}</p>
    ${(["policy", "manual", "case"] as const).map(
      (kind) =>
        html`<details>
          <summary>
            ${say(kindNames[kind], language)} ${shelf.articles.filter((each) => each.kind === kind).length}
          </summary>
          <ul class="articles">
            ${shelf.articles
              .filter((each) => each.kind === kind)
              .map(
                (article) =>
                  html`<li>
                    <b lang=${titleIn(article.title, language).lang}
                      >${titleIn(article.title, language).text}</b
                    >
                    ${article.superseded_by === null ? nothing : html`<span class="badge">${say(words.superseded, language)}</span>`}
                    ${provenance(article, false, language)}
                  </li>`,
              )}
          </ul>
        </details>`,
    )}
  </section>`;
}
