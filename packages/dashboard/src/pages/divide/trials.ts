import { html, nothing, type TemplateResult } from "lit";
import { perOne } from "../../charts/per-one.ts";
import { plainBars } from "../../charts/plain-bars.ts";
import { formatFixed, formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { monthName } from "../../page/words.ts";
import { block, type Place } from "../../sections/block.ts";
import { chart } from "../../sections/chart.ts";
import { perOneTable } from "../../sections/part-tables.ts";
import { part } from "../../sections/part.ts";
import { publishedFacts } from "../../sections/published-facts.ts";
import { sourceBadge } from "../../sections/source-badge.ts";
import { stat } from "../../sections/stat.ts";
import { countCell, monthCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/divide.ts";
import { sentences as overviewSentences } from "../../texts/overview.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { DivideData } from "./asks.ts";

function trialSentence({ answers }: DivideData, language: Language): string | null {
  const [trials, outreach, resolved] = [answers.trials, answers.outreach, answers.resolved].map(
    ({ results }) => results[0]?.value ?? null,
  );
  if (trials == null || outreach == null || resolved == null) return null;
  const write = (value: number): string => formatNumber(value, language);
  const given = { trials: write(trials), sessions: write(outreach), resolved: write(resolved) };
  return say(sentences.trials(given), language);
}

function perTrialChart({ answers }: DivideData, language: Language): unknown {
  const [sessions, resolved] = [answers.outreachPerTrial, answers.resolvedPerTrial].map(
    ({ results }) => results[0]?.value ?? null,
  );
  if (sessions == null || resolved == null) return nothing;
  const write = (value: number): string => formatFixed(value, language, 2);
  const label = say(sentences.perTrial({ sessions: write(sessions), resolved: write(resolved) }), language);
  const names = overviewSentences.perTrial;
  const rows = [
    { label: say(names.base, language), value: 1, base: true },
    { label: say(names.outreach, language), value: sessions, base: false },
    { label: say(names.resolved, language), value: resolved, base: false },
  ];
  const given = { title: label, about: answers.resolvedPerTrial.about, table: perOneTable(rows, language) };
  return html`<div class="stat">
    <p class="stat-name">${label}</p>
    ${chart(perOne, rows, label, language, { facts: publishedFacts(given, language) })}
  </div>`;
}

function trialStats(data: DivideData, language: Language): TemplateResult {
  const { answers } = data;
  const place = { data, language };
  return html`<div class="stats">
    ${stat(answers.trials, place)} ${stat(answers.outreach, place)} ${stat(answers.resolved, place)}
  </div>`;
}

/** Circuit trials month by month, and what each trial came with. */
export function trialsSection({ data, districts }: PageView<DivideData>, language: Language): TemplateResult {
  const place: Place = { data, districts, language };
  const { trialMonths, resolved } = data.answers;
  const write = (value: number | null): string => formatNumber(value ?? 0, language);
  const months = trialMonths.rows.flatMap((row) =>
    row.month === null ? [] : [{ ...row, month: row.month }],
  );
  const bars = months.map(({ month, trials }) => ({
    key: month,
    name: monthName(month, language),
    value: trials ?? 0,
    text: write(trials),
    strong: true,
  }));
  return part(
    "trials",
    say(words.trialsTitle, language),
    block(
      {
        id: "trial-months",
        finding: trialSentence(data, language),
        narrowed: trialMonths.narrowed,
        about: resolved.about,
        lead: perTrialChart(data, language),
        // What carries no date has no month to stand in.
        ...(bars.length > 0 ? { chart: plainBars, rows: bars } : {}),
        notes: [
          say(words.linked, language),
          data.scope.source === "sample" ? say(words.trialSample, language) : "",
        ],
        table: {
          heads: [words.month, words.trials, words.sessions, words.resolved].map((head) =>
            say(head, language),
          ),
          rows: trialMonths.rows.map(({ month, trials, sessions, resolved: linked }) => [
            monthCell(month, language),
            countCell(trials ?? 0, language),
            countCell(sessions ?? 0, language),
            countCell(linked ?? 0, language),
          ]),
        },
      },
      place,
    ),
  );
}

/** What the report says of circuit trials, with what it leaves open; the same whatever is chosen. */
export function publishedTrials({ published }: PageView<DivideData>, language: Language): TemplateResult {
  return html`<section class="published" id="published">
    <h2>${say(pageWords.published, language)} ${sourceBadge("published", language)}</h2>
    ${trialStats(published, language)} ${perTrialChart(published, language)}
    <p class="caution">${say(words.linked, language)} ${say(pageWords.publishedNote, language)}</p>
  </section>`;
}
