/** One way of doing a piece of work. */
export interface Peer {
  readonly name: string;
  readonly run: () => unknown;
}

/** How long a peer took, each time. */
export interface Samples {
  readonly name: string;
  readonly seconds: readonly number[];
}

/** The median and the quartiles about it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The continuous quantile of some numbers. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return below + (above - below) * (at - Math.floor(at));
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: quantileOf(values, 0.5), low: quantileOf(values, 0.25), high: quantileOf(values, 0.75) };
}

/** The ratios of two peers, round by round: what else the machine did in a round weighs on both. */
export function ratios(ours: Samples, peer: Samples): number[] {
  return ours.seconds.map((seconds, i) => seconds / (peer.seconds[i] ?? NaN));
}

/** Runs the peers in turn, A B A B …, after one round that isn't counted. */
export async function interleave(peers: readonly Peer[], rounds: number): Promise<Samples[]> {
  const all = peers.map(({ name }) => ({ name, seconds: [] as number[] }));
  for (let round = -1; round < rounds; round++) {
    for (const [i, { run }] of peers.entries()) {
      const start = performance.now();
      await run();
      if (round >= 0) all[i]?.seconds.push((performance.now() - start) / 1000);
    }
  }
  return all;
}
