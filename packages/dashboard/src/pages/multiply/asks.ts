import { count, equal, groupedQuery, known, not } from "@unburden/core";
import {
  answerResolvedShare,
  appraisalRankRange,
  assistantHoursSaved,
  hotlineDepartmentSolvedShare,
  hotlineOnTimeShare,
  hotlineSatisfiedShare,
  hotlineSolvedShare,
  repeatVisitShare,
  residentWeightShare,
  satisfactionScore,
  wrongAnswerShare,
} from "@unburden/core/metrics";
import { assistantQuery } from "@unburden/core/tables";
import type { PageData } from "../../page/answer.ts";
import { figure, finding, series, tally } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

const { asked_on, self_served } = assistantQuery.columns;

/** What the × page wants to know. */
export const multiplySpec = pageSpec({
  id: "multiply",
  asks: {
    weight: figure(residentWeightShare),
    ranks: finding(appraisalRankRange),

    satisfaction: finding(satisfactionScore, { discreet: true }),
    satisfactionByDistrict: finding(satisfactionScore, {
      by: ["district_code"],
      everywhere: true,
      discreet: true,
    }),

    assistantResolved: figure(answerResolvedShare),
    assistantWrong: figure(wrongAnswerShare),
    assistantHours: figure(assistantHoursSaved),
    queries: tally(
      groupedQuery({
        table: assistantQuery,
        by: ["kind"],
        measures: {
          settled: count(equal(self_served, true)),
          unsettled: count(equal(self_served, false)),
          unrated: count(not(known(self_served))),
        },
        time: asked_on,
      }),
    ),

    repeatVisits: figure(repeatVisitShare),
    repeatByMonth: series(repeatVisitShare),
    repeatByDistrict: figure(repeatVisitShare, { by: ["district_code"], everywhere: true, discreet: true }),

    onTime: figure(hotlineOnTimeShare),
    solvedByDepartment: figure(hotlineDepartmentSolvedShare),
    solvedByCitizen: figure(hotlineSolvedShare),
    satisfied: figure(hotlineSatisfiedShare),
  },
});

/** What the × page is drawn from. */
export type MultiplyData = PageData<typeof multiplySpec.asks>;
