import { html, type TemplateResult } from "lit";
import { disputeCase } from "@unburden/core/tables";
import type { Text } from "@unburden/core";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import type { Place } from "../../sections/block.ts";
import { part } from "../../sections/part.ts";
import { stackedBlock, type CountedParts } from "../../sections/stacked-block.ts";
import { stat } from "../../sections/stat.ts";
import { sentences, words } from "../../texts/divide.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { DivideData } from "./asks.ts";

const offices = ["judicial_office", "police_station", "law_firm"] as const;

interface Took {
  readonly yes: number | null;
  readonly no: number | null;
  readonly unknown: number | null;
  readonly total: number | null;
}

/** A group's cases by whether the offices took part; those in which nobody knows may be left out. */
function partsOf(key: string, name: string, { yes, no, unknown, total }: Took): CountedParts {
  return { key, name, counts: [yes, no, unknown], total };
}

/** The cases in which it is known. */
function knownParts(key: string, name: string, { yes, no }: Took): CountedParts {
  return { key, name, counts: [yes, no], total: yes === null || no === null ? null : yes + no };
}

function typeGroups({ answers }: DivideData, language: Language): CountedParts[] {
  const names: Readonly<Record<string, Text>> = disputeCase.columns.type.values;
  return answers.types.rows
    .map((row) => partsOf(row.type ?? "", say(names[row.type ?? ""] ?? pageWords.unstated, language), row))
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
}

function typesBlock(data: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { types, joint } = data.answers;
  const groups = typeGroups(data, language);
  const cases = types.total ?? 0;
  const [first] = groups;
  const most = first?.total ?? 0;
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
function shareOf({ counts: [yes = null], total }: CountedParts): number | null {
  return yes === null || !total ? null : yes / total;
}

function officesBlock(data: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { answers } = data;
  const parts = (name: "all" | (typeof offices)[number]): CountedParts[] =>
    answers[name].rows.map((row) =>
      knownParts(name, say(name === "all" ? words.allThree : words[name], language), row),
    );
  const single = offices.flatMap(parts).sort((a, b) => (shareOf(b) ?? 0) - (shareOf(a) ?? 0));
  const all = parts("all");
  const [first] = single;
  const [joint, most] = [all[0] ? shareOf(all[0]) : null, first ? shareOf(first) : null];
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
      narrowed: answers.all.narrowed,
      about: answers.joint.about,
      notes: [say(words.unknownOut, language)],
      partNames: [words.tookPart, words.stayedAway].map((name) => say(name, language)),
      groups: [...single, ...all],
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
