import { medianDays } from "../../analyses/median-days.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";

const { accepted_on, closed_on } = disputeCase.columns;

/** From a dispute's acceptance to its closing: how many days it takes, what is still open included. */
export const resolutionDays = medianDays({
  id: "divide.resolution-days",
  title: { zh: "化解时长", en: "Days to resolve a dispute" },
  question: { zh: "一件纠纷要多久才化解？", en: "How long does a dispute take to be resolved?" },
  stretch: { zh: "从受理到结案", en: "from a dispute's acceptance to its closing" },
  source: ["S30"],
  table: disputeCase,
  began: accepted_on,
  ended: closed_on,
});
