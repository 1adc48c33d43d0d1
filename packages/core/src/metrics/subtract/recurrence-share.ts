import { analysis } from "../../analysis.ts";
import { addDays } from "../../calendar.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { issueReport } from "../../tables/subtract/issue-report.ts";

const { closed_on, recurrence_of } = issueReport.columns;

/** Of the leads closed long enough ago to tell, the share that came back. */
export const recurrenceShare = analysis({
  id: "subtract.recurrence-share",
  title: { zh: "反弹率", en: "Recurrence rate" },
  question: {
    zh: "减掉的负担，有多少又回来了？",
    en: "Of the burdens that were dealt with, how many came back?",
  },
  definition: {
    zh: "办结后规定天数内反弹的线索 ÷ 办结已满该天数的线索；未满的还不能算。",
    en: "Closed leads that recurred within the window ÷ leads closed at least that long ago; the others can't be told yet.",
  },
  unit: "share",
  noun: { zh: "条观察期已满的线索", en: "leads followed long enough" },
  direction: "less-is-better",
  source: ["S19"],
  asOf: true,
  parameters: { days: { zh: "观察天数", en: "Days of follow-up", value: 180 } },
  queries: {
    closed: groupedQuery({
      table: issueReport,
      by: ["issue_id", "closed_on"],
      measures: { rows: count() },
      where: known(closed_on),
      time: closed_on,
    }),
    recurrences: groupedQuery({
      table: issueReport,
      by: ["recurrence_of", "reported_on"],
      measures: { rows: count() },
      where: known(recurrence_of),
    }),
  },
  compute({ closed, recurrences }, { asOf, parameters }) {
    const returned = new Map<string, string[]>();
    for (const { recurrence_of: issue, reported_on } of recurrences) {
      if (issue === null || reported_on === null) continue;
      returned.set(issue, [...(returned.get(issue) ?? []), reported_on]);
    }
    const followed = closed.filter((row) => addDays(row.closed_on ?? asOf, parameters.days) <= asOf);
    const recurred = followed.filter((row) => {
      const last = addDays(row.closed_on ?? asOf, parameters.days);
      return (returned.get(row.issue_id ?? "") ?? []).some(
        (day) => day >= (row.closed_on ?? "") && day <= last,
      );
    });
    const undated = recurrences.filter(({ reported_on }) => reported_on === null);
    const [successes, trials] = [recurred.length, followed.length];
    return {
      value: trials > 0 ? successes / trials : null,
      numerator: successes,
      denominator: trials,
      used: trials,
      missing: undated.reduce((sum, row) => sum + (row.rows ?? 0), 0),
      interval:
        trials > 0 ? { ...wilsonInterval(successes, trials), confidence: 0.95, method: "wilson" } : null,
      detail: { recurred: recurred.map(({ issue_id }) => issue_id), too_recent: closed.length - trials },
    };
  },
  example: {
    ledger: {
      issue_report: [
        { issue_id: "1", org_id: "a", reported_on: "2024-01-01", closed_on: "2024-01-10" },
        { issue_id: "2", org_id: "a", reported_on: "2024-01-01", closed_on: "2024-01-20" },
        { issue_id: "3", org_id: "a", reported_on: "2024-05-01", recurrence_of: "1" },
        { issue_id: "4", org_id: "a", reported_on: "2024-12-01", recurrence_of: "2" },
        { issue_id: "5", org_id: "a", reported_on: "2024-11-01", closed_on: "2024-12-10" },
      ],
    },
    asOf: "2025-01-01",
    value: 0.5,
    numerator: 1,
    denominator: 2,
    used: 2,
    missing: 0,
  },
});
