/**
 * The rank of each value, 1 for the smallest; tied values share the mean of their ranks. In the order given.
 *
 * @source Kendall and Gibbons (1990), Rank Correlation Methods, §3.
 */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks: number[] = new Array<number>(values.length).fill(0);
  let start = 0;
  order.forEach(({ value }, position) => {
    if (order[position + 1]?.value === value) return;
    for (const { index } of order.slice(start, position + 1)) ranks[index] = (start + position) / 2 + 1;
    start = position + 1;
  });
  return ranks;
}
