import { quantileOf } from "../measure/interleave.ts";
import type { Expected } from "./answer.ts";
import { PeerPage } from "./peer-page.ts";
import type { Peer } from "./site.ts";
import type { Step } from "./step-watch.ts";

/** One peer's round of two drags: milliseconds from input to the end of the frame that shows it. */
export interface Round {
  readonly p50: number;
  readonly p95: number;
  /** Steps, and how many of them were shown themselves and not only a later one. */
  readonly steps: number;
  readonly shown: number;
}

/** What became of a peer at one size. */
export interface Brushed {
  readonly peer: Peer;
  readonly rounds: readonly Round[];
  /** Why it can't; null where it can. */
  readonly failure: string | null;
  /** Milliseconds of the smallest question to its worker. */
  readonly trips: readonly number[];
}

/** Seconds after which a slow peer has brushed enough. */
const enough = 40;

/** Milliseconds that each step took. */
export function stepTimes(steps: readonly Step[]): number[] {
  return steps.map(({ at, shownAt }) => (shownAt ?? Infinity) - at);
}

function roundOf(steps: readonly Step[]): Round {
  const times = stepTimes(steps);
  return {
    p50: quantileOf(times, 0.5),
    p95: quantileOf(times, 0.95),
    steps: steps.length,
    shown: steps.filter(({ itself }) => itself).length,
  };
}

/** Says why something failed in one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split("\n")[0] ?? "").slice(0, 120);
}

type Running = { page: PeerPage | null; spent: number } & { -readonly [K in keyof Brushed]: Brushed[K] } & {
  rounds: Round[];
};

async function opened(address: string, peer: Peer, rows: number, expected: Expected): Promise<Running> {
  const start = { peer, rounds: [], spent: 0, failure: null, trips: [] };
  try {
    const page = await PeerPage.open(address, peer, rows, expected);
    await page.idle();
    return { ...start, page, trips: await page.roundTrips(50) };
  } catch (error) {
    return { ...start, page: null, failure: reasonOf(error) };
  }
}

async function brushOnce(running: Running, page: PeerPage, counted: boolean): Promise<void> {
  const start = performance.now();
  try {
    const steps = [...(await page.drag(2, 33)), ...(await page.drag(34, 1))];
    running.spent += (performance.now() - start) / 1000;
    // A peer that is too slow for another round keeps the one that was to be left out.
    if (counted || running.spent > enough) running.rounds.push(roundOf(steps));
  } catch (error) {
    running.failure = reasonOf(error);
    running.page = null;
    await page.close();
  }
}

/**
 * Opens these peers' pages with so many rows and brushes them in turn, a round that isn't counted first. Peers that failed
 * with fewer rows are left out, by the reason given.
 */
export async function brushAll(
  address: string,
  peers: readonly Peer[],
  rows: number,
  rounds: number,
  expected: Expected,
  failed: ReadonlyMap<Peer, string>,
): Promise<Brushed[]> {
  const all: Running[] = [];
  for (const peer of peers) {
    const failure = failed.get(peer);
    all.push(
      failure === undefined
        ? await opened(address, peer, rows, expected)
        : { peer, page: null, rounds: [], spent: 0, failure, trips: [] },
    );
  }
  for (let round = -1; round < rounds; round++) {
    for (const running of all) {
      const { page, spent } = running;
      if (page && spent <= enough) await brushOnce(running, page, round >= 0);
    }
  }
  for (const { page } of all) await page?.close();
  return all;
}
