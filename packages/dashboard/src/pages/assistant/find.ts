import { html, nothing, type TemplateResult } from "lit";
import type { ArticleSource } from "@unburden/core/assistant";
import type { Passage } from "../../assistant/protocol.ts";
import type { AssistantActions, AssistantView } from "../../assistant/view.ts";
import { formatNumber } from "../../format.ts";
import { languageTag, say, type Language } from "../../language.ts";
import { dayName } from "../../page/words.ts";
import type { State } from "../../store.ts";
import { gradeNames, kindNames, sentences, words } from "../../texts/assistant.ts";
import { stageView } from "./ask.ts";
import { documentsPart } from "./documents.ts";
import { titleIn } from "./title.ts";
import { questionForm } from "./question-form.ts";
import { ratingButtons } from "./use.ts";

/** Up to the last Chinese character and the signs behind it. */
const lastHan = /^[^]*\p{Script=Han}[\p{P}\d%％]*/u;

/** Three words in a row are a sentence in English, not a name within a Chinese one. */
const englishWords = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/iu;

/** Characters from one place of a passage up to another, what matched marked. */
function marked({ passage, matches }: Passage, from: number, to: number): unknown {
  const parts: unknown[] = [];
  let at = from;
  for (const [start, end] of matches) {
    if (end <= at || start >= to) continue;
    const [first, after] = [Math.max(start, at), Math.min(end, to)];
    parts.push(passage.slice(at, first), html`<mark>${passage.slice(first, after)}</mark>`);
    at = after;
  }
  return [...parts, passage.slice(at, to)];
}

/** The passage as it stands, each stretch in its language: shipped articles close with a line in English. */
function quoted(found: Passage): TemplateResult {
  const { passage } = found;
  const last = lastHan.exec(passage)?.[0].length ?? 0;
  const split = englishWords.test(passage.slice(last)) ? last : passage.length;
  return html`<blockquote>
    ${split === 0 ? nothing : html`<span lang=${languageTag.zh}>${marked(found, 0, split)}</span>`}${
      split === passage.length
        ? nothing
        : html`<span lang=${languageTag.en}>${marked(found, split, passage.length)}</span>`
    }
  </blockquote>`;
}

/** An article's own title, in the languages that it has it in. */
function titleOf(titles: readonly ArticleSource[], id: string): string {
  return titles.find(({ article_id }) => article_id === id)?.title ?? id;
}

/** Which article: kind, date, issuer, source and how far that can be trusted. */
export function provenance(article: ArticleSource, own: boolean, language: Language): TemplateResult {
  const { kind, issued_on, issued_by, source, grade } = article;
  const gradeText = grade === null ? undefined : gradeNames[grade];
  return html`<p class="provenance">
    <span class="badge">${say(own ? words.ownDocument : kindNames[kind], language)}</span>
    ${issued_on === null ? say(words.undated, language) : html`<time datetime=${issued_on}>${dayName(issued_on, language)}</time>`}
    ${issued_by === null ? nothing : html`<span lang=${languageTag.zh}>${issued_by}</span>`} ·
    ${say(words.source, language)}${language === "zh" ? "：" : ": "}<cite lang=${languageTag.zh}
      >${source}</cite
    >
    ${gradeText && !own ? html`<span class="badge" data-grade=${grade}>${say(gradeText, language)}</span>` : nothing}
  </p>`;
}

function passageView(passage: Passage, { shelf }: AssistantView, language: Language): TemplateResult {
  const { article, superseded, page, own } = passage;
  const title = titleIn(article.title, language);
  return html`<li
    class="passage"
    data-article=${article.article_id}
    data-superseded=${superseded ? "yes" : "no"}
  >
    <h3 lang=${title.lang}>${title.text}</h3>
    ${
      superseded
        ? html`<p class="superseded">
            <b>${say(words.superseded, language)}</b> ${
              article.superseded_by === null
                ? nothing
                : html`${say(words.supersededBy, language)}
                    <cite lang=${languageTag.zh}>${titleOf(shelf.articles, article.superseded_by)}</cite>`
            }
          </p>`
        : nothing
    }
    ${quoted(passage)} ${provenance(article, own, language)}
    ${page === null ? nothing : html`<p class="caution">${say(sentences.page({ page: formatNumber(page, language) }), language)}</p>`}
  </li>`;
}

function foundList(view: AssistantView, language: Language): unknown {
  const { found, stage } = view;
  if (!found || stage.at === "failed") return nothing;
  if (found.length === 0)
    return html`<p class="empty" role="status" data-found="0">${say(words.foundNone, language)}</p>`;
  const count = formatNumber(found.length, language);
  return html`<section class="found" data-found=${found.length}>
    <h2><span role="status">${say(sentences.found({ count }), language)}</span></h2>
    <ol>
      ${found.map((passage) => passageView(passage, view, language))}
    </ol>
  </section>`;
}

/** Finding passages in the shipped articles and the reader's own documents. */
export function findPane(view: AssistantView, actions: AssistantActions, state: State): TemplateResult {
  const { language } = state;
  const line = {
    mode: "find",
    label: say(words.query, language),
    button: say(words.find, language),
  } as const;
  return html`<section class="pane" aria-label=${line.label}>
      ${questionForm(line, view, actions, state, nothing)}
      ${stageView(view, say(words.workingFind, language), actions, language)} ${foundList(view, language)}
      ${ratingButtons(view, actions, language)}
    </section>
    ${documentsPart(view, actions, language)}`;
}
