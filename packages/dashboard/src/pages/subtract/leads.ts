import { html, type TemplateResult } from "lit";
import { stageFlow, type StageRow } from "../../charts/stage-flow.ts";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { agesBlock, longWait, oldText } from "../../sections/ages-block.ts";
import { block, type Place } from "../../sections/block.ts";
import { durationBlock } from "../../sections/duration-block.ts";
import { stat } from "../../sections/stat.ts";
import { countCell, numberCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/subtract.ts";
import type { SubtractData } from "./asks.ts";

type Leads = SubtractData["answers"]["leads"]["results"][number]["detail"];

function stages(leads: Leads, language: Language): StageRow[] {
  const steps = [
    { name: words.reported, reached: leads.reported, next: leads.verified },
    { name: words.verified, reached: leads.verified, next: leads.ruled },
    { name: words.ruled, reached: leads.ruled, next: leads.closed },
    { name: words.closed, reached: leads.closed, next: leads.closed },
  ];
  const outcomes = [
    { name: say(words.corrected, language), count: leads.corrected },
    { name: say(words.dismissed, language), count: leads.dismissed },
    { name: say(words.duplicate, language), count: leads.duplicate },
    { name: say(words.unstated, language), count: leads.unstated },
  ];
  return steps.map(({ name, reached, next }, i) => {
    const waiting = reached - next;
    const write = (value: number): string => formatNumber(value, language);
    return {
      name: say(name, language),
      reached,
      reachedText: say(sentences.reachedLeads({ count: write(reached) }), language),
      waiting,
      waitingText: waiting > 0 ? say(sentences.waitingLeads({ count: write(waiting) }), language) : "",
      parts: i === steps.length - 1 ? outcomes : [],
    };
  });
}

function flowBlock(data: SubtractData, place: Place): TemplateResult {
  const { language } = place;
  const { leads, recurrence } = data.answers;
  const [result] = leads.results;
  const write = (value: number): string => formatNumber(value, language);
  const detail = result?.detail;
  const rows = detail && detail.reported > 0 ? stages(detail, language) : [];
  const finding =
    detail && rows.length > 0
      ? sentences.leads({
          reported: write(detail.reported),
          closed: write(detail.closed),
          open: write(detail.reported - detail.closed),
        })
      : null;
  return block(
    {
      id: "lead-flow",
      finding: finding && say(finding, language),
      narrowed: leads.narrowed,
      about: leads.about,
      hidden: leads.hidden,
      chart: stageFlow,
      rows,
      lead: stat(recurrence, place),
      table: {
        heads: [words.stage, words.reached, words.waiting].map((head) => say(head, language)),
        rows: rows.flatMap(({ name, reached, waiting, parts }) => [
          [name, countCell(reached, language), countCell(waiting, language)],
          ...parts.map((part) => [`· ${part.name}`, countCell(part.count, language), numberCell(null, "")]),
        ]),
      },
    },
    place,
  );
}

function pendingBlock(data: SubtractData, place: Place): TemplateResult {
  const { language } = place;
  const { leads } = data.answers;
  const detail = leads.results[0]?.detail;
  const write = (value: number): string => formatNumber(value, language);
  const open = detail ? detail.reported - detail.closed : 0;
  const ages = (detail?.ages ?? []).map(({ from, to, leads: cases }) => ({ from, to, cases }));
  const found =
    open === 0
      ? sentences.noneOpen
      : sentences.ages({ open: write(open), old: oldText(ages, language), days: write(longWait) });
  return agesBlock(
    {
      id: "lead-ages",
      finding: detail && detail.reported > 0 ? say(found, language) : null,
      narrowed: leads.narrowed,
      about: leads.about,
      hidden: leads.hidden,
      ages,
      heads: [say(words.age, language), say(words.leadsCount, language)],
    },
    place,
  );
}

function daysSentence({ answers }: SubtractData, language: Language): string {
  const median = (name: "verifyDays" | "closeDays"): number | null => answers[name].results[0]?.value ?? null;
  const [verify, close] = [median("verifyDays"), median("closeDays")];
  if (verify === null || close === null) return say(sentences.leadDaysOpen, language);
  const write = (value: number): string => formatNumber(value, language);
  return say(sentences.leadDays({ verify: write(verify), close: write(close) }), language);
}

/** What becomes of a report: how far it comes, how long that takes, what waits. */
export function leadsSection(
  { data, districts }: PageView<SubtractData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  const { verifyDays, closeDays } = data.answers;
  return html`<section class="part" id="leads">
    <h2>${say(words.leads, language)}</h2>
    <div class="blocks">
      ${flowBlock(data, place)}
      <div class="stack">
        ${durationBlock(
          "lead-days",
          daysSentence(data, language),
          [
            { name: say(words.verification, language), answer: verifyDays },
            { name: say(words.closing, language), answer: closeDays },
          ],
          place,
        )}
        ${pendingBlock(data, place)}
      </div>
    </div>
  </section>`;
}
