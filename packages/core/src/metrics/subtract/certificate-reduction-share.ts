import { reductionShare } from "../../analyses/reduction-share.ts";

/** By what share certificates became fewer since the baseline. */
export const certificateReductionShare = reductionShare({
  id: "subtract.certificate-reduction-share",
  kind: "certificate",
  called: { zh: "证明", en: "certificates" },
  noun: { zh: "项基准时的证明", en: "certificates at the baseline" },
});
