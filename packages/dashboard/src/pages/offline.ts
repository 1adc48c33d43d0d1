import { html, type TemplateResult } from "lit";
import { languages, languageTag, say } from "../language.ts";
import { pageList } from "../page-list.ts";
import { excuse } from "../texts/offline.ts";

/** Shown without a network in place of a page that isn't kept, in both languages: it has no script. */
export function offlinePage(): TemplateResult {
  return html`<main id="content" class="page">
    ${languages.map(
      (language) =>
        html`<section class="part" lang=${languageTag[language]}>
          <h1>${say(excuse.title, language)}</h1>
          <p>${say(excuse.text, language)}</p>
          <ul>
            ${pageList.map(
              ({ file, name }) =>
                html`<li>
                  <a href=${language === "zh" ? file : `${file}?lang=${language}`}>${say(name, language)}</a>
                </li>`,
            )}
          </ul>
        </section>`,
    )}
  </main>`;
}
