import type { Claim } from "@unburden/core";
import type { BriefComparison, BriefFigure, BriefGiven } from "@unburden/core/report";
import { resultOf } from "../page/by-key.ts";
import { servedBy } from "../page/server.ts";
import type { DistrictName } from "../page/bundle.ts";
import type { BriefData } from "../pages/brief/asks.ts";
import { compared } from "../texts/brief.ts";

type Answers = BriefData["answers"];

/** The figures that are said one by one, in the order of the brief. */
function figuresOf(answers: Answers): BriefFigure[] {
  return [
    answers.inspected,
    answers.market,
    answers.hours,
    answers.active,
    answers.order,
    answers.fundGap,
    answers.rebounds,
    answers.rejection,
    answers.avoided,
    answers.reviewDays,
    answers.offList,
    answers.leads,
    answers.closeDays,
    answers.recurrence,
    answers.meetings,
    answers.mergeable,
    answers.satisfaction,
    answers.repeatVisits,
    answers.assistantResolved,
    answers.assistantWrong,
    answers.onTime,
    answers.solvedByDepartment,
    answers.solvedByCitizen,
    answers.joint,
    answers.settlement,
    answers.resolutionDays,
    answers.clearance,
    answers.fulfilment,
    answers.reopened,
    answers.trials,
    answers.resolved,
    answers.adoption,
  ];
}

/** Those that only stand in the tables. */
function listedOf(answers: Answers): BriefFigure[] {
  return [
    answers.services,
    answers.teams,
    answers.depth,
    answers.planned,
    answers.contacts,
    answers.visits,
    answers.verifyDays,
    answers.consolidation,
    answers.weight,
    answers.assistantHours,
    answers.satisfied,
    answers.accepted,
    answers.outreach,
  ];
}

function comparisonsOf(answers: Answers): BriefComparison[] {
  const { solvedByDepartment, solvedByCitizen, settlementByJoint } = answers;
  const { results, about } = settlementByJoint;
  return [
    {
      what: compared.solved,
      one: {
        name: compared.byDepartment,
        figure: solvedByDepartment.about.id,
        result: solvedByDepartment.results[0],
      },
      other: {
        name: compared.byCitizen,
        figure: solvedByCitizen.about.id,
        result: solvedByCitizen.results[0],
      },
    },
    {
      what: compared.settled,
      one: { name: compared.joint, figure: about.id, result: resultOf(results, "joint", true) },
      other: { name: compared.single, figure: about.id, result: resultOf(results, "joint", false) },
    },
  ];
}

/** What core's brief is written from: the page's answers, with nothing added but names. */
export function briefGiven(
  { scope, period, asOf, answers }: BriefData,
  districts: readonly DistrictName[],
  madeOn: string | null,
): BriefGiven {
  return {
    // A brief of made-up rows says so, wherever they were computed.
    source: scope.source === "server" && servedBy()?.synthetic ? "sample" : scope.source,
    place: districts.find(({ code }) => code === scope.district)?.name ?? null,
    period,
    asOf,
    madeOn,
    time: answers.time,
    guardrail: answers.guardrail,
    reductions: [answers.certificates, answers.systems, answers.plaques, answers.assessments],
    figures: figuresOf(answers),
    listed: listedOf(answers),
    series: [answers.hoursByMonth, answers.offListByMonth, answers.meetingsByMonth, answers.repeatByMonth],
    comparisons: comparisonsOf(answers),
    claims: answers.claims.rows as unknown as readonly Claim[],
  };
}
