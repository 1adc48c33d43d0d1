import { daysBetween } from "../calendar.ts";

/** The last day, in days since the beginning, of each age but the last, which is open. */
const ageLimits = [7, 30, 90, 180] as const;

/** How many cases have been open for how long. */
export interface AgeBand {
  /** In days, both ends in it; null: and longer. */
  readonly from: number;
  readonly to: number | null;
  readonly cases: number;
}

/** Open cases by how long they have waited until the day; what begins after it, or without a date, is in no band. */
export function pendingAges(
  open: readonly { readonly began: string | null; readonly cases: number | null }[],
  asOf: string,
): AgeBand[] {
  const starts = [0, ...ageLimits.map((limit) => limit + 1)];
  return starts.map((from, i) => {
    const to = ageLimits[i] ?? null;
    const within = open.filter(({ began }) => {
      const age = daysBetween(began, asOf) ?? -1;
      return age >= from && (to === null || age <= to);
    });
    return { from, to, cases: within.reduce((total, { cases }) => total + (cases ?? 0), 0) };
  });
}
