import { html, nothing, type TemplateResult } from "lit";
import { rankedAt, undecidedPairs } from "../../appraisal-ranking.ts";
import { rankRanges } from "../../charts/rank-ranges.ts";
import { shareBar } from "../../charts/share-bar.ts";
import { formatFixed, formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { shortUnitName, unitName } from "../../page/unit-name.ts";
import { block, type Place } from "../../sections/block.ts";
import { chart } from "../../sections/chart.ts";
import { shareTable } from "../../sections/part-tables.ts";
import { part } from "../../sections/part.ts";
import { publishedFacts } from "../../sections/published-facts.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { countCell, numberCell } from "../../sections/twin-cell.ts";
import { weights } from "../../store.ts";
import { sentences, words } from "../../texts/multiply.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { MultiplyData } from "./asks.ts";

/** How many units are listed. */
const listed = 15;

/** Pairs are counted once for each data: moving the slider doesn't change them. */
const pairsOf = new WeakMap<object, { readonly pairs: number; readonly undecided: number }>();

function pairsIn(data: MultiplyData): { readonly pairs: number; readonly undecided: number } {
  const found =
    pairsOf.get(data) ??
    undecidedPairs(data.answers.ranks.results[0]?.detail ?? [], weights.low / 100, weights.high / 100);
  pairsOf.set(data, found);
  return found;
}

function slider(weight: number, language: Language): TemplateResult {
  return html`<div class="choices weight">
    <label
      ><span>${say(words.weight, language)}</span>
      <input
        type="range"
        data-choice="weight"
        min=${weights.low}
        max=${weights.high}
        step="1"
        .value=${String(weight)}
        aria-valuetext=${`${weight}%`}
      />
      <output>${weight}%</output></label
    >
  </div>`;
}

function ranksBlock(data: MultiplyData, weight: number, place: Place): TemplateResult {
  const { language } = place;
  const { ranks } = data.answers;
  const [result] = ranks.results;
  const all = rankedAt(result?.detail ?? [], weight / 100);
  const { pairs, undecided } = pairsIn(data);
  const first = all.slice(0, listed);
  const write = (value: number): string => formatNumber(value, language);
  const score = (value: number): string => formatFixed(value, language, 2);
  const [widest] = [...first].sort((a, b) => b.worst - b.best - (a.worst - a.best));
  const told = {
    weight: `${weight}%`,
    listed: write(first.length),
    best: write(widest?.best ?? 0),
    worst: write(widest?.worst ?? 0),
    undecided: formatShare(pairs === 0 ? 0 : undecided / pairs, language),
  };
  const rows = first.map((unit) => ({
    key: unit.org_id,
    name: shortUnitName(unit.org_id, place.districts, language),
    rank: unit.rank,
    best: unit.best,
    worst: unit.worst,
    score: score(unit.score),
    axis: say(words.place, language),
    scoreName: say(words.score, language),
  }));
  const span = { units: write(all.length), places: write(result?.value ?? 0) };
  return block(
    {
      id: "ranks",
      finding: all.length < 2 ? null : say(sentences.ranks(told), language),
      narrowed: ranks.narrowed,
      about: ranks.about,
      lead: html`${slider(weight, language)}
        <p class="stat-parts">${say(sentences.rankSpan(span), language)}</p>`,
      chart: rankRanges,
      rows,
      notes: [say(words.rankNote, language), all.length > listed ? say(words.firstOnly, language) : ""],
      table: {
        heads: [words.unit, words.place, words.score, words.best, words.worst].map((head) =>
          say(head, language),
        ),
        rows: first.map((unit) => [
          unitName(unit.org_id, place.districts, language),
          countCell(unit.rank, language),
          numberCell(unit.score, score(unit.score)),
          countCell(unit.best, language),
          countCell(unit.worst, language),
        ]),
      },
    },
    place,
  );
}

/** The appraisal with residents' weight as the reader sets it, in percent. */
export function appraisalSection(
  { data, districts }: PageView<MultiplyData>,
  weight: number,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return part("appraisal", say(words.appraisal, language), ranksBlock(data, weight, place));
}

/** What the report says of this chapter: how much of the appraisal residents decide. */
export function publishedWeight({ published }: PageView<MultiplyData>, language: Language): TemplateResult {
  const value = published.answers.weight.results[0]?.value ?? null;
  const label =
    value === null ? "" : say(sentences.publishedWeight({ share: formatShare(value, language) }), language);
  const rows = [
    { label: say(words.residents, language), share: value ?? 0, main: true },
    { label: say(words.others, language), share: 1 - (value ?? 0), main: false },
  ];
  const given = { title: label, about: published.answers.weight.about, table: shareTable(rows, language) };
  return html`<section class="published" id="published">
    <h2>${say(pageWords.published, language)} ${sourceBadge("published", language)}</h2>
    ${
      value === null
        ? nothing
        : html`<div class="stats">
            <div class="stat">
              <p class="stat-name">${label}</p>
              ${chart(shareBar, rows, label, language, { facts: publishedFacts(given, language) })}
            </div>
          </div>`
    }
    <p class="caution">${say(pageWords.publishedNote, language)}</p>
  </section>`;
}
