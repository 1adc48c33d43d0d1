import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, oneOf } from "../../predicate.ts";
import { proposal } from "../../tables/divide/proposal.ts";

const { decided_on, status } = proposal.columns;

/** Of the good ideas that were decided on, the share adopted. */
export const adoptionShare = metric({
  id: "divide.adoption-share",
  title: { zh: "金点子采纳率", en: "Proposals adopted" },
  question: { zh: "征集来的金点子，采纳了多少？", en: "Of the good ideas asked for, how many were adopted?" },
  definition: { zh: "已采纳 ÷（已采纳 + 未采纳）。", en: "Adopted ÷ (adopted + declined)." },
  unit: "share",
  noun: { zh: "条已决定的建议", en: "decided proposals" },
  direction: "neither",
  source: ["S46"],
  table: proposal,
  time: decided_on,
  measure: ratio(count(equal(status, "adopted")), count(oneOf(status, ["adopted", "declined"]))),
  interval: "wilson",
  example: {
    rows: [{ status: "adopted" }, { status: "declined" }, { status: "discussed" }, { status: null }],
    value: 0.5,
    numerator: 1,
    denominator: 2,
    used: 2,
    missing: 1,
  },
});
