import { html, type TemplateResult } from "lit";
import { formats } from "../export/formats.ts";
import { say, type Language } from "../language.ts";
import { formatNames, words } from "../texts/export.ts";

/** The formats that a chart can be taken away in, folded; the chart that it stands in does the work. */
export function takeMenu(title: string, language: Language): TemplateResult {
  return html`<details class="take">
    <summary>${say(words.take, language)}<span class="hidden"> ${title}</span></summary>
    <ul>
      ${formats.map(
        (format) =>
          html`<li>
            <button type="button" data-take=${format}>
              <b>${format === "arrow" ? "Arrow" : format.toUpperCase()}</b>
              ${say(formatNames[format], language)}
            </button>
          </li>`,
      )}
    </ul>
    <p class="take-told" role="status"></p>
  </details>`;
}
