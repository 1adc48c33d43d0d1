import { html, type TemplateResult } from "lit";
import { disputeCase } from "@unburden/core/tables";
import type { Text } from "@unburden/core";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { totalOf } from "../../page/by-key.ts";
import type { PageView } from "../../page/view.ts";
import type { Place } from "../../sections/block.ts";
import { part } from "../../sections/part.ts";
import { stackedBlock, type CountedParts } from "../../sections/stacked-block.ts";
import { stat } from "../../sections/stat.ts";
import { sentences, words } from "../../texts/divide.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { DivideData } from "./asks.ts";

const offices = ["judicial_office", "police_station", "law_firm"] as const;

/** How many did, did not, and are unknown. */
function threeCounts<Row extends { readonly cases: number | null }>(
  rows: readonly Row[],
  answer: (row: Row) => boolean | null,
): number[] {
  return [true, false, null].map((wanted) =>
    totalOf(
      rows.filter((row) => answer(row) === wanted),
      "cases",
    ),
  );
}

function typeGroups({ answers }: DivideData, language: Language): CountedParts[] {
  const { rows } = answers.types;
  const types = [...new Set(rows.map(({ type }) => type))];
  const names: Readonly<Record<string, Text>> = disputeCase.columns.type.values;
  const total = ({ counts }: CountedParts): number => counts.reduce((sum, each) => sum + each, 0);
  return types
    .map((type) => ({
      key: type ?? "",
      name: say(names[type ?? ""] ?? pageWords.unstated, language),
      counts: threeCounts(
        rows.filter((row) => row.type === type),
        ({ joint }) => (typeof joint === "boolean" ? joint : null),
      ),
    }))
    .sort((a, b) => total(b) - total(a));
}

function typesBlock(data: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { types, joint } = data.answers;
  const groups = typeGroups(data, language);
  const cases = totalOf(types.rows, "cases");
  const [first] = groups;
  const most = first?.counts.reduce((sum, each) => sum + each, 0) ?? 0;
  const told = {
    cases: formatNumber(cases, language),
    type: first?.name ?? "",
    share: formatShare(cases === 0 ? 0 : most / cases, language),
  };
  return stackedBlock(
    {
      id: "types",
      finding: cases === 0 ? null : say(sentences.types(told), language),
      narrowed: types.narrowed,
      about: joint.about,
      lead: stat(joint, place),
      partNames: [words.joint, words.notJoint, words.unknown].map((name) => say(name, language)),
      groups,
    },
    place,
  );
}

/** Of the cases where it is known. */
function shareOf([yes = 0, no = 0]: readonly number[]): number | null {
  return yes + no === 0 ? null : yes / (yes + no);
}

function allThree(row: DivideData["answers"]["offices"]["rows"][number]): boolean | null {
  const parts = offices.map((office) => row[office]);
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function officesBlock(data: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { rows, narrowed } = data.answers.offices;
  const single = offices
    .map((office) => ({
      key: office,
      name: say(words[office], language),
      counts: threeCounts(rows, (row) => row[office]).slice(0, 2),
    }))
    .sort((a, b) => (shareOf(b.counts) ?? 0) - (shareOf(a.counts) ?? 0));
  const all = {
    key: "all",
    name: say(words.allThree, language),
    counts: threeCounts(rows, allThree).slice(0, 2),
  };
  const [first] = single;
  const [joint, most] = [shareOf(all.counts), first ? shareOf(first.counts) : null];
  const finding =
    joint === null || most === null || !first
      ? null
      : sentences.offices({
          joint: formatShare(joint, language),
          office: first.name,
          share: formatShare(most, language),
        });
  return stackedBlock(
    {
      id: "offices",
      finding: finding && say(finding, language),
      narrowed,
      about: data.answers.joint.about,
      notes: [say(words.unknownOut, language)],
      partNames: [words.tookPart, words.stayedAway].map((name) => say(name, language)),
      groups: [...single, all],
      asShares: true,
    },
    place,
  );
}

/** Which disputes there are, and which offices mediate. */
export function casesSection({ data, districts }: PageView<DivideData>, language: Language): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "cases",
    say(words.cases, language),
    html`${typesBlock(data, place)} ${officesBlock(data, place)}`,
  );
}
