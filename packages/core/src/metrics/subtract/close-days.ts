import { analysis } from "../../analysis.ts";
import { timeToEnd } from "../../analyses/time-to-end.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { issueReport } from "../../tables/subtract/issue-report.ts";

const { reported_on } = issueReport.columns;

/** From a lead's report to its closing. */
export const closeDays = analysis({
  id: "subtract.close-days",
  title: { zh: "处置时长", en: "Days to close a lead" },
  question: { zh: "反映的问题多久解决？", en: "How long until a reported burden is dealt with?" },
  definition: {
    zh: "从上报到办结的天数，Kaplan–Meier 中位数及95%区间；未结的按截至日删失，从不当作已结。",
    en: "From a lead's report to its closing. The Kaplan–Meier median with its 95 % limits; what is open is censored at the day and never given a duration.",
  },
  unit: "days",
  noun: { zh: "天", en: "days" },
  direction: "less-is-better",
  source: ["S14"],
  asOf: true,
  queries: {
    cases: groupedQuery({
      table: issueReport,
      by: ["reported_on", "closed_on"],
      measures: { cases: count() },
      time: reported_on,
    }),
  },
  compute: ({ cases }, { asOf }) =>
    timeToEnd(
      cases.map((row) => ({ began: row.reported_on, ended: row.closed_on, cases: row.cases })),
      asOf,
    ),
  example: {
    ledger: {
      issue_report: [
        { issue_id: "1", org_id: "a", reported_on: "2024-01-01", closed_on: "2024-01-06" },
        { issue_id: "2", org_id: "a", reported_on: "2024-01-01", closed_on: "2024-01-11" },
        { issue_id: "3", org_id: "a", reported_on: "2024-01-01", closed_on: null },
        { issue_id: "4", org_id: "a", reported_on: "2024-01-01", closed_on: "2023-12-01" },
        { issue_id: "5", org_id: "a", reported_on: null, closed_on: null },
      ],
    },
    asOf: "2024-02-01",
    // After 5 days 2 of 3 are left, after 10 days 1 of 3.
    value: 10,
    used: 3,
    missing: 2,
  },
});
