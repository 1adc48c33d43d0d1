import type { AnalysisFinding, Parameter } from "../analysis.ts";

/** Burdens by the days on which they began and ended. */
export interface BurdenGroup {
  readonly began_on: string | null;
  readonly ended_on: string | null;
  readonly burdens: number | null;
}

/** How many burdens there were and are, how many of the first ended, how many of the last are new. */
export interface Reduction {
  readonly baseline: number;
  readonly now: number;
  readonly ended: number;
  readonly added: number;
}

/** The year at whose start the burdens are counted first: the Four Reductions began in 2023 (S1). */
export const baselineYear: Parameter = {
  zh: "基准年（取年初）",
  en: "Baseline year, at its start",
  value: 2023,
};

/** Whether something that lasted from `began_on` until `ended_on` was there on a day. */
export function activeOn(
  day: string,
  { began_on, ended_on }: Pick<BurdenGroup, "began_on" | "ended_on">,
): boolean {
  return began_on !== null && began_on <= day && (ended_on === null || ended_on > day);
}

function sum(groups: readonly BurdenGroup[]): number {
  return groups.reduce((total, { burdens }) => total + (burdens ?? 0), 0);
}

/**
 * By what share the burdens became fewer between two days; a rise is negative. Without any at the first day, null.
 * A burden whose beginning isn't known can't be compared and is missing.
 */
export function activeReduction(
  groups: readonly BurdenGroup[],
  baseline: string,
  now: string,
): AnalysisFinding<Reduction> {
  const dated = groups.filter(({ began_on }) => began_on !== null);
  const before = dated.filter((group) => activeOn(baseline, group));
  const after = dated.filter((group) => activeOn(now, group));
  const [atBaseline, atNow] = [sum(before), sum(after)];
  return {
    value: atBaseline > 0 ? (atBaseline - atNow) / atBaseline : null,
    numerator: atBaseline - atNow,
    denominator: atBaseline,
    used: sum(dated),
    missing: sum(groups) - sum(dated),
    flags: atNow > atBaseline ? ["risen"] : [],
    detail: {
      baseline: atBaseline,
      now: atNow,
      ended: sum(before.filter((group) => !activeOn(now, group))),
      added: sum(after.filter((group) => !activeOn(baseline, group))),
    },
  };
}
