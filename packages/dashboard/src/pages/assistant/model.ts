import { html, nothing, type TemplateResult } from "lit";
import type { AssistantActions, AssistantView } from "../../assistant/view.ts";
import { say, type Language } from "../../language.ts";
import { withNames } from "../../sections/with-names.ts";
import { modelWords as words } from "../../texts/assistant-model.ts";

function field(name: string, type: string, title: string, hint: string): TemplateResult {
  return html`<label class="typed"
    ><span>${title}</span>
    <input type=${type} name=${name} maxlength="300" autocomplete="off" placeholder=${hint}
  /></label>`;
}

function settings({ model }: AssistantView, actions: AssistantActions, language: Language): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    actions.modelOn({ address: text("address"), model: text("model"), key: text("key") });
  };
  if (model.at === "on")
    return html`<p role="status">
      ${say(words.isOn, language)} <code>${model.url}</code>
      <button type="button" class="quiet" data-action="model-off" @click=${actions.modelOff}>
        ${say(words.off, language)}
      </button>
    </p>`;
  return html`<form class="question-line" @submit=${submit}>
      ${field("address", "url", say(words.address, language), "http://localhost:11434/v1")}
      ${field("model", "text", say(words.model, language), "")}
      ${field("key", "password", say(words.key, language), "")}
      <button type="submit" data-action="model-on" ?disabled=${model.at === "opening"}>
        ${say(words.on, language)}
      </button>
    </form>
    ${model.at === "refused" ? html`<p class="failure" role="alert">${say(model.problem, language)}</p>` : nothing}`;
}

/** The model of the reader's choice: off until an address is entered here, and off again with the page. */
export function modelPart(
  view: AssistantView,
  actions: AssistantActions,
  language: Language,
): TemplateResult {
  return html`<section class="part model" id="model" data-model=${view.model.at}>
    <h2>${say(words.title, language)}</h2>
    <p class="caution">${say(words.note, language)}</p>
    <details ?open=${view.model.at !== "off"}>
      <summary>${say(words.settings, language)}</summary>
      ${settings(view, actions, language)}
    </details>
  </section>`;
}

/** An answer in the model's words, beside core's own and never instead of it; or why there are none. */
export function reworded(
  { model, reworded: said }: AssistantView,
  actions: AssistantActions,
  language: Language,
): unknown {
  if (model.at !== "on") return nothing;
  return html`<div class="reworded">
    <button type="button" class="quiet" data-action="reword" @click=${actions.reword}>
      ${say(words.reword, language)}
    </button>
    <div role="status" data-reworded=${said?.by ?? ""}>
      ${
        said === null
          ? nothing
          : said.by === "model"
            ? html`<p>
                <span class="badge">${say(words.byModel, language)}</span> ${withNames(said.text, language)}
              </p>`
            : html`<p class="caution">${say(words.notUsed, language)} ${say(said.problem, language)}</p>`
      }
    </div>
  </div>`;
}

/** What the model takes a question for that wasn't understood: a proposal, which the reader confirms or leaves. */
export function proposal(
  { model, proposed }: AssistantView,
  actions: AssistantActions,
  language: Language,
): unknown {
  if (model.at !== "on") return nothing;
  return html`<div class="reworded">
    <button type="button" class="quiet" data-action="propose" @click=${actions.propose}>
      ${say(words.propose, language)}
    </button>
    <div role="status" data-proposed=${proposed?.is ?? ""}>
      ${
        proposed === null
          ? nothing
          : proposed.is === "none"
            ? html`<p class="caution">
                ${say(words.noProposal, language)} ${say(proposed.problem, language)}
              </p>`
            : html`<p>
                <span class="badge">${say(words.byModel, language)}</span>
                <button
                  type="button"
                  class="quiet"
                  data-action="take-proposal"
                  @click=${actions.takeProposal}
                >
                  ${withNames(say(proposed.text, language), language)}
                </button>
              </p>`
      }
    </div>
  </div>`;
}
