import { medianDays } from "../../analyses/median-days.ts";
import { issueReport } from "../../tables/subtract/issue-report.ts";

const { reported_on, closed_on } = issueReport.columns;

/** From a lead's report to its closing: how many days it takes, what is still open included. */
export const closeDays = medianDays({
  id: "subtract.close-days",
  title: { zh: "处置时长", en: "Days to close a lead" },
  question: { zh: "反映的问题多久解决？", en: "How long until a reported burden is dealt with?" },
  stretch: { zh: "从上报到办结", en: "from a lead's report to its closing" },
  source: ["S14"],
  table: issueReport,
  began: reported_on,
  ended: closed_on,
});
