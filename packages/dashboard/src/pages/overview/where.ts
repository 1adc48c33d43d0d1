import type { TemplateResult } from "lit";
import { stackedBars } from "../../charts/stacked-bars.ts";
import { say, type Language } from "../../language.ts";
import { block, type Place } from "../../sections/block.ts";
import { words as pageWords } from "../../texts/page.ts";
import { sentences, words } from "../../texts/returned.ts";
import type { OverviewData } from "./asks.ts";
import { hoursCell, hoursText, payersOf, whyNone } from "./returned.ts";

interface Went {
  readonly workers: number;
  readonly visits: number;
  /** What neither visits nor anything else in the ledger accounts for. */
  readonly rest: number;
}

/** Where the workers' hours went; null where either is unknown. */
function wentOf(data: OverviewData): Went | null {
  const found = payersOf(data);
  const visits = data.answers.reinvested.results[0]?.value ?? null;
  if (!found || visits === null || whyNone(data)) return null;
  const workers = found.workers.returned;
  return { workers, visits, rest: workers - visits };
}

function findingOf({ workers, visits, rest }: Went, language: Language): string {
  const text = (hours: number): string => hoursText(hours, language);
  if (visits < 0) return say(sentences.visitsFell({ visits: text(-visits) }), language);
  const told = { visits: text(visits), workers: text(workers) };
  return say(rest < 0 ? sentences.visitsGrew(told) : sentences.whereTo(told), language);
}

/** What became of the hours that workers got back: into visits, or not seen anywhere. */
export function whereBlock(data: OverviewData, place: Place): TemplateResult {
  const { language } = place;
  const { reinvested, avoided } = data.answers;
  const went = wentOf(data);
  const rejected = avoided.results[0]?.value ?? null;
  const text = (hours: number): string => hoursText(hours, language);
  const parts = went
    ? [
        { name: say(words.intoVisits, language), value: Math.max(0, went.visits) },
        { name: say(words.unaccounted, language), value: Math.max(0, went.rest) },
      ]
    : [];
  const drawn = went !== null && went.workers > 0 && went.visits >= 0;
  return block(
    {
      id: "where-it-went",
      finding: went && findingOf(went, language),
      narrowed: reinvested.narrowed,
      about: reinvested.about,
      ...(drawn
        ? {
            chart: stackedBars,
            rows: [
              {
                key: "workers",
                name: say(words.workers, language),
                parts: parts.map(({ name, value }) => ({ name, value, text: text(value) })),
                total: text(went.workers),
              },
            ],
          }
        : {}),
      notes: [
        rejected === null || rejected === 0
          ? ""
          : say(sentences.avoided({ hours: text(rejected) }), language),
        say(words.whereNote, language),
      ],
      table: {
        heads: [say(pageWords.item, language), say(words.hours, language)],
        rows: went
          ? [
              [say(words.given, language), hoursCell(went.workers, language)],
              [say(words.intoVisits, language), hoursCell(went.visits, language)],
              [say(words.unaccounted, language), hoursCell(went.rest, language)],
            ]
          : [],
      },
    },
    place,
  );
}
