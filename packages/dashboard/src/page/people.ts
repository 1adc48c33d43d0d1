import { disclose, type DisclosedResult, type Result } from "@unburden/core";
import { smallCellSuppression, smallCountSuppression } from "@unburden/core/statistics";
import { tablesAsked, type Ask } from "./ask.ts";

/** Whether the answer hides what is of too few rows: it is asked to, or is about people and isn't asked not to. */
export function isDiscreet(ask: Ask): boolean {
  const said = "discreet" in ask ? ask.discreet : undefined;
  return said ?? tablesAsked(ask).some(({ privacy }) => privacy !== "none");
}

/** Results as they may be shown, by core's rule; one that isn't grouped is hidden by itself when it is of too few rows. */
export function disclosed(results: readonly Result[]): readonly DisclosedResult[] {
  const [first] = results;
  if (!first || Object.keys(first.group).length > 0) return disclose(results).results;
  return disclose(results.map((each) => ({ ...each, group: { all: "all" } }))).results.map((each) => ({
    ...each,
    group: {},
  }));
}

/** Fewer than this aren't shown; core's own threshold. */
const fewest = 5;

/** Counts of a list as they may be shown, null where they may not. */
export function shownCounts(counts: readonly (number | null)[]): (number | null)[] {
  return smallCountSuppression(
    counts.map((each) => each ?? 0),
    fewest,
  ).counts.map(({ count }) => count);
}

/** A table of counts as it may be shown: each row's counts and its total, null where they may not, and the total of all. */
export function shownTable(rows: readonly (readonly (number | null)[])[]): {
  readonly rows: readonly { readonly counts: readonly (number | null)[]; readonly total: number | null }[];
  readonly total: number | null;
} {
  if (rows.length === 0) return { rows: [], total: 0 };
  const { counts, rowTotals, total } = smallCellSuppression(
    rows.map((each) => each.map((count) => count ?? 0)),
    fewest,
  );
  return {
    rows: counts.map((each, i) => ({
      counts: each.map(({ count }) => count),
      total: rowTotals[i]?.count ?? null,
    })),
    total: total.count,
  };
}

interface Aged {
  readonly cases: number | null;
}
interface OfMode {
  readonly responses: number | null;
  readonly score: number | null;
}

/** A detail as it may be shown: small counts in its lists of ages and of modes are null. */
export type Concealed<Detail> = Detail extends { readonly ages: readonly (infer Age extends Aged)[] }
  ? Omit<Detail, "ages"> & { readonly ages: readonly (Omit<Age, "cases"> & Aged)[] }
  : Detail;

function hasList<Key extends string>(
  detail: unknown,
  key: Key,
): detail is Readonly<Record<Key, readonly unknown[]>> {
  return (
    typeof detail === "object" && detail !== null && Array.isArray((detail as Record<string, unknown>)[key])
  );
}

/** The detail of a discreet analysis without its small counts. */
export function concealed(detail: unknown): unknown {
  if (hasList(detail, "modes")) {
    const modes = detail.modes as readonly OfMode[];
    const counts = shownCounts(modes.map(({ responses }) => responses));
    const told = modes.map((mode, i) =>
      counts[i] === null ? { ...mode, responses: null, score: null } : mode,
    );
    return { ...detail, modes: told, ...(counts.includes(null) ? { mode_gap: null } : {}) };
  }
  if (!hasList(detail, "ages")) return detail;
  const ages = detail.ages as readonly (Partial<Aged> & object)[];
  if (ages.some((age) => typeof age.cases !== "number")) return detail;
  const counts = shownCounts(ages.map(({ cases }) => cases ?? null));
  return { ...detail, ages: ages.map((age, i) => ({ ...age, cases: counts[i] ?? null })) };
}
