import { count, equal, groupedQuery, known, not, oneOf, or, sum } from "@unburden/core";
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
import { figure, finding, rows, tally } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

const { accepted_on, joint, judicial_office, police_station, law_firm } = disputeCase.columns;
const { status } = proposal.columns;
const { held_on, trials, outreach_sessions, resolved_linked } = circuitTrial.columns;
/** Cases in which it is so, in which it isn't, and in which nobody knows. */
function tookPart(column: typeof joint | typeof judicial_office | typeof police_station | typeof law_firm) {
  return {
    yes: count(equal(column, true)),
    no: count(equal(column, false)),
    unknown: count(not(known(column))),
  };
}

const byJoint = { by: ["joint"], discreet: true } as const;

/** What the ÷ page wants to know. */
export const divideSpec = pageSpec({
  id: "divide",
  asks: {
    joint: figure(jointShare),
    types: tally(
      groupedQuery({
        table: disputeCase,
        by: ["type"],
        measures: tookPart(joint),
        time: accepted_on,
      }),
    ),
    all: tally(groupedQuery({ table: disputeCase, by: [], measures: tookPart(joint), time: accepted_on })),
    judicial_office: tally(
      groupedQuery({ table: disputeCase, by: [], measures: tookPart(judicial_office), time: accepted_on }),
    ),
    police_station: tally(
      groupedQuery({ table: disputeCase, by: [], measures: tookPart(police_station), time: accepted_on }),
    ),
    law_firm: tally(
      groupedQuery({ table: disputeCase, by: [], measures: tookPart(law_firm), time: accepted_on }),
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
    proposals: tally(
      groupedQuery({
        table: proposal,
        by: ["proposer"],
        measures: {
          adopted: count(equal(status, "adopted")),
          declined: count(equal(status, "declined")),
          undecided: count(or(not(known(status)), not(oneOf(status, ["adopted", "declined"])))),
        },
        time: proposal.columns.submitted_on,
      }),
    ),
  },
});

/** What the ÷ page is drawn from. */
export type DivideData = PageData<typeof divideSpec.asks>;
