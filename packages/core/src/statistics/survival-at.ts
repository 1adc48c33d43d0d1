import type { SurvivalCurve, SurvivalStep } from "./kaplan-meier.ts";

/** What a survival curve says of one time. */
export type SurvivalAt = Pick<SurvivalStep, "survival" | "standardError" | "lower" | "upper">;

/**
 * The share, 0–1, that lasts longer than `time`, with its limits. Before the first step it is 1. Null where nothing was
 * observed for so long, unless the curve had come down to 0 by then.
 *
 * @throws when the time is negative or not a number.
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalAt | null {
  if (!(time >= 0)) throw new Error(`survivalAt needs a time of 0 or more; got ${time}`);
  const last = curve.steps.at(-1);
  if (last === undefined || (time > last.time && last.survival > 0)) return null;
  const step = curve.steps.findLast((candidate) => candidate.time <= time);
  if (step === undefined) return { survival: 1, standardError: 0, lower: null, upper: null };
  const { survival, standardError, lower, upper } = step;
  return { survival, standardError, lower, upper };
}
