import { largestMove, residualRoom } from "./feasible-ranges.ts";
import { residualPath, type ResidualPath, type ResidualStep } from "./residual-path.ts";
import { oneWayNetwork, twoWayNetwork, type TableArc } from "./table-network.ts";

/** A count as it may be published. */
export interface PublishedCount {
  /** Null when suppressed. */
  readonly count: number | null;
  /** Primary: the count is small. Secondary: it would give a small one away. Publish both with the same mark. */
  readonly suppression: "primary" | "secondary" | null;
}

/** A one-way table as it may be published. */
export interface PublishedList {
  readonly counts: readonly PublishedCount[];
  readonly total: PublishedCount;
}

/** A two-way table as it may be published. */
export interface PublishedTable {
  readonly counts: readonly (readonly PublishedCount[])[];
  readonly rowTotals: readonly PublishedCount[];
  readonly columnTotals: readonly PublishedCount[];
  readonly total: PublishedCount;
}

/** What is lost by suppressing one more: its count, and a total only where nothing else will do. */
function lossOf(arcs: readonly TableArc[]): (arc: number) => number {
  const everything = 1 + arcs.reduce((sum, { count }) => sum + count, 0);
  return (arc) => 1 + (arcs[arc]?.count ?? 0) + (arcs[arc]?.isTotal ? everything : 0);
}

/** The cheapest way to let one count move on by suppressing others; zeros are never suppressed. */
function complement(
  arcs: readonly TableArc[],
  suppressed: ReadonlySet<number>,
  step: ResidualStep,
  residual: { room: (step: ResidualStep) => number },
): ResidualPath | null {
  const target = arcs[step.arc];
  if (target === undefined || residual.room(step) <= 0) return null;
  const loss = lossOf(arcs);
  const [start, end] = step.forward ? [target.to, target.from] : [target.from, target.to];
  return residualPath(arcs, start, end, (each) => {
    if (each.arc === step.arc) return null;
    if (suppressed.has(each.arc)) return residual.room(each) > 0 ? 0 : null;
    const count = arcs[each.arc]?.count ?? 0;
    return count === 0 || (!each.forward && count < 2) ? null : loss(each.arc);
  });
}

/** Suppresses more until the count can move up by `enough`. */
function protectUpwards(
  arcs: readonly TableArc[],
  suppressed: Set<number>,
  arc: number,
  enough: number,
): boolean {
  const before = suppressed.size;
  const step = { arc, forward: true };
  for (;;) {
    const residual = residualRoom(arcs, suppressed);
    if (largestMove(arcs, residual, step, enough) >= enough) return suppressed.size > before;
    const path = complement(arcs, suppressed, step, residual);
    if (path === null) throw new Error(`smallCellSuppression found no complement for arc ${arc}`);
    path.steps.forEach((each) => suppressed.add(each.arc));
  }
}

/** Suppresses more until the count can move at all, whichever way costs less. */
function protectEitherWay(arcs: readonly TableArc[], suppressed: Set<number>, arc: number): boolean {
  const ways = [true, false].flatMap((forward) => {
    const path = complement(arcs, suppressed, { arc, forward }, residualRoom(arcs, suppressed));
    return path === null ? [] : [path];
  });
  const cheapest = ways.sort((a, b) => a.cost - b.cost)[0];
  if (cheapest === undefined) throw new Error(`smallCellSuppression found no complement for arc ${arc}`);
  const before = suppressed.size;
  cheapest.steps.forEach((each) => suppressed.add(each.arc));
  return suppressed.size > before;
}

function suppress(arcs: readonly TableArc[], threshold: number): PublishedCount[] {
  if (!(Number.isInteger(threshold) && threshold >= 1)) {
    throw new Error(`smallCellSuppression needs a threshold of at least 1; got ${threshold}`);
  }
  const small = arcs.flatMap(({ count }, arc) => (count > 0 && count < threshold ? [arc] : []));
  const suppressed = new Set(small);
  for (const arc of small) protectUpwards(arcs, suppressed, arc, threshold - (arcs[arc]?.count ?? 0));
  // A complement may itself need one; what is suppressed only grows, so that this ends.
  for (let grew = true; grew;) {
    grew = [...suppressed].map((arc) => protectEitherWay(arcs, suppressed, arc)).some(Boolean);
  }
  return arcs.map(({ count }, arc) => {
    if (!suppressed.has(arc)) return { count, suppression: null };
    return { count: null, suppression: small.includes(arc) ? "primary" : "secondary" };
  });
}

/**
 * A list of counts of people, and its total, without those that would show a group smaller than the threshold. Rules as for
 * `smallCellSuppression`.
 *
 * @throws when a count is negative or not whole, or the threshold is under 1.
 */
export function smallCountSuppression(counts: readonly number[], threshold = 5): PublishedList {
  const published = suppress(oneWayNetwork(counts), threshold);
  return {
    counts: published.slice(0, counts.length),
    total: published[counts.length] ?? { count: 0, suppression: null },
  };
}

/**
 * A table of counts of people without those that would show a group smaller than the threshold. Counts and totals of
 * 1 … threshold − 1 are suppressed (primary), and as many more (secondary) as it takes that no suppressed figure follows
 * from the published ones, and that nobody can rule out that a small count is as large as the threshold. A zero is always
 * published, since there is nobody to protect; so an attacker knows that suppressed counts are at least 1, and is
 * reckoned with as knowing it. Few and small counts are suppressed rather than many or totals; the least possible is not
 * promised.
 *
 * @throws when rows differ in length, a count is negative or not whole, or the threshold is under 1.
 * @source Cox (1980), JASA 75:377–385; Willenborg and de Waal (2001), Elements of Statistical Disclosure Control, §6.
 */
export function smallCellSuppression(counts: readonly (readonly number[])[], threshold = 5): PublishedTable {
  const published = suppress(twoWayNetwork(counts), threshold);
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const cells = rows * columns;
  return {
    counts: counts.map((_, row) => published.slice(row * columns, (row + 1) * columns)),
    rowTotals: published.slice(cells, cells + rows),
    columnTotals: published.slice(cells + rows, cells + rows + columns),
    total: published[cells + rows + columns] ?? { count: 0, suppression: null },
  };
}
