import { html, nothing, type TemplateResult } from "lit";
import type { Answer, AnswerResult } from "@unburden/core/assistant";
import { intervalRows, type IntervalGroup } from "../../charts/interval-rows.ts";
import { plainBars, type PlainBar } from "../../charts/plain-bars.ts";
import { formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { valueText } from "../../page/words.ts";
import { chart } from "../../sections/chart.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { tableTwin, type TwinTable } from "../../sections/table-twin.ts";
import { countCell, hiddenCell, numberCell, shareCell, type TwinCell } from "../../sections/twin-cell.ts";
import type { AssistantActions } from "../../assistant/view.ts";
import type { State } from "../../store.ts";
import { flagText } from "../../texts/figure.ts";
import { sentences, words } from "../../texts/assistant.ts";
import { words as pageWords } from "../../texts/page.ts";
import { withNames } from "../../sections/with-names.ts";
import type { ReadOutcome } from "./reading.ts";

type Given = Answer & { readonly is: "answer" };

/** A result with the name that it has among the others. */
interface Named {
  readonly name: string;
  readonly result: AnswerResult;
}

function periodName({ period }: AnswerResult): string {
  if (!period) return "";
  const [year, next] = [period.from.slice(0, 4), String(Number(period.from.slice(0, 4)) + 1)];
  return period.from.endsWith("-01-01") && period.to === `${next}-01-01`
    ? year
    : `${period.from}–${period.to}`;
}

/** The results in their order, those that they are set beside after each. */
function namedResults({ results, beside }: Given, about: ReadOutcome["about"], language: Language): Named[] {
  return results.flatMap((result, i) => {
    const own = say(result.label, language) || (beside ? "" : say(about.title, language));
    const then = beside?.[i];
    if (!then) return [{ name: own, result }];
    return [result, then].map((each) => ({ name: `${own} ${periodName(each)}`.trim(), result: each }));
  });
}

const within = " · ";

/** The names without the place that all of them begin with: the answer's sentence says it. */
function withoutShared(named: readonly Named[]): readonly Named[] {
  const first = named[0]?.name ?? "";
  const shared = first.slice(0, first.indexOf(within) + within.length);
  if (!first.includes(within) || !named.every(({ name }) => name.startsWith(shared))) return named;
  return named.map(({ name, result }) => ({ name: name.slice(shared.length), result }));
}

const isHidden = ({ suppression }: AnswerResult): boolean => suppression !== null;

function noValue(result: AnswerResult, language: Language): string {
  return say(isHidden(result) ? words.suppressed : words.none, language);
}

function valueCell({ name, result }: Named, about: ReadOutcome["about"], language: Language): TwinCell[] {
  const { value, numerator, denominator, interval, used } = result;
  if (isHidden(result))
    return [name, hiddenCell(language), "—", { text: "—", lower: null, upper: null }, "—"];
  const written = valueText(value, about, language);
  const end = (at: number): string => (Number.isFinite(at) ? valueText(at, about, language) : "…");
  return [
    name,
    about.unit === "share" ? shareCell(value, language) : numberCell(value, written),
    numerator === null || denominator === null ? "—" : `${numerator}/${denominator}`,
    {
      text: interval ? `${end(interval.lower)}–${end(interval.upper)}` : "—",
      lower: interval?.lower ?? null,
      upper: interval && Number.isFinite(interval.upper) ? interval.upper : null,
    },
    countCell(used, language),
  ];
}

function twinOf(named: readonly Named[], about: ReadOutcome["about"], language: Language): TwinTable {
  const heads = [words.group, words.value, words.parts, words.interval, words.rows].map((head) =>
    say(head, language),
  );
  return { heads, rows: named.map((each) => valueCell(each, about, language)), quoted: [0] };
}

function intervalGroup({ name, result }: Named, language: Language, i: number): IntervalGroup {
  const { value, interval } = result;
  const shown = isHidden(result) ? null : value;
  return {
    key: String(i),
    name,
    value: shown,
    lower: shown === null ? null : (interval?.lower ?? null),
    upper: shown === null ? null : (interval?.upper ?? null),
    label: shown === null ? noValue(result, language) : formatShare(shown, language),
    reference: null,
    referenceLabel: "",
    side: null,
    chosen: false,
  };
}

function plainBar(
  { name, result }: Named,
  about: ReadOutcome["about"],
  language: Language,
  i: number,
): PlainBar {
  const shown = isHidden(result) ? null : result.value;
  return {
    key: String(i),
    name,
    value: shown ?? 0,
    text: shown === null ? noValue(result, language) : valueText(shown, about, language),
    strong: false,
  };
}

function drawing(given: Given, { about }: ReadOutcome, { language, source }: State): unknown {
  const named = withoutShared(namedResults(given, about, language));
  const table = twinOf(named, about, language);
  const inside = tableTwin(table, language);
  if (named.length < 2) return inside;
  const title = say(sentences.chart({ asked: say(given.text, language) }), language);
  const hidden = named.some(({ result }) => isHidden(result));
  const notes = hidden ? [say(pageWords.hiddenParts, language)] : [];
  const facts = { title, source, reach: say(given.text, language), about, notes, table };
  const isShare = about.unit === "share" && named.some(({ result }) => result.interval !== null);
  const drawn = isShare
    ? chart(
        intervalRows,
        named.map((each, i) => intervalGroup(each, language, i)),
        title,
        language,
        { facts, inside },
      )
    : chart(
        plainBars,
        named.map((each, i) => plainBar(each, about, language, i)),
        title,
        language,
        { facts, inside },
      );
  return html`${drawn}
  ${isShare ? html`<p class="caution">${say(pageWords.barsAreIntervals, language)}</p>` : nothing}
  ${notes.map((note) => html`<p class="caution">${note}</p>`)}`;
}

function flags({ receipt }: Given, { about }: ReadOutcome, language: Language): unknown {
  const told = receipt.flags.filter((flag) => flag !== "suppressed");
  if (told.length === 0) return nothing;
  return html`<ul class="flags">
    ${told.map((flag) => html`<li>${say(flagText(flag, about.caveats), language)}</li>`)}
  </ul>`;
}

/** The answer: its sentence, its chart with the table, and how it was computed; or why there is none. */
export function answerView(outcome: ReadOutcome, actions: AssistantActions, state: State): TemplateResult {
  const { answer, about } = outcome;
  const { language, source } = state;
  if (answer.is === "no-answer")
    return html`<section class="refusal" data-outcome="no-answer" data-reason=${answer.reason}>
      <h2>${say(words.noAnswer, language)}</h2>
      <p>${say(answer.text, language)}</p>
    </section>`;
  return html`<section class="answer" data-answer=${about.id} data-chapter=${about.chapter}>
    <p class="headline" role="status" data-sentence>
      ${sourceBadge(source, language)} ${withNames(say(answer.sentence, language), language)}
    </p>
    ${drawing(answer, outcome, state)} ${flags(answer, outcome, language)}
    <p>
      <button
        type="button"
        class="receipt-link"
        aria-haspopup="dialog"
        data-action="receipt"
        @click=${actions.receipt}
      >
        ${say(words.receipt, language)}<span class="hidden"> ${say(about.title, language)}</span>
      </button>
    </p>
    <p class="caution">
      <b>${say(about.title, language)}</b> ${say(about.definition, language)} <code>${about.id}</code>
    </p>
  </section>`;
}
