// Generated from the folders by `pnpm registry`. Don't edit.
export { contactCoverageShare } from "./subtract/contact-coverage-share.ts";
export { plannedItemCount } from "./subtract/planned-item-count.ts";
export { rejectedTaskCount } from "./subtract/rejected-task-count.ts";
export { taskRejectionShare } from "./subtract/task-rejection-share.ts";
export { appraisalScore } from "./multiply/appraisal-score.ts";
export { residentWeightShare } from "./multiply/resident-weight-share.ts";
export { resolvedCount } from "./divide/resolved-count.ts";
export { resolvedPerTrial } from "./divide/resolved-per-trial.ts";
export { trialCount } from "./divide/trial-count.ts";
