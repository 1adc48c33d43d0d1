// Opens one file in one way, in a process of its own, and prints how long that took and how much memory the process held at most.
import { createReadStream, readFileSync } from "node:fs";
import { basename } from "node:path";

const [way = "", path = ""] = process.argv.slice(2);
const salt = "a salt for this run only";

/** A way to open a ledger: what it loads comes first, so that only the reading is timed. Gives the rows that were read. */
type Way = () => Promise<() => Promise<number>>;

async function ours(): Promise<() => Promise<number>> {
  const { allTables } = await import("@unburden/core");
  const { importLedger, importStream } = await import("@unburden/core/ledger");
  const name = basename(path);
  if (name.endsWith(".xlsx")) {
    return async () => {
      const files = [{ name, bytes: new Uint8Array(readFileSync(path)) }];
      const { accounts } = await importLedger(files, { tables: allTables, salt });
      return accounts[0]?.accepted ?? 0;
    };
  }
  return async () => {
    const sink = { accept: () => undefined, reject: () => undefined, report: () => undefined };
    const source = createReadStream(path, { highWaterMark: 1 << 20 });
    const { account } = await importStream(name, source, { tables: allTables, salt, sink });
    return account?.accepted ?? 0;
  };
}

const ways: Readonly<Record<string, Way>> = {
  ours,
  async duckdb() {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    return async () => {
      await connection.run(`CREATE TABLE tasks AS SELECT * FROM read_csv('${path}', header = true)`);
      return Number((await connection.runAndReadAll("SELECT count(*) FROM tasks")).getRows()[0]?.[0]);
    };
  },
  async papaparse() {
    const { default: Papa } = await import("papaparse");
    return () =>
      new Promise((resolve, reject) => {
        let lines = 0;
        // Without the header.
        const complete = (): void => {
          resolve(lines - 1);
        };
        const step = (): void => {
          lines++;
        };
        Papa.parse(createReadStream(path), { step, complete, error: reject });
      });
  },
  async hucre() {
    const { readXlsx } = await import("hucre/xlsx");
    return async () => {
      const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
      return (sheets[0]?.rows.length ?? 0) - 1;
    };
  },
  nothing: async () => async () => 0,
};

const prepare = ways[way];
if (!prepare) throw new Error(`there is no way ${way}; there are: ${Object.keys(ways).join(", ")}`);
const run = await prepare();
const start = performance.now();
const rows = await run();
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ rows, seconds, peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
process.exit(0);
