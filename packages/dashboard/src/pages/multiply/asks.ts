import { count, groupedQuery } from "@unburden/core";
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
import { figure, finding, rows, series } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

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
    queries: rows(
      groupedQuery({
        table: assistantQuery,
        by: ["kind", "self_served"],
        measures: { queries: count() },
        time: assistantQuery.columns.asked_on,
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
