import { html, type TemplateResult } from "lit";
import type { Text } from "@unburden/core";
import { assistantQuery } from "@unburden/core/tables";
import { formatFixed, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { resultOf } from "../../page/by-key.ts";
import type { PageView } from "../../page/view.ts";
import { shortName } from "../../page/words.ts";
import { assistantLink } from "../../sections/assistant-link.ts";
import type { Place } from "../../sections/block.ts";
import { controlBlock } from "../../sections/control-block.ts";
import { intervalBlock } from "../../sections/interval-block.ts";
import { part } from "../../sections/part.ts";
import { stackedBlock } from "../../sections/stacked-block.ts";
import { stat } from "../../sections/stat.ts";
import type { State } from "../../store.ts";
import { sentences, words } from "../../texts/multiply.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { MultiplyData } from "./asks.ts";

function assistantBlock({ answers }: MultiplyData, place: Place): TemplateResult {
  const { language } = place;
  const { assistantResolved, assistantWrong, assistantHours, queries } = answers;
  const [resolved, wrong] = [assistantResolved, assistantWrong].map(
    ({ results }) => results[0]?.value ?? null,
  );
  const names: Readonly<Record<string, Text>> = assistantQuery.columns.kind.values;
  const share = (value: number | null | undefined): string =>
    value == null ? "—" : formatShare(value, language);
  const groups = queries.rows.map(({ kind, settled, unsettled, unrated, total }) => ({
    key: kind ?? "",
    name: say(names[kind ?? ""] ?? pageWords.unstated, language),
    counts: [settled, unsettled, unrated],
    total,
  }));
  return stackedBlock(
    {
      id: "assistant-use",
      finding:
        resolved == null
          ? null
          : say(sentences.assistant({ resolved: share(resolved), wrong: share(wrong) }), language),
      narrowed: queries.narrowed,
      about: assistantResolved.about,
      lead: html`<div class="stats">
        ${stat(assistantResolved, place)} ${stat(assistantWrong, place)} ${stat(assistantHours, place)}
      </div>`,
      notes: [say(words.assistantNote, language)],
      partNames: [words.settled, words.unsettled, words.unrated].map((name) => say(name, language)),
      groups: groups.sort((a, b) => (b.total ?? 0) - (a.total ?? 0)),
    },
    place,
  );
}

/** What the assistant settled, with its wrong answers beside it; and the way to it. */
export function assistantSection({ data, districts }: PageView<MultiplyData>, state: State): TemplateResult {
  const { language } = state;
  return part(
    "assistant",
    say(words.assistant, language),
    assistantBlock(data, { data, districts, language }),
    assistantLink("ask", { before: words.beforeAssistant, link: words.toAssistant }, state),
  );
}

function repeatBlock({ answers }: MultiplyData, place: Place): TemplateResult {
  const { language, districts } = place;
  const { repeatVisits, repeatByDistrict } = answers;
  const value = repeatVisits.results[0]?.value ?? null;
  const shares = districts
    .map((district) => ({
      key: district.code,
      name: shortName(district, language),
      result: resultOf(repeatByDistrict.results, "district_code", district.code),
    }))
    .sort((a, b) => (b.result?.value ?? -1) - (a.result?.value ?? -1));
  const known = shares.flatMap(({ result }) => result?.value ?? []);
  const share = (each: number): string => formatShare(each, language);
  return intervalBlock(
    {
      id: "repeat-districts",
      finding:
        value === null || known.length === 0
          ? null
          : say(
              sentences.repeats({
                share: share(value),
                most: share(Math.max(...known)),
                least: share(Math.min(...known)),
              }),
              language,
            ),
      narrowed: repeatByDistrict.narrowed,
      about: repeatByDistrict.about,
      shares,
    },
    place,
  );
}

/** Visits that repeat an errand: month by month, and district by district. */
export function visitsSection(
  { data, districts }: PageView<MultiplyData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "visits",
    say(words.visits, language),
    html`${controlBlock("repeat-months", data.answers.repeatByMonth, place)} ${repeatBlock(data, place)}`,
  );
}

/** The hotline: in time or not, and solved by whose word. */
export function hotlineSection(
  { data, districts }: PageView<MultiplyData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  const { onTime, solvedByDepartment, solvedByCitizen, satisfied } = data.answers;
  const [inTime, department, citizen] = [onTime, solvedByDepartment, solvedByCitizen].map(
    ({ results }) => results[0]?.value ?? null,
  );
  const share = (value: number): string => formatShare(value, language);
  const shares = [
    { key: "on-time", name: words.onTime, of: onTime },
    { key: "department", name: words.byDepartment, of: solvedByDepartment },
    { key: "citizen", name: words.byCitizen, of: solvedByCitizen },
    { key: "satisfied", name: words.satisfied, of: satisfied },
  ];
  return part(
    "hotline",
    say(words.hotline, language),
    intervalBlock(
      {
        id: "hotline-shares",
        finding:
          inTime == null || department == null || citizen == null
            ? null
            : say(
                sentences.hotline({
                  onTime: share(inTime),
                  department: share(department),
                  citizen: share(citizen),
                  points: formatFixed(Math.abs(department - citizen) * 100, language, 1),
                }),
                language,
              ),
        narrowed: solvedByCitizen.narrowed,
        about: solvedByCitizen.about,
        notes: [say(words.hotlineNote, language)],
        shares: shares.map(({ key, name, of }) => ({
          key,
          name: say(name, language),
          result: of.results[0],
        })),
      },
      place,
    ),
  );
}
