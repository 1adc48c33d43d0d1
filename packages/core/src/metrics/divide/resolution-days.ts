import { analysis } from "../../analysis.ts";
import { timeToEnd } from "../../analyses/time-to-end.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";

const { accepted_on } = disputeCase.columns;

/** From a dispute's acceptance to its closing. */
export const resolutionDays = analysis({
  id: "divide.resolution-days",
  title: { zh: "化解时长", en: "Days to resolve a dispute" },
  question: { zh: "一件纠纷要多久才化解？", en: "How long does a dispute take to be resolved?" },
  definition: {
    zh: "从受理到结案的天数，Kaplan–Meier 中位数及95%区间；未结的按截至日删失，从不当作已结。",
    en: "From a dispute's acceptance to its closing. The Kaplan–Meier median with its 95 % limits; what is open is censored at the day and never given a duration.",
  },
  unit: "days",
  noun: { zh: "天", en: "days" },
  direction: "less-is-better",
  source: ["S30"],
  asOf: true,
  queries: {
    cases: groupedQuery({
      table: disputeCase,
      by: ["accepted_on", "closed_on"],
      measures: { cases: count() },
      time: accepted_on,
    }),
  },
  compute: ({ cases }, { asOf }) =>
    timeToEnd(
      cases.map((row) => ({ began: row.accepted_on, ended: row.closed_on, cases: row.cases })),
      asOf,
    ),
  example: {
    ledger: {
      dispute_case: [
        { case_id: "1", org_id: "a", accepted_on: "2024-01-01", closed_on: "2024-01-06" },
        { case_id: "2", org_id: "a", accepted_on: "2024-01-01", closed_on: "2024-01-11" },
        { case_id: "3", org_id: "a", accepted_on: "2024-01-01", closed_on: null },
        { case_id: "4", org_id: "a", accepted_on: "2024-01-01", closed_on: "2023-12-01" },
        { case_id: "5", org_id: "a", accepted_on: null, closed_on: null },
      ],
    },
    asOf: "2024-02-01",
    // After 5 days 2 of 3 are left, after 10 days 1 of 3.
    value: 10,
    used: 3,
    missing: 2,
  },
});
