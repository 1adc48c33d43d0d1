import { html, type TemplateResult } from "lit";
import { formatFixed, formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { apart, resultOf } from "../../page/by-key.ts";
import type { PageView } from "../../page/view.ts";
import { agesBlock, oldText } from "../../sections/ages-block.ts";
import type { Place } from "../../sections/block.ts";
import { durationBlock, type NamedDuration } from "../../sections/duration-block.ts";
import { intervalBlock } from "../../sections/interval-block.ts";
import { part } from "../../sections/part.ts";
import { stat } from "../../sections/stat.ts";
import { sentences, words } from "../../texts/divide.ts";
import type { DivideData } from "./asks.ts";

/** With all three offices, and without. */
export const sides = [
  { joint: true, name: words.joint, short: words.jointShort },
  { joint: false, name: words.notJoint, short: words.otherShort },
] as const;

function settlementSentence({ answers }: DivideData, language: Language): string | null {
  const { settlement, accepted, settlementByJoint } = answers;
  const [settled, ofAll] = [settlement.results[0]?.value, accepted.results[0]?.value];
  if (settled == null || ofAll == null) return null;
  const share = (value: number): string => formatShare(value, language);
  const [joint, other] = sides.map((side) => resultOf(settlementByJoint.results, "joint", side.joint));
  if (joint?.value == null || other?.value == null) {
    return say(sentences.settlement({ settled: share(settled), accepted: share(ofAll) }), language);
  }
  const given = { joint: share(joint.value), other: share(other.value) };
  const told = apart(joint, other) ? sentences.settlementApart : sentences.settlementAlike;
  return say(told(given), language);
}

function settlementBlock(data: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { settlement, accepted, settlementByJoint, acceptedByJoint } = data.answers;
  const measures = [
    { key: "settlement", name: words.ofConcluded, of: settlementByJoint },
    { key: "accepted", name: words.ofAccepted, of: acceptedByJoint },
  ];
  return intervalBlock(
    {
      id: "settlement",
      finding: settlementSentence(data, language),
      narrowed: settlement.narrowed,
      about: settlement.about,
      lead: html`<div class="stats">${stat(settlement, place)} ${stat(accepted, place)}</div>`,
      notes: [say(words.settlementNote, language)],
      shares: measures.flatMap(({ key, name, of }) =>
        sides.map((side) => ({
          key: `${key}-${side.joint}`,
          name: [side.short, name].map((each) => say(each, language)).join(language === "zh" ? "，" : ", "),
          result: resultOf(of.results, "joint", side.joint),
        })),
      ),
    },
    place,
  );
}

function daysBlock(data: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { days } = data.answers;
  const curves = sides.flatMap((side): NamedDuration[] => {
    const result = resultOf(days.results, "joint", side.joint);
    return result ? [{ name: say(side.short, language), answer: { ...days, results: [result] } }] : [];
  });
  const [joint, other] = sides.map((side) => resultOf(days.results, "joint", side.joint)?.value ?? null);
  const write = (value: number): string => formatNumber(value, language);
  const finding =
    joint == null || other == null
      ? sentences.daysOpen
      : sentences.days({ joint: write(joint), other: write(other) });
  return durationBlock("resolution-days", say(finding, language), curves, place);
}

function pendingBlock(data: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { clearance } = data.answers;
  const [result] = clearance.results;
  const write = (value: number | null | undefined): string => formatNumber(value ?? 0, language);
  const ages = result?.detail.ages ?? [];
  return agesBlock(
    {
      id: "clearance",
      finding:
        result?.value == null
          ? null
          : say(
              sentences.clearance({
                filed: write(result.denominator),
                disposed: write(result.numerator),
                rate: formatFixed(result.value, language, 2),
                pending: write(result.detail.pending),
                old: oldText(ages, language),
              }),
              language,
            ),
      narrowed: clearance.narrowed,
      about: clearance.about,
      hidden: clearance.hidden,
      ages,
      heads: [say(words.ages, language), say(words.pending, language)],
    },
    place,
  );
}

/** Whether disputes are settled, how long they take, and what is pending. */
export function outcomesSection(
  { data, districts }: PageView<DivideData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "outcomes",
    say(words.outcomes, language),
    html`${settlementBlock(data, place)}
      <div class="stack">${daysBlock(data, place)} ${pendingBlock(data, place)}</div>`,
  );
}
