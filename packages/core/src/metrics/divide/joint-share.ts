import { metric } from "../../metric.ts";
import { count, ratio } from "../../measure.ts";
import { equal, known } from "../../predicate.ts";
import { disputeCase } from "../../tables/divide/dispute-case.ts";

const { accepted_on, joint } = disputeCase.columns;

/** Of the disputes accepted, the share in which judicial office, police station and law firm all took part. */
export const jointShare = metric({
  id: "divide.joint-share",
  title: { zh: "三所联动参与率", en: "Share handled by all three offices" },
  question: {
    zh: "多少纠纷是三所联动办的？",
    en: "How many disputes did the three offices handle together?",
  },
  definition: {
    zh: "司法所、派出所、律所都参与的 ÷ 参与情况已知的受理纠纷。",
    en: "Cases with judicial office, police station and law firm ÷ accepted cases where it is known who took part.",
  },
  unit: "share",
  noun: { zh: "件受理纠纷", en: "accepted cases" },
  direction: "neither",
  source: ["S30"],
  table: disputeCase,
  time: accepted_on,
  measure: ratio(count(equal(joint, true)), count(known(joint))),
  interval: "wilson",
  example: {
    rows: [
      { judicial_office: true, police_station: true, law_firm: true },
      { judicial_office: true, police_station: true, law_firm: false },
      { judicial_office: false, police_station: null, law_firm: true },
      { judicial_office: true, police_station: null, law_firm: true },
    ],
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    used: 3,
    missing: 1,
  },
});
