import { html, type TemplateResult } from "lit";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { apart, resultOf } from "../../page/by-key.ts";
import type { PageView } from "../../page/view.ts";
import type { Place } from "../../sections/block.ts";
import { intervalBlock } from "../../sections/interval-block.ts";
import { part } from "../../sections/part.ts";
import { stackedBlock } from "../../sections/stacked-block.ts";
import { stat } from "../../sections/stat.ts";
import { sentences, words } from "../../texts/add.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { AddData } from "./asks.ts";

const sides = [
  { escorted: true, name: words.escorted },
  { escorted: false, name: words.alone },
  { escorted: null, name: words.unknown },
] as const;

function escortBlock({ answers }: AddData, place: Place): TemplateResult {
  const { language } = place;
  const { inspected, inspectedByEscort } = answers;
  const [escorted, alone] = sides.map((side) =>
    resultOf(inspectedByEscort.results, "escorted", side.escorted),
  );
  const told =
    escorted?.value == null || alone?.value == null
      ? null
      : {
          escorted: formatShare(escorted.value, language),
          alone: formatShare(alone.value, language),
        };
  const said = apart(escorted, alone) ? sentences.escortApart : sentences.escortAlike;
  return intervalBlock(
    {
      id: "escort",
      finding: told && say(said(told), language),
      narrowed: inspected.narrowed,
      about: inspected.about,
      lead: stat(inspected, place),
      notes: [say(words.escortNote, language)],
      shares: sides.map((side) => ({
        key: String(side.escorted),
        name: say(side.name, language),
        result: resultOf(inspectedByEscort.results, "escorted", side.escorted),
      })),
    },
    place,
  );
}

function resultsBlock({ answers }: AddData, place: Place): TemplateResult {
  const { language } = place;
  const { inspections, inspected } = answers;
  const all = inspections.total ?? 0;
  const groups = sides.flatMap(({ escorted, name }) =>
    inspections.rows
      .filter((row) => row.escorted === escorted)
      .map(({ carried_out, no_access, refused, pending, total }) => ({
        key: String(escorted),
        name: say(name, language),
        counts: [carried_out, no_access, refused, pending],
        total,
      })),
  );
  const noAccess = inspections.rows.map(({ no_access }) => no_access);
  const told = {
    inspections: formatNumber(all, language),
    noAccess: noAccess.includes(null)
      ? say(pageWords.hidden, language)
      : formatShare(
          noAccess.reduce<number>((sum, each) => sum + (each ?? 0), 0) / Math.max(1, all),
          language,
        ),
  };
  return stackedBlock(
    {
      id: "inspection-results",
      finding: all === 0 ? null : say(sentences.results(told), language),
      narrowed: inspections.narrowed,
      about: inspected.about,
      partNames: [words.carriedOut, words.noAccess, words.refused, words.pending].map((name) =>
        say(name, language),
      ),
      groups,
      asShares: true,
    },
    place,
  );
}

/** Home inspections with a volunteer at hand, and without. */
export function inspectionsSection(
  { data, districts }: PageView<AddData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "inspections",
    say(words.inspections, language),
    html`${escortBlock(data, place)} ${resultsBlock(data, place)}`,
  );
}
