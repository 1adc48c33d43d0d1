import { reductionShare } from "../../analyses/reduction-share.ts";

/** By what share assessments became fewer since the baseline. */
export const assessmentReductionShare = reductionShare({
  id: "subtract.assessment-reduction-share",
  kind: "assessment",
  called: { zh: "考核", en: "assessments" },
  noun: { zh: "项基准时的考核", en: "assessments at the baseline" },
});
