import { approved, departments, eachRow, monthCount, rejected, type Range } from "./ledger.ts";

/** What the three linked views show. */
export interface Answer {
  /** Requests by month; the brush is in this view, which therefore shows them all. */
  readonly months: readonly number[];
  /** Requests in the brushed months, by department. */
  readonly departments: readonly number[];
  readonly rejected: number;
  /** Rejected and approved. */
  readonly decided: number;
}

/** Every answer there is, from counts by month: to tell what is right, and which brush a view shows. */
export interface Expected {
  readonly months: readonly number[];
  /** By month, then department. */
  readonly departments: readonly (readonly number[])[];
  readonly rejected: readonly number[];
  readonly decided: readonly number[];
}

/** Counts the rows' own formula, in plain loops, apart from every peer. */
export function expectedOf(rows: number): Expected {
  const byMonth = (): number[] => new Array<number>(monthCount).fill(0);
  const counts = departments.map(byMonth);
  const [refused, decided] = [byMonth(), byMonth()];
  const one = (counted: number[] | undefined, month: number): void => {
    if (counted) counted[month] = (counted[month] ?? 0) + 1;
  };
  eachRow(rows, (_, month, department, decision) => {
    one(counts[department], month);
    if (decision === rejected) one(refused, month);
    if (decision === rejected || decision === approved) one(decided, month);
  });
  const byDepartment = refused.map((_, month) => counts.map((each) => each[month] ?? 0));
  return {
    months: byDepartment.map((each) => each.reduce((a, b) => a + b, 0)),
    departments: byDepartment,
    rejected: refused,
    decided,
  };
}

/** What the views should show with these months brushed. */
export function expectedAnswer({ months, ...expected }: Expected, range: Range): Answer {
  const [from, to] = range ?? [0, monthCount - 1];
  const within = <T>(values: readonly T[]): T[] => values.slice(from, to + 1);
  const total = (values: readonly number[]): number => within(values).reduce((a, b) => a + b, 0);
  return {
    months,
    departments: departments.map((_, i) => total(expected.departments.map((each) => each[i] ?? 0))),
    rejected: total(expected.rejected),
    decided: total(expected.decided),
  };
}

/** The ratio as it is drawn: per cent, three digits after the point. */
export function percentOf({ rejected: part, decided }: Answer): number {
  return Number(((100 * part) / decided).toFixed(3));
}
