import type { BriefSeries } from "./given.ts";

/** What a control chart says of a series of months. */
export type Change =
  /** Too few months for limits. */
  | { readonly is: "too-few"; readonly months: number }
  /** Nothing that chance doesn't explain. */
  | { readonly is: "none"; readonly months: number }
  /** Months that chance doesn't explain, but no new level. */
  | { readonly is: "unusual"; readonly months: number; readonly signals: number }
  /** A level that has lasted since a month. */
  | { readonly is: "below" | "above"; readonly from: string; readonly signals: number };

/** From how many months on, and with what share of them as signals, a change is called one. */
const fewestMonths = 3;
const lasting = 0.75;

/**
 * Whether the series changed for good: since its first signal at least three months, three quarters of them signals on
 * the same side of the mean. Null without months.
 *
 * @source Wheeler (2000), Understanding Variation.
 */
export function changeOf({ months, chart: { points, limits } }: BriefSeries): Change | null {
  if (months.length === 0) return null;
  if (!limits) return { is: "too-few", months: months.length };
  const signals = points.flatMap(({ value, signal }, i) => {
    if (signal === null || value === null) return [];
    const side = value > limits.centre ? ("above" as const) : ("below" as const);
    return [{ month: months[i] ?? "", side, beyond: signal === "limit" }];
  });
  const first = signals.find(({ beyond }) => beyond) ?? signals[0];
  if (!first) return { is: "none", months: months.length };
  const same = signals.filter(({ side, month }) => side === first.side && month >= first.month);
  const since = months.filter((month) => month >= first.month).length;
  if (since < fewestMonths || same.length < lasting * since) {
    return { is: "unusual", months: months.length, signals: signals.length };
  }
  return { is: first.side, from: first.month, signals: same.length };
}
