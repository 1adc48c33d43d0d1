import { medianDays } from "../../analyses/median-days.ts";
import { issueReport } from "../../tables/subtract/issue-report.ts";

const { reported_on, verified_on } = issueReport.columns;

/** From a lead's report to its verification: how many days it takes, what is still open included. */
export const verifyDays = medianDays({
  id: "subtract.verify-days",
  title: { zh: "核查时长", en: "Days to verify a lead" },
  question: { zh: "反映的问题多久去核查？", en: "How long until a reported burden is verified?" },
  stretch: { zh: "从上报到核查", en: "from a lead's report to its verification" },
  source: ["S14"],
  table: issueReport,
  began: reported_on,
  ended: verified_on,
});
