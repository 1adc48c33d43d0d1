import { rmSync } from "node:fs";
import { expectedOf, type Expected } from "../brush/answer.ts";
import { peersAsked, roundsAsked } from "../brush/asked.ts";
import { reasonOf, stepTimes } from "../brush/brushing.ts";
import { peerNames } from "../brush/peer-names.ts";
import { PeerPage } from "../brush/peer-page.ts";
import { buildSite, serveSite, type Peer } from "../brush/site.ts";
import { spreadOf } from "../measure/interleave.ts";
import { keep, type Line } from "../measure/result.ts";

const rows = 10_000_000;
const rounds = roundsAsked(2);
/** Milliseconds that a page has for itself before it is brushed "after a while". */
const pause = 5000;
/** Seconds after which a peer has had its turn: what is that slow isn't opened again. */
const enough = 90;

/** Milliseconds of the first drag in a fresh page. */
interface First {
  readonly step: number;
  readonly task: number;
}

async function firstBrush(address: string, peer: Peer, expected: Expected, idle: boolean): Promise<First> {
  const page = await PeerPage.open(address, peer, rows, expected);
  try {
    if (idle) {
      await page.idle();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    const steps = await page.dragAtOnce(2, 33);
    return { step: Math.max(...stepTimes(steps)), task: await page.longestTask() };
  } finally {
    await page.close();
  }
}

interface Measured {
  readonly peer: Peer;
  readonly idle: First[];
  readonly once: First[];
  failure: string | null;
  spent: number;
}

/** One fresh page brushed at once and one after a while, unless the peer has had its turn. */
async function measure(address: string, expected: Expected, measured: Measured): Promise<void> {
  const { peer } = measured;
  for (const of of ["once", "idle"] as const) {
    if (measured.failure !== null || (measured.spent > enough && peer !== "unburden")) return;
    const start = performance.now();
    try {
      measured[of].push(await firstBrush(address, peer, expected, of === "idle"));
    } catch (error) {
      measured.failure = reasonOf(error);
    }
    measured.spent += (performance.now() - start) / 1000;
  }
}

const folder = await buildSite();
const { address, server } = await serveSite(folder);
const expected = expectedOf(rows);
const all: Measured[] = peersAsked()
  .filter((peer) => peer !== "drawing")
  .map((peer) => ({ peer, idle: [], once: [], failure: null, spent: 0 }));
for (let round = 0; round < rounds; round++) {
  for (const measured of all) await measure(address, expected, measured);
}
server.close();
rmSync(folder, { recursive: true });

const kinds = [
  { of: "once", part: "step", what: { zh: "一打开就刷，最长的一步", en: "at once, longest step" } },
  { of: "idle", part: "step", what: { zh: "过一会儿再刷，最长的一步", en: "after a while, longest step" } },
  { of: "once", part: "task", what: { zh: "一打开就刷，页面线程最长的任务", en: "at once, longest task" } },
  {
    of: "idle",
    part: "task",
    what: { zh: "过一会儿再刷，页面线程最长的任务", en: "after a while, longest task" },
  },
] as const;

/** One quantity of one peer; none where it was too slow to be opened for it. */
function linesOf(measured: Measured, { of, part, what }: (typeof kinds)[number]): Line[] {
  const named = { what, who: peerNames[measured.peer], unit: "ms" as const };
  const { failure } = measured;
  if (failure !== null) return [{ ...named, value: null, ratio: null, note: { zh: failure, en: failure } }];
  const times = (each: Measured | undefined): number[] => (each?.[of] ?? []).map((first) => first[part]);
  const [ours] = all;
  const values = times(measured);
  if (values.length === 0) return [];
  const ratios = values.map((value, round) => (times(ours)[round] ?? NaN) / value);
  const comparable = measured !== ours && part === "step";
  return [{ ...named, value: spreadOf(values), ratio: comparable ? spreadOf(ratios) : null }];
}

keep({
  id: "first-brush",
  title: { zh: "打开1000万行后第一次刷选", en: "the first brush after 10 M rows are loaded" },
  rounds,
  lines: kinds.flatMap((kind) => all.flatMap((measured) => linesOf(measured, kind))),
  limit: {
    zh: "页面线程的任务不到50毫秒的浏览器不报，记作0",
    en: "the browser doesn't tell of tasks under 50 ms: they stand as 0",
  },
  growth: null,
});
