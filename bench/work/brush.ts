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

function lineOf(part: "p50" | "p95", { peer, rounds, failure }: Brushed, ours: Brushed): Line {
  const name = peerNames[peer];
  const who = { zh: `${name.zh}，${part}`, en: `${name.en}, ${part}` };
  if (failure !== null)
    return { who: name, value: null, unit: "ms", ratio: null, note: { zh: failure, en: failure } };
  const total = (of: (round: Round) => number): number => rounds.reduce((sum, round) => sum + of(round), 0);
  const skipped = Math.round(100 * (1 - total(({ shown }) => shown) / total(({ steps }) => steps)));
  const ratios = rounds.flatMap((round, i) => {
    const own = ours.rounds[i];
    return own ? [own[part] / round[part]] : [];
  });
  return {
    who,
    value: spreadOf(rounds.map((round) => round[part])),
    unit: "ms",
    ratio: peer === ours.peer || ratios.length === 0 ? null : spreadOf(ratios),
    ...(part === "p95" && {
      note: { zh: `${skipped}%的步被后一步取代`, en: `${skipped} % of steps superseded` },
    }),
  };
}

function linesOf(brushed: readonly Brushed[]): Line[] {
  const [ours] = brushed;
  if (!ours) return [];
  return brushed.flatMap((each) =>
    each.failure === null
      ? [lineOf("p50", each, ours), lineOf("p95", each, ours)]
      : [lineOf("p95", each, ours)],
  );
}

const growthNames: Partial<Record<Peer, string>> = { unburden: "ours", duckdb: "duckdb-wasm" };

function growthOf(brushed: readonly Brushed[], rows: number): Growth {
  const able = brushed.filter(({ failure }) => failure === null);
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
  const [numbers, text] = [
    [trip.toFixed(2), (bytes / 1e6).toFixed(0), gbPerSecond.toFixed(1), scan.toFixed(0)],
    "16.7",
  ] as const;
  return {
    zh: `一帧${text}毫秒；问工作线程一次最小的问题${numbers[0]}毫秒；全部读一遍要读${numbers[1]} MB，一个线程每秒${numbers[2]} GB，即${numbers[3]}毫秒`,
    en: `one frame is ${text} ms; the smallest question to the worker ${numbers[0]} ms; a full scan reads ${numbers[1]} MB, at ${numbers[2]} GB/s of one thread ${numbers[3]} ms`,
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
