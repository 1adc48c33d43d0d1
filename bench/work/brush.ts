import { rmSync } from "node:fs";
import { expectedOf } from "../brush/answer.ts";
import { asked, peersAsked, roundsAsked } from "../brush/asked.ts";
import { brushAll, type Brushed, type Round } from "../brush/brushing.ts";
import { rowBytes } from "../brush/ledger.ts";
import { peerNames } from "../brush/peer-names.ts";
import { buildSite, serveSite, type Peer } from "../brush/site.ts";
import { quantileOf, spreadOf } from "../measure/interleave.ts";
import { memoryBandwidth } from "../measure/machine.ts";
import { keep, type Growth, type Line } from "../measure/result.ts";

const allSizes = [1, 10, 50];

function sizesAsked(): number[] {
  const sizes = asked("sizes")?.map(Number) ?? allSizes;
  const unknown = sizes.find((each) => !allSizes.includes(each));
  if (unknown !== undefined)
    throw new Error(`--sizes wants millions of rows among ${allSizes.join(", ")}; got ${unknown}`);
  return sizes;
}

const percent = ({ steps, shown }: Round): number => 100 * (1 - shown / steps);

/** The quantities of the table. */
const quantities = [
  { what: { zh: "p50", en: "p50" }, of: ({ p50 }: Round) => p50, unit: "ms", compared: true },
  { what: { zh: "p95", en: "p95" }, of: ({ p95 }: Round) => p95, unit: "ms", compared: true },
  { what: { zh: "被取代的步", en: "steps superseded" }, of: percent, unit: "%", compared: false },
] as const;

function linesOf(brushed: readonly Brushed[]): Line[] {
  const [ours] = brushed;
  return quantities.flatMap(({ what, of, unit, compared }) =>
    brushed.map(({ peer, rounds, failure }): Line => {
      const named = { what, who: peerNames[peer], unit };
      if (failure !== null) return { ...named, value: null, ratio: null, note: { zh: failure, en: failure } };
      // A slow peer has fewer rounds than ours.
      const ratios = rounds.map((round, i) => {
        const own = ours?.rounds[i];
        return own ? of(own) / of(round) : NaN;
      });
      return {
        ...named,
        value: spreadOf(rounds.map(of)),
        ratio: compared && peer !== ours?.peer && ours?.failure === null ? spreadOf(ratios) : null,
      };
    }),
  );
}

const growthNames: Partial<Record<Peer, string>> = { unburden: "ours", duckdb: "duckdb-wasm" };

function growthOf(brushed: readonly Brushed[], rows: number): Growth {
  const able = brushed.filter(({ peer, failure }) => failure === null && peer !== "drawing");
  return {
    unit: "ms",
    points: able.map(({ peer, rounds }) => ({
      who: growthNames[peer] ?? peer,
      rows,
      value: quantileOf(
        rounds.map(({ p95 }) => p95),
        0.5,
      ),
    })),
  };
}

function limitOf(brushed: readonly Brushed[], rows: number): Line["who"] {
  const trip = quantileOf(
    brushed.flatMap(({ peer, trips }) => (peer === "duckdb" ? trips : [])),
    0.5,
  );
  const bytes = rows * rowBytes;
  const gbPerSecond = memoryBandwidth();
  const scan = (1000 * bytes) / 1e9 / gbPerSecond;
  const [worker, megabytes, rate, whole] = [
    trip.toFixed(2),
    (bytes / 1e6).toFixed(0),
    gbPerSecond.toFixed(1),
    scan.toFixed(0),
  ] as const;
  return {
    zh: `一帧16.7毫秒；问工作线程一次最小的问题${worker}毫秒；全部读一遍要读${megabytes} MB，一个线程每秒${rate} GB，即${whole}毫秒`,
    en: `one frame is 16.7 ms; the smallest question to the worker ${worker} ms; a full scan reads ${megabytes} MB, at ${rate} GB/s of one thread ${whole} ms`,
  };
}

const folder = await buildSite();
const { address, server } = await serveSite(folder);
const failed = new Map<Peer, string>();
for (const millions of sizesAsked()) {
  const rows = millions * 1_000_000;
  // Fewer rounds where opening the pages alone takes minutes.
  const rounds = roundsAsked(millions > 10 ? 3 : 5);
  const brushed = await brushAll(address, peersAsked(), rows, rounds, expectedOf(rows), failed);
  for (const { peer, failure } of brushed) {
    if (failure !== null && !failed.has(peer))
      failed.set(peer, `already not at ${millions} M rows: ${failure}`);
  }
  keep({
    id: `brush-${millions}m`,
    title: { zh: `刷选一步，${millions}00万行`, en: `a brush step over ${millions} M rows` },
    rounds,
    lines: linesOf(brushed),
    limit: limitOf(brushed, rows),
    growth: growthOf(brushed, rows),
  });
}
server.close();
rmSync(folder, { recursive: true });
