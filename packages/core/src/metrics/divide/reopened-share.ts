import { analysis } from "../../analysis.ts";
import { addDays } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { equal } from "../../predicate.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";

const { closed_on, result } = disputeCase.columns;

/** Of the settled disputes followed long enough, the share that broke out again. */
export const reopenedShare = analysis({
  id: "divide.reopened-share",
  title: { zh: "复发率", en: "Reopening rate" },
  question: {
    zh: "调成的纠纷，有多少又闹起来了？",
    en: "Of the disputes settled, how many broke out again?",
  },
  definition: {
    zh: "结案后规定天数内复发的 ÷ 结案已满该天数的调解成功纠纷。",
    en: "Reopened within the window ÷ settled cases closed at least that long ago.",
  },
  unit: "share",
  noun: { zh: "件观察期已满的纠纷", en: "cases followed long enough" },
  direction: "less-is-better",
  source: ["S30"],
  asOf: true,
  parameters: { days: { zh: "观察天数", en: "Days of follow-up", value: 90 } },
  queries: {
    settled: groupedQuery({
      table: disputeCase,
      by: ["closed_on", "reopened_on"],
      measures: { cases: count() },
      where: equal(result, "settled"),
      time: closed_on,
    }),
  },
  compute({ settled }, { asOf, parameters }) {
    const sum = (rows: typeof settled): number => rows.reduce((total, row) => total + (row.cases ?? 0), 0);
    const ended = (row: (typeof settled)[number]): string => addDays(row.closed_on ?? asOf, parameters.days);
    const followed = settled.filter((row) => row.closed_on !== null && ended(row) <= asOf);
    const reopened = followed.filter((row) => row.reopened_on !== null && row.reopened_on <= ended(row));
    const [successes, trials] = [sum(reopened), sum(followed)];
    const undated = sum(settled.filter((row) => row.closed_on === null));
    return {
      value: trials > 0 ? successes / trials : null,
      numerator: successes,
      denominator: trials,
      used: trials,
      missing: undated,
      interval:
        trials > 0 ? { ...wilsonInterval(successes, trials), confidence: 0.95, method: "wilson" } : null,
      detail: { too_recent: sum(settled) - trials - undated },
    };
  },
  example: {
    ledger: {
      dispute_case: [
        { case_id: "1", org_id: "a", result: "settled", closed_on: "2024-01-10", reopened_on: "2024-02-10" },
        { case_id: "2", org_id: "a", result: "settled", closed_on: "2024-01-10", reopened_on: "2024-09-10" },
        { case_id: "3", org_id: "a", result: "settled", closed_on: "2024-02-10", reopened_on: null },
        { case_id: "4", org_id: "a", result: "settled", closed_on: "2024-12-10", reopened_on: null },
        { case_id: "5", org_id: "a", result: "failed", closed_on: "2024-01-10", reopened_on: null },
        { case_id: "6", org_id: "a", result: "settled", closed_on: null, reopened_on: null },
      ],
    },
    asOf: "2025-01-01",
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
