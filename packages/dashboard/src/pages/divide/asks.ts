import { count, groupedQuery, sum } from "@unburden/core";
import {
  adoptionShare,
  clearanceShare,
  fulfilmentShare,
  jointShare,
  outreachCount,
  outreachPerTrial,
  reopenedShare,
  resolutionDays,
  resolvedCount,
  resolvedPerTrial,
  settledOfAcceptedShare,
  settlementShare,
  trialCount,
} from "@unburden/core/metrics";
import { circuitTrial, disputeCase, proposal } from "@unburden/core/tables";
import type { PageData } from "../../page/answer.ts";
import { figure, finding, rows } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

const { accepted_on } = disputeCase.columns;
const { held_on, trials, outreach_sessions, resolved_linked } = circuitTrial.columns;
const byJoint = { by: ["joint"], discreet: true } as const;

/** What the ÷ page wants to know. */
export const divideSpec = pageSpec({
  id: "divide",
  asks: {
    joint: figure(jointShare),
    types: rows(
      groupedQuery({
        table: disputeCase,
        by: ["type", "joint"],
        measures: { cases: count() },
        time: accepted_on,
      }),
    ),
    offices: rows(
      groupedQuery({
        table: disputeCase,
        by: ["judicial_office", "police_station", "law_firm"],
        measures: { cases: count() },
        time: accepted_on,
      }),
    ),

    settlement: figure(settlementShare),
    accepted: figure(settledOfAcceptedShare),
    settlementByJoint: figure(settlementShare, byJoint),
    acceptedByJoint: figure(settledOfAcceptedShare, byJoint),
    days: finding(resolutionDays, byJoint),
    clearance: finding(clearanceShare, { discreet: true }),

    fulfilment: figure(fulfilmentShare),
    reopened: finding(reopenedShare, { discreet: true }),
    fulfilmentByJoint: figure(fulfilmentShare, byJoint),
    reopenedByJoint: finding(reopenedShare, byJoint),

    trials: figure(trialCount),
    outreach: figure(outreachCount),
    resolved: figure(resolvedCount),
    outreachPerTrial: figure(outreachPerTrial),
    resolvedPerTrial: figure(resolvedPerTrial),
    trialMonths: rows(
      groupedQuery({
        table: circuitTrial,
        by: ["month"],
        measures: { trials: sum(trials), sessions: sum(outreach_sessions), resolved: sum(resolved_linked) },
        time: held_on,
      }),
    ),

    adoption: figure(adoptionShare),
    proposals: rows(
      groupedQuery({
        table: proposal,
        by: ["proposer", "status"],
        measures: { proposals: count() },
        time: proposal.columns.submitted_on,
      }),
    ),
  },
});

/** What the ÷ page is drawn from. */
export type DivideData = PageData<typeof divideSpec.asks>;
