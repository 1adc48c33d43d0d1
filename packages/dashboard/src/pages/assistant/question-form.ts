import { html, type TemplateResult } from "lit";
import { choiceAddress, type Mode } from "../../assistant/choice.ts";
import type { AssistantActions, AssistantView } from "../../assistant/view.ts";
import { say } from "../../language.ts";
import { addressOf, type State } from "../../store.ts";
import { examples, words } from "../../texts/assistant.ts";

/** What a pane with a single line to type in asks for. */
interface Line {
  readonly mode: Exclude<Mode, "sum">;
  readonly label: string;
  readonly button: string;
}

/** A link that asks this in this pane. */
export function askLink(asked: string, mode: Mode, state: State): string {
  return choiceAddress(
    { mode, asked, reading: null, summary: null },
    addressOf({ ...state, explore: false }, new URL("http://localhost/")),
  ).search;
}

/** A link that asks for a figure over everything. */
export function figureLink(metric: string, state: State): string {
  const reading = { metric, places: [], period: null, by: [], comparison: "none" };
  return choiceAddress(
    { mode: "ask", asked: "", reading, summary: null },
    addressOf({ ...state, explore: false }, new URL("http://localhost/")),
  ).search;
}

/** The line to type in, with examples of what can be typed. */
export function questionForm(
  { mode, label, button }: Line,
  { choice }: AssistantView,
  actions: AssistantActions,
  state: State,
  beside: unknown,
): TemplateResult {
  const { language } = state;
  const submit = (event: Event): void => {
    event.preventDefault();
    const asked = new FormData(event.target as HTMLFormElement).get("q");
    actions.go({ asked: typeof asked === "string" ? asked.trim() : "" });
  };
  return html`<form class="question-line" role="search" @submit=${submit}>
      <label class="typed"
        ><span>${label}</span>
        <input type="search" name="q" maxlength="200" autocomplete="off" .value=${choice.asked}
      /></label>
      <button type="submit">${button}</button>
      ${beside}
    </form>
    <p class="examples">
      ${say(words.tryThese, language)}
      ${examples[mode][language].map(
        (each) => html`<a data-here href=${askLink(each, mode, state)}>${each}</a> `,
      )}
    </p>`;
}
