import { reductionShare } from "../../analyses/reduction-share.ts";

/** By what share plaques became fewer since the baseline. */
export const plaqueReductionShare = reductionShare({
  id: "subtract.plaque-reduction-share",
  kind: "plaque",
  called: { zh: "挂牌", en: "plaques" },
  noun: { zh: "块基准时的牌子", en: "plaques at the baseline" },
});
