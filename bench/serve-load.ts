import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon, { type Options } from "autocannon";

const rows = Number(process.argv[2] ?? 1_000_000);
const seconds = Number(process.argv[3] ?? 8);
const command = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "unburden-bench-"));
const city = join(folder, "city.duckdb");

/** `unburden serve` over the city, on a free port, in a process of its own. */
function serve(): Promise<{ address: string; end: () => void }> {
  const child = spawn(process.execPath, [command, "serve", city, "--port", "0", "--json", "--quiet"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve) => {
    child.stdout.once("data", (piece: Buffer) => {
      const { address } = JSON.parse(piece.toString()) as { address: string };
      resolve({ address, end: () => child.kill("SIGTERM") });
    });
  });
}

const post = (body: unknown) => ({
  method: "POST" as const,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

let asked = 0;
/** A question that nobody asked before: another day, so that nothing kept can answer it. */
function another(): ReturnType<typeof post> {
  const day = new Date(Date.UTC(2023, 0, 1 + (asked++ % 700))).toISOString().slice(0, 10);
  return post({
    table: "meeting_attendance",
    aggregates: {
      n: { op: "count" },
      minutes: { op: "sum", column: { name: "attended_minutes" } },
    },
    by: [{ name: "district", column: { name: "district_code" } }],
    where: { op: "compare", column: { name: "held_on" }, than: "ge", value: day },
  });
}

const kinds: Readonly<Record<string, Pick<Options, "requests">>> = {
  "a page, kept": { requests: [{ path: "/api/page", ...post({ page: "subtract", period: "2024" }) }] },
  "a grouped query, another each time": {
    requests: [{ path: "/api/aggregate", setupRequest: (request) => ({ ...request, ...another() }) }],
  },
  "a file": { requests: [{ path: "/subtract.html", method: "GET" }] },
};

interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  readonly errors: number;
}

function load(url: string, connections: number, kind: Pick<Options, "requests">): Promise<Load> {
  const times: number[] = [];
  let refused = 0;
  return new Promise((resolve, reject) => {
    const instance = autocannon({ url, connections, duration: seconds, ...kind }, (error, result) => {
      if (error) {
        reject(error as Error);
        return;
      }
      times.sort((a, b) => a - b);
      const at = (share: number): number =>
        times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN;
      resolve({
        perSecond: times.length / seconds,
        p50: at(0.5),
        p95: at(0.95),
        worst: at(1),
        errors: refused + result.errors + result.timeouts,
      });
    });
    instance.on("response", (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status !== 200) refused++;
    });
  });
}

try {
  execFileSync(process.execPath, [command, "generate", city, "--rows", String(rows), "--quiet"]);
  const { address, end } = await serve();
  const cold = performance.now();
  await fetch(`${address}api/page`, post({ page: "subtract", period: "2024" }));
  console.log(`${rows} rows, ${cpus().length} cores shared by server and clients, ${seconds} s each`);
  console.log(`the first answer to a page: ${Math.round(performance.now() - cold)} ms`);
  for (const [name, kind] of Object.entries(kinds))
    for (const connections of [1, 16, 64]) {
      const { perSecond, p50, p95, worst, errors } = await load(address, connections, kind);
      console.log(
        `${name.padEnd(36)} ${String(connections).padStart(3)} clients  ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1).padStart(7)} ms  p95 ${p95.toFixed(1).padStart(7)} ms  worst ${worst.toFixed(1).padStart(7)} ms  errors ${errors}`,
      );
    }
  end();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
