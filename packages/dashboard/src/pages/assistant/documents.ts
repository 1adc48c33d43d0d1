import { html, nothing, type TemplateResult } from "lit";
import type { OwnDocument } from "../../assistant/protocol.ts";
import type { AssistantActions, AssistantView } from "../../assistant/view.ts";
import { formatNumber } from "../../format.ts";
import { languageTag, say, type Language } from "../../language.ts";
import { sentences, words } from "../../texts/assistant.ts";

function documentLine(
  { article_id, title, file, pages }: OwnDocument,
  { remove }: AssistantActions,
  language: Language,
): TemplateResult {
  return html`<li data-document=${file}>
    <span lang=${languageTag.zh}
      ><b>${title}</b>${title === file ? nothing : html` <span class="file-name">${file}</span>`}</span
    >
    ${pages === null ? nothing : say(sentences.pages({ pages: formatNumber(pages, language) }), language)}
    <button
      type="button"
      class="link"
      aria-label=${say(sentences.remove({ name: file }), language)}
      data-action="remove"
      @click=${() => {
        remove(article_id);
      }}
    >
      ${say(words.remove, language)}
    </button>
  </li>`;
}

function takenView({ taken }: AssistantView, language: Language): unknown {
  if (!taken) return nothing;
  const colon = language === "zh" ? "：" : ": ";
  return html`${
    taken.refused.length === 0
      ? nothing
      : html`<div class="refused" role="alert">
          <h3>${say(words.refusedFiles, language)}</h3>
          <ul>
            ${taken.refused.map(
              ({ file, text }) =>
                html`<li data-refused=${file}>
                  <b lang=${languageTag.zh}>${file}</b>${colon}${say(text, language)}
                </li>`,
            )}
          </ul>
        </div>`
  }
  ${
    taken.notes.length === 0
      ? nothing
      : html`<div class="notice">
          <b>${say(words.fileNotes, language)}</b>
          <ul>
            ${taken.notes.map((note) => html`<li>${say(note, language)}</li>`)}
          </ul>
        </div>`
  }`;
}

/** The reader's own documents: dropped or chosen, kept in this browser, removed again. */
export function documentsPart(
  view: AssistantView,
  actions: AssistantActions,
  language: Language,
): TemplateResult {
  const { documents, over, readingFiles } = view;
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    actions.drop([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = "";
  };
  const title = readingFiles ? words.reading : over ? words.dropNow : words.drop;
  return html`<section
    class="part documents"
    id="documents"
    data-documents=${documents?.documents.length ?? ""}
  >
    <h2>${say(words.documents, language)}</h2>
    <p class="caution">${say(words.documentsNote, language)}</p>
    ${documents?.lasting === false ? html`<p class="notice">${say(words.notLasting, language)}</p>` : nothing}
    <div class="drop-zone" data-over=${over} data-small="true" aria-busy=${readingFiles ? "true" : "false"}>
      <p role="status">${say(title, language)}${readingFiles ? "…" : ""}</p>
      <label class="file"
        ><span>${say(words.choose, language)}</span>
        <input
          class="hidden"
          type="file"
          multiple
          name="documents"
          accept=".txt,.md,.markdown,.docx,.pdf"
          @change=${choose}
      /></label>
    </div>
    ${takenView(view, language)}
    ${
      documents && documents.documents.length > 0
        ? html`<ul class="document-list">
            ${documents.documents.map((each) => documentLine(each, actions, language))}
          </ul>`
        : html`<p class="empty">${say(words.noDocuments, language)}</p>`
    }
  </section>`;
}
