import type { Reduction } from "../analyses/active-reduction.ts";
import { wilsonInterval } from "../statistics/wilson-interval.ts";
import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import type { BriefFinding, BriefGiven } from "./given.ts";
import { knowledgeOf } from "./knowledge.ts";
import { numberOf } from "./numbers.ts";
import { compose, joined, plain, type Piece } from "./piece.ts";
import { missingPiece, widerPieces } from "./uncertainty.ts";

const called: Readonly<Record<string, Text>> = {
  "subtract.certificate-reduction-share": { zh: "证明", en: "Certificates" },
  "subtract.system-reduction-share": { zh: "系统", en: "Systems" },
  "subtract.plaque-reduction-share": { zh: "挂牌", en: "Plaques" },
  "subtract.assessment-reduction-share": { zh: "考核", en: "Assessments" },
};

const words = {
  fell: {
    zh: "{name}由{baseline}项减到{now}项（取消{ended}项，新增{added}项{behind}）。",
    en: "{name} fell from {baseline} to {now} ({ended} ended, {added} added{behind}).",
  },
  rose: {
    zh: "{name}由{baseline}项增到{now}项（取消{ended}项，新增{added}项{behind}）。",
    en: "{name} rose from {baseline} to {now} ({ended} ended, {added} added{behind}).",
  },
  same: {
    zh: "{name}基准时{baseline}项，现有{now}项（取消{ended}项，新增{added}项{behind}），分不出是减少了还是偶然。",
    en: "{name}: {baseline} at the baseline, {now} now ({ended} ended, {added} added{behind}); that can't be told apart from chance.",
  },
} as const satisfies Record<string, Text>;

/**
 * Which way burdens went: down or up only where the share of those ended, of all that ended or were added, is away from a
 * half by more than chance.
 *
 * @source McNemar (1947): only what changed says which way; Wilson's interval of 95 %.
 */
export function reductionWay({ ended, added }: Pick<Reduction, "ended" | "added">): "fell" | "rose" | "same" {
  if (ended + added === 0) return "same";
  const { lower, upper } = wilsonInterval(ended, ended + added);
  if (lower > 0.5) return "fell";
  return upper < 0.5 ? "rose" : "same";
}

/** One of the four reductions as a sentence; null where nothing can be said of it. */
export function reductionSentence(
  finding: BriefFinding<Reduction>,
  given: BriefGiven,
  language: BriefLanguage,
): Piece | null {
  const found = knowledgeOf(finding, given);
  if (found.is !== "known") return null;
  const { id, title } = finding.about;
  const { baseline, now, ended, added } = found.result.detail;
  const count = (value: number): Piece => numberOf(id, value, "count", language);
  const extra = [
    missingPiece(finding.about, found.result, given, language),
    ...widerPieces(finding.narrowed, given, language),
  ].filter(({ text }) => text !== "");
  const comma = plain(language === "zh" ? "，" : ", ");
  return compose(words[reductionWay(found.result.detail)], language, {
    name: (called[id] ?? title)[language],
    baseline: count(baseline),
    now: count(now),
    ended: count(ended),
    added: count(added),
    behind: joined(
      extra.flatMap((piece) => [comma, piece]),
      "",
    ),
  });
}
