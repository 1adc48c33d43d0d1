import { count, groupedQuery } from "@unburden/core";
import * as figures from "@unburden/core/metrics";
import { claim } from "@unburden/core/tables";
import type { PageData } from "../../page/answer.ts";
import { figure, finding, rows, series } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

/** Every column of a statement: the audit asks the quotes too. */
const stated = [
  "claim_id",
  "statement",
  "chapter",
  "subject",
  "subject_en",
  "quote",
  "quote_en",
  "value",
  "value_to",
  "op",
  "unit",
  "unit_en",
  "period_text",
  "period_from",
  "period_to",
  "period_precision",
  "period_confidence",
  "parts_of",
  "metric",
] as const;

/** What is asked of ＋ and −. */
const addAndSubtract = {
  // Service records and teams know no district; teams are counted as they stand.
  active: finding(figures.activeShare, { everywhere: true, discreet: true }),
  hours: figure(figures.volunteerHours, { everywhere: true }),
  hoursByMonth: series(figures.volunteerHours),
  teams: figure(figures.teamCount, { always: true, everywhere: true }),
  services: figure(figures.serviceCount),
  market: finding(figures.marketAdherenceShare),
  inspected: figure(figures.inspectionShare),
  order: finding(figures.consultationOrderShare),
  depth: finding(figures.consultationDepthShare),
  fundGap: figure(figures.fundBalanceGap),

  time: finding(figures.timeReturnedHours),
  guardrail: finding(figures.serviceGuardrailShare),
  certificates: finding(figures.certificateReductionShare),
  systems: finding(figures.systemReductionShare),
  plaques: finding(figures.plaqueReductionShare),
  assessments: finding(figures.assessmentReductionShare),
  rebounds: finding(figures.reboundShare),
  planned: figure(figures.plannedItemCount),
  rejection: figure(figures.taskRejectionShare),
  avoided: figure(figures.timeAvoidedHours),
  reviewDays: finding(figures.reviewDays),
  offList: figure(figures.offListShare),
  offListByMonth: series(figures.offListShare),
  contacts: finding(figures.contactCoverageShare),
  visits: finding(figures.visitCoverageShare),
  leads: finding(figures.pendingLeadCount, { discreet: true }),
  verifyDays: finding(figures.verifyDays, { discreet: true }),
  closeDays: finding(figures.closeDays, { discreet: true }),
  recurrence: finding(figures.recurrenceShare, { discreet: true }),
  meetings: figure(figures.meetingHours),
  meetingsByMonth: series(figures.meetingHours),
  consolidation: finding(figures.consolidationShare),
  mergeable: finding(figures.mergeableMeetingCount),
} as const;

/** What is asked of × and ÷. */
const multiplyAndDivide = {
  weight: figure(figures.residentWeightShare),
  satisfaction: finding(figures.satisfactionScore, { discreet: true }),
  repeatVisits: figure(figures.repeatVisitShare),
  repeatByMonth: series(figures.repeatVisitShare),
  assistantResolved: figure(figures.answerResolvedShare),
  assistantWrong: figure(figures.wrongAnswerShare),
  assistantHours: figure(figures.assistantHoursSaved),
  onTime: figure(figures.hotlineOnTimeShare),
  satisfied: figure(figures.hotlineSatisfiedShare),
  solvedByDepartment: figure(figures.hotlineDepartmentSolvedShare),
  solvedByCitizen: figure(figures.hotlineSolvedShare),

  joint: figure(figures.jointShare),
  settlement: figure(figures.settlementShare),
  settlementByJoint: figure(figures.settlementShare, { by: ["joint"], discreet: true }),
  accepted: figure(figures.settledOfAcceptedShare),
  resolutionDays: finding(figures.resolutionDays, { discreet: true }),
  clearance: finding(figures.clearanceShare, { discreet: true }),
  fulfilment: figure(figures.fulfilmentShare),
  reopened: finding(figures.reopenedShare, { discreet: true }),
  trials: figure(figures.trialCount),
  outreach: figure(figures.outreachCount),
  resolved: figure(figures.resolvedCount),
  adoption: figure(figures.adoptionShare),
} as const;

/** What the brief wants to know: the figures of all four operations, and what is published. */
export const briefSpec = pageSpec({
  id: "brief",
  asks: {
    claims: rows(groupedQuery({ table: claim, by: stated, measures: { claims: count() } })),
    ...addAndSubtract,
    ...multiplyAndDivide,
  },
});

/** What the brief is written from. */
export type BriefData = PageData<typeof briefSpec.asks>;
