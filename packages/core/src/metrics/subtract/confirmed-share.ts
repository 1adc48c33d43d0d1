import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, oneOf } from "../../predicate.ts";
import { issueReport } from "../../tables/subtract/issue-report.ts";

const { finding, reported_on } = issueReport.columns;

/** Of the leads that were settled, the share that proved true. */
export const confirmedShare = metric({
  id: "subtract.confirmed-share",
  title: { zh: "线索属实率", en: "Share of leads confirmed" },
  question: {
    zh: "反映的问题，有多少查实并纠正了？",
    en: "Of the burdens that people reported, how many proved true and were corrected?",
  },
  definition: {
    zh: "属实已纠正 ÷（属实已纠正 + 不属实）；重复线索先剔除。",
    en: "Corrected ÷ (corrected + dismissed), duplicates collapsed first.",
  },
  unit: "share",
  noun: { zh: "条已认定线索", en: "settled leads" },
  direction: "neither",
  source: ["S18"],
  table: issueReport,
  time: reported_on,
  measure: ratio(count(equal(finding, "corrected")), count(oneOf(finding, ["corrected", "dismissed"]))),
  interval: "wilson",
  example: {
    rows: [
      { state: "corrected" },
      { state: "closed", outcome: "corrected" },
      { state: "dismissed" },
      { state: "closed", outcome: "duplicate" },
      { state: "verifying" },
    ],
    value: 2 / 3,
    numerator: 2,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
