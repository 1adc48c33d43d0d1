import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { LedgerQuestion, QuestionReading } from "@unburden/core/ledger";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { ImportView } from "../../ledger/protocol.ts";
import type { LedgerActions } from "../../ledger/view.ts";
import { sentences } from "../../texts/ledger-sentences.ts";
import { questionKinds, words } from "../../texts/ledger.ts";

/** With more candidates than this a person may search among them. */
const searchFrom = 8;

function radio(name: string, value: string, label: unknown): TemplateResult {
  return html`<label class="candidate"
    ><input type="radio" name=${name} value=${value} /><span>${label}</span></label
  >`;
}

/** Hides the candidates that don't have the words; a hidden one can't be chosen by mistake. */
function filter({ target }: Event): void {
  const input = target as HTMLInputElement;
  const wanted = input.value.trim().toLowerCase();
  for (const label of input.closest("fieldset")?.querySelectorAll<HTMLElement>(".candidate") ?? []) {
    label.hidden = !label.textContent.toLowerCase().includes(wanted);
  }
}

function otherColumns(
  name: string,
  { table }: LedgerQuestion,
  { titles }: ImportView,
  language: Language,
): TemplateResult {
  const columns = Object.entries((table === null ? undefined : titles[table]?.columns) ?? {});
  return html`<label class="other-column"
    ><span>${say(words.otherColumn, language)}</span
    ><select name=${name}>
      <option value="">${say(words.chooseColumn, language)}</option>
      ${columns.map(([column, title]) => html`<option value="column:${column}">${say(title, language)}</option>`)}
    </select></label
  >`;
}

function candidatesOf(
  question: LedgerQuestion,
  { candidates }: QuestionReading,
  name: string,
  view: ImportView,
  language: Language,
): TemplateResult {
  const { kind } = question;
  const nothingWords = kind === "column" ? words.leaveOut : words.leaveEmpty;
  const canBeNothing =
    kind === "column" ||
    ((kind === "value" || kind === "place") && candidates.every(({ value }) => value !== null));
  if (kind === "year") {
    return html`<label class="other-column"
      ><span>${say(words.year, language)}</span>
      <select name=${name}>
        <option value="">${say(words.chooseColumn, language)}</option>
        ${yearsToChoose().map((year) => html`<option value="year:${year}">${year}</option>`)}
      </select></label
    >`;
  }
  return html`${
      candidates.length > searchFrom
        ? html`<label class="search"
            ><span>${say(words.search, language)}</span>
            <input type="search" autocomplete="off" @input=${filter}
          /></label>`
        : nothing
    }
    <div class="candidates">
      ${candidates.map(({ label }, i) => radio(name, `at:${i}`, say(label, language)))}
      ${canBeNothing ? radio(name, "nothing", say(nothingWords, language)) : nothing}
    </div>
    ${kind === "column" ? otherColumns(name, question, view, language) : nothing}`;
}

function yearsToChoose(): number[] {
  const now = new Date().getFullYear();
  return Array.from({ length: 12 }, (_, i) => now + 1 - i);
}

function rowsText({ rows, count }: QuestionReading, language: Language): string {
  const listed = rows.join(language === "zh" ? "、" : ", ");
  const text =
    rows.length === count
      ? sentences.row({ rows: listed })
      : sentences.rows({ rows: listed, count: formatNumber(count, language) });
  return say(text, language);
}

function readingSet(
  question: LedgerQuestion,
  reading: QuestionReading,
  at: number,
  view: ImportView,
  language: Language,
): TemplateResult {
  return html`<fieldset>
    <legend>
      “${reading.read}”
      <small>${rowsText(reading, language)}</small>
    </legend>
    ${candidatesOf(question, reading, `reading-${at}`, view, language)}
  </fieldset>`;
}

function questionCard(
  question: LedgerQuestion,
  at: number,
  view: ImportView,
  busy: boolean,
  { answer }: LedgerActions,
  language: Language,
): TemplateResult {
  const { kind, sheet, file, table, column, reason, readings } = question;
  const titles = table === null ? undefined : view.titles[table];
  const columnTitle = column === null ? undefined : titles?.columns[column];
  const where = [
    sheet === file ? file : sheet,
    titles && say(titles.title, language),
    columnTitle && say(columnTitle, language),
  ];
  const count = readings.reduce((all, each) => all + each.count, 0);
  const submit = (event: Event): void => {
    event.preventDefault();
    answer(at, new FormData(event.target as HTMLFormElement));
  };
  return html`<form class="question" data-question=${question.code} @submit=${submit}>
    <p class="of">
      ${say(questionKinds[kind], language)} · ${where.filter((each) => each !== undefined).join(" · ")}
    </p>
    <h3>${say(reason, language)}</h3>
    ${repeat(
      readings,
      ({ read }) => read,
      (reading, i) => readingSet(question, reading, i, view, language),
    )}
    ${
      kind === "value"
        ? html`<label class="for-all"
            ><input type="checkbox" name="all" />
            <span
              >${say(sentences.sameForAll({ count: formatNumber(count, language) }), language)}</span
            ></label
          >`
        : nothing
    }
    <button type="submit" ?disabled=${busy}>${say(words.answer, language)}</button>
  </form>`;
}

/** What only a person can decide: each text with the ways to read it. An answer reads the files again at once. */
export function questionsSection(
  view: ImportView,
  busy: boolean,
  actions: LedgerActions,
  language: Language,
): TemplateResult {
  const { questions, waitingRows } = view;
  const count = formatNumber(questions.length, language);
  const rows = formatNumber(waitingRows, language);
  return html`<section class="part" id="questions">
    <h2 tabindex="-1" data-focus="questions">${say(words.questionsTitle, language)}</h2>
    ${
      questions.length === 0
        ? html`<p class="caution">${say(words.questionsNone, language)}</p>`
        : html`<p class="finding">${say(sentences.questionTitle({ count, rows }), language)}</p>
            <p class="caution">${say(words.questionsNote, language)}</p>
            <div class="questions">
              ${repeat(
                questions,
                ({ file, sheet, table, column, code, kind }) =>
                  JSON.stringify([file, sheet, table, column, code, kind]),
                (question, i) => questionCard(question, i, view, busy, actions, language),
              )}
            </div>`
    }
  </section>`;
}
