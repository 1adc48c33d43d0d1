/** A count of a table, or one of its totals, as an arc: what flows into a node flows out of it. */
export interface TableArc {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** A row's, a column's or the grand total. */
  readonly isTotal: boolean;
}

function check(counts: readonly number[]): void {
  const wrong = counts.find((count) => !(Number.isSafeInteger(count) && count >= 0));
  if (wrong !== undefined)
    throw new Error(`a table of counts needs whole numbers of 0 or more; got ${wrong}`);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((running, count) => running + count, 0);
}

/**
 * The arcs of a one-way table: its counts in order, then their total.
 *
 * @throws when a count is negative or not whole.
 */
export function oneWayNetwork(counts: readonly number[]): TableArc[] {
  check(counts);
  return [
    ...counts.map((count) => ({ from: 0, to: 1, count, isTotal: false })),
    { from: 1, to: 0, count: sum(counts), isTotal: true },
  ];
}

/**
 * The arcs of a two-way table: its counts row by row, then the row totals, the column totals and the grand total. Each row
 * and column is a node; row totals come from a common source, column totals go to a common sink, and the grand total
 * leads back.
 *
 * @throws when rows differ in length, or a count is negative or not whole.
 * @source Cox (1980), JASA 75:377–385; Kelly, Golden and Assad (1992), Networks 22:397–417.
 */
export function twoWayNetwork(counts: readonly (readonly number[])[]): TableArc[] {
  const columns = counts[0]?.length ?? 0;
  const uneven = counts.find((row) => row.length !== columns);
  if (uneven)
    throw new Error(`a two-way table needs rows of one length; got ${columns} and ${uneven.length}`);
  counts.forEach(check);
  const [source, sink] = [counts.length + columns, counts.length + columns + 1];
  const cells = counts.flatMap((row, r) =>
    row.map((count, c) => ({ from: r, to: counts.length + c, count, isTotal: false })),
  );
  const rowTotals = counts.map((row, r) => ({ from: source, to: r, count: sum(row), isTotal: true }));
  const columnTotals = Array.from({ length: columns }, (_, c) => ({
    from: counts.length + c,
    to: sink,
    count: sum(counts.map((row) => row[c] ?? 0)),
    isTotal: true,
  }));
  const grandTotal = { from: sink, to: source, count: sum(counts.flat()), isTotal: true };
  return [...cells, ...rowTotals, ...columnTotals, grandTotal];
}
