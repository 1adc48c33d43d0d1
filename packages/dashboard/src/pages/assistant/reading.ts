import { html, type TemplateResult } from "lit";
import { writtenReading, type WrittenReading } from "../../assistant/choice.ts";
import type { Choice, Outcome } from "../../assistant/protocol.ts";
import { writePeriod } from "../../assistant/written-period.ts";
import type { AssistantActions } from "../../assistant/view.ts";
import { languageTag, say, type Language } from "../../language.ts";
import type { State } from "../../store.ts";
import { words } from "../../texts/assistant.ts";
import { withNames } from "../../sections/with-names.ts";

/** A question that was read. */
export type ReadOutcome = Outcome & { readonly is: "read" };

interface Part {
  readonly name: keyof WrittenReading;
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly change: (value: string) => Partial<WrittenReading>;
}

const listed = (value: string): string[] => (value === "" ? [] : value.split(","));

function periodIn(value: string): WrittenReading["period"] {
  const [from = "", to = ""] = value.split("~");
  return value === "" ? null : { from, to };
}

function partsOf({ reading, choices }: ReadOutcome, language: Language): Part[] {
  const written = writtenReading(reading);
  const { places, period, by, comparison } = written;
  // Setting places side by side is no choice of its own: it goes with their number.
  const besides = comparison === "places" ? "none" : comparison;
  return [
    {
      name: "metric",
      title: say(words.figure, language),
      choices: choices.figures,
      chosen: reading.metric,
      change: (metric) => ({
        metric,
        by: by.filter((name) => !choices.groupings.some((each) => each.value === name)),
      }),
    },
    {
      name: "places",
      title: say(words.place, language),
      choices: choices.places,
      chosen: places.join(","),
      change: (value) => ({ places: listed(value), comparison: besides }),
    },
    {
      name: "period",
      title: say(words.period, language),
      choices: choices.periods,
      chosen: writePeriod(period),
      change: (value) => ({ period: periodIn(value), ...(value === "" ? { comparison: "none" } : {}) }),
    },
    {
      name: "by",
      title: say(words.split, language),
      choices: choices.groupings,
      chosen: by.join(","),
      change: (value) => ({ by: listed(value) }),
    },
    {
      name: "comparison",
      title: say(words.beside, language),
      choices: choices.comparisons,
      chosen: comparison,
      change: (value) => ({ comparison: value }),
    },
  ];
}

/** The choices in the order given, each under its heading. */
function options(choices: readonly Choice[], chosen: string, language: Language): unknown {
  const option = ({ value, name }: Choice): TemplateResult => {
    const text = say(name, language);
    const tag = language === "en" && /\p{Script=Han}/u.test(text) ? languageTag.zh : languageTag[language];
    return html`<option value=${value} lang=${tag} ?selected=${value === chosen}>${text}</option>`;
  };
  const headings = [...new Set(choices.map(({ under }) => (under ? say(under, language) : null)))];
  return headings.map((heading) => {
    const own = choices.filter(({ under }) => (under ? say(under, language) : null) === heading);
    return heading === null
      ? own.map(option)
      : html`<optgroup label=${heading}>${own.map(option)}</optgroup>`;
  });
}

/** How the question was read, each part to be corrected: what is chosen is computed at once. */
export function readingParts(
  outcome: ReadOutcome,
  actions: AssistantActions,
  { language }: State,
): TemplateResult {
  const { text, notes, reading } = outcome;
  return html`<section
    class="reading-parts"
    data-outcome="read"
    data-reading=${JSON.stringify(writtenReading(reading))}
  >
    <h2>
      ${say(words.readAs, language)}${language === "zh" ? "：" : ": "}<span class="read-as"
        >${withNames(say(text, language), language)}</span
      >
    </h2>
    ${notes.map((note) => html`<p class="caution">${withNames(say(note, language), language)}</p>`)}
    <div class="choices">
      ${partsOf(outcome, language).map(
        ({ name, title, choices, chosen, change }) =>
          html`<label
            ><span>${title}</span>
            <select
              data-part=${name}
              .value=${chosen}
              @change=${(event: Event) => {
                const { value } = event.target as HTMLSelectElement;
                actions.correct({ ...writtenReading(reading), ...change(value) });
              }}
            >
              ${options(choices, chosen, language)}
            </select></label
          >`,
      )}
    </div>
    <p class="caution">${say(words.correct, language)}</p>
  </section>`;
}
