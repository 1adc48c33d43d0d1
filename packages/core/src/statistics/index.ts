export { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
export {
  frameFingerprint,
  type DrawLevel,
  type DrawnUnit,
  type DrawRecord,
  type DrawStratum,
  type FrameUnit,
} from "./draw-record.ts";
export { feasibleRanges, type FeasibleRange } from "./feasible-ranges.ts";
export { groupDurations, type DurationCount } from "./group-durations.ts";
export { inclusionProbabilities } from "./inclusion-probabilities.ts";
export { kaplanMeier, type SurvivalCurve, type SurvivalStep } from "./kaplan-meier.ts";
export { kendallCorrelation } from "./kendall-correlation.ts";
export {
  largestRemainder,
  type Allocation,
  type AllocationConvention,
  type FrameStratum,
} from "./largest-remainder.ts";
export { logRank, type LogRank } from "./log-rank.ts";
export { midRanks } from "./mid-ranks.ts";
export { nameSimilarity } from "./name-similarity.ts";
export { poststratifiedMean, type PoststratumCell } from "./poststratified-mean.ts";
export { quantile } from "./quantile.ts";
export { rankRange, type CompositeScore, type RankRange } from "./rank-range.ts";
export { rateRatio, type EventRate, type RateRatio } from "./rate-ratio.ts";
export {
  rotation,
  type DepartedUnit,
  type PanelUnit,
  type Rotation,
  type RotationOptions,
} from "./rotation.ts";
export { shareDifference, type CountedShare, type ShareDifference } from "./share-difference.ts";
export { shrinkage, type Shrinkage, type ShrunkenMean } from "./shrinkage.ts";
export {
  smallCellSuppression,
  smallCountSuppression,
  type PublishedCount,
  type PublishedList,
  type PublishedTable,
} from "./small-cell-suppression.ts";
export { spearmanCorrelation } from "./spearman-correlation.ts";
export { stratifiedDraw, type DrawOptions } from "./stratified-draw.ts";
export {
  stratifiedEstimate,
  type Estimate,
  type StratifiedEstimate,
  type StratifiedFlag,
  type StratifiedOptions,
  type StratumSample,
} from "./stratified-estimate.ts";
export { summariseSample, summariseShare, type SampleSummary } from "./summarise-sample.ts";
export { survivalAt, type SurvivalAt } from "./survival-at.ts";
export { oneWayNetwork, twoWayNetwork, type TableArc } from "./table-network.ts";
export { verifyDraw, type DrawDifference, type DrawVerification } from "./verify-draw.ts";
export { wilsonInterval, type Bounds } from "./wilson-interval.ts";
export { xmrChart, type XmrChart, type XmrLastChange, type XmrOptions, type XmrPoint } from "./xmr-chart.ts";
export { xmrRules, xmrSignals, type XmrLimits, type XmrRule } from "./xmr-signals.ts";
