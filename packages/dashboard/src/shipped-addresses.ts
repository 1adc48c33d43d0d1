import appraisalScore from "../../../data/published/appraisal_score.csv?url";
import catalogItem from "../../../data/published/catalog_item.csv?url";
import circuitTrial from "../../../data/published/circuit_trial.csv?url";
import claims from "../../../data/published/claims.csv?url";
import orgUnit from "../../../data/frame/org_unit.csv?url";
import taskRequest from "../../../data/published/task_request.csv?url";
import type { ShippedTable } from "./shipped.ts";

/** Where the built site keeps each shipped table, as it lies in the repository. */
export const shippedAddresses: Readonly<Record<ShippedTable, string>> = {
  claim: claims,
  catalog_item: catalogItem,
  task_request: taskRequest,
  appraisal_score: appraisalScore,
  circuit_trial: circuitTrial,
  org_unit: orgUnit,
};
