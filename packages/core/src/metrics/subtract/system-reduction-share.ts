import { reductionShare } from "../../analyses/reduction-share.ts";

/** By what share information systems became fewer since the baseline. */
export const systemReductionShare = reductionShare({
  id: "subtract.system-reduction-share",
  kind: "system",
  called: { zh: "系统", en: "information systems" },
  noun: { zh: "个基准时的系统", en: "systems at the baseline" },
});
