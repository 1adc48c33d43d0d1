// Generated from the folders by `pnpm registry`. Don't edit.
export { catalogItem } from "./reference/catalog-item.ts";
export { claim } from "./reference/claim.ts";
export { orgUnit } from "./reference/org-unit.ts";
export { monitoringContact } from "./subtract/monitoring-contact.ts";
export { monitoringPoint } from "./subtract/monitoring-point.ts";
export { taskRequest } from "./subtract/task-request.ts";
export { appraisalScore } from "./multiply/appraisal-score.ts";
export { circuitTrial } from "./divide/circuit-trial.ts";
