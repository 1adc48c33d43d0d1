import {
  offListShare,
  repeatVisitShare,
  serviceGuardrailShare,
  settlementShare,
  timeAvoidedHours,
  timeReinvestedHours,
  timeReturnedHours,
  volunteerHours,
} from "@unburden/core/metrics";
import type { PageData } from "../../page/answer.ts";
import { figure, finding, series } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

/** What the overview wants to know of a ledger; what is published it has from the snapshot. */
export const overviewSpec = pageSpec({
  id: "overview",
  asks: {
    returned: finding(timeReturnedHours),
    // Visits know districts and volunteers' services don't: services are compared over the whole city, all four alike.
    guardrail: finding(serviceGuardrailShare, { everywhere: true }),
    reinvested: finding(timeReinvestedHours),
    avoided: figure(timeAvoidedHours),

    add: figure(volunteerHours, { everywhere: true }),
    addMonths: series(volunteerHours),
    subtract: figure(offListShare),
    subtractMonths: series(offListShare),
    multiply: figure(repeatVisitShare),
    multiplyMonths: series(repeatVisitShare),
    divide: figure(settlementShare),
    divideMonths: series(settlementShare),
  },
});

/** What the overview is drawn from, besides the snapshot. */
export type OverviewData = PageData<typeof overviewSpec.asks>;
