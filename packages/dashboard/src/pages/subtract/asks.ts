import { count, groupedQuery } from "@unburden/core";
import {
  assessmentReductionShare,
  certificateReductionShare,
  closeDays,
  consolidationShare,
  contactCoverageShare,
  meetingHours,
  mergeableMeetingCount,
  offListShare,
  pendingLeadCount,
  plannedItemCount,
  plaqueReductionShare,
  reboundShare,
  recurrenceShare,
  representativenessGap,
  reviewDays,
  rotationShare,
  systemReductionShare,
  taskRejectionShare,
  verifyDays,
  visitCoverageShare,
} from "@unburden/core/metrics";
import { monitoringPoint, taskRequest } from "@unburden/core/tables";
import type { PageData } from "../../page/answer.ts";
import { figure, finding, rows, series } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

/** What the − page wants to know. */
export const subtractSpec = pageSpec({
  id: "subtract",
  asks: {
    planned: figure(plannedItemCount, { by: ["year"], always: true }),
    rejection: figure(taskRejectionShare),
    decisions: rows(
      groupedQuery({
        table: taskRequest,
        by: ["month", "decision"],
        measures: { requests: count() },
        time: taskRequest.columns.submitted_on,
      }),
    ),
    reviewDays: finding(reviewDays),
    offListCity: figure(offListShare, { everywhere: true }),
    offListByDistrict: figure(offListShare, { by: ["district_code"], everywhere: true, discreet: true }),
    offListByMonth: series(offListShare),

    points: rows(
      groupedQuery({
        table: monitoringPoint,
        by: ["point_id", "district_code", "valid_from", "valid_to"],
        measures: { points: count() },
      }),
    ),
    representativeness: finding(representativenessGap),
    rotation: finding(rotationShare),
    contacts: finding(contactCoverageShare),
    visits: finding(visitCoverageShare),

    leads: finding(pendingLeadCount, { discreet: true }),
    verifyDays: finding(verifyDays, { discreet: true }),
    closeDays: finding(closeDays, { discreet: true }),
    recurrence: finding(recurrenceShare, { discreet: true }),

    certificates: finding(certificateReductionShare),
    systems: finding(systemReductionShare),
    plaques: finding(plaqueReductionShare),
    assessments: finding(assessmentReductionShare),
    rebounds: finding(reboundShare),

    hours: figure(meetingHours),
    hoursByMonth: series(meetingHours),
    consolidation: finding(consolidationShare),
    mergeable: finding(mergeableMeetingCount),
  },
});

/** What the − page is drawn from. */
export type SubtractData = PageData<typeof subtractSpec.asks>;
