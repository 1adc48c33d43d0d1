import { allMetrics, allTables, disclose, evaluate, type LooseRow } from "@unburden/core";
import { completeTables, rowsEngine } from "@unburden/core/rows";
import { readCsv } from "@unburden/dashboard/pages";
import { tableFromIPC } from "@uwdata/flechette";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scratch, unburden } from "./command.ts";

const folder = scratch();
afterAll(folder.remove);
const [csv, database, parquet] = [folder.path("csv"), folder.path("city.duckdb"), folder.path("parquet")];

interface Line {
  readonly metric: string;
  readonly district_code?: string;
  readonly month?: string;
  readonly value: number | null;
  readonly used: number | null;
  readonly flags: string;
}

async function figures(...args: string[]): Promise<Line[]> {
  const { out, err, code } = await unburden(["metrics", ...args, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Line[];
}

/** The sample's rows, read without DuckDB. */
function rows(): Record<string, LooseRow[]> {
  return Object.fromEntries(
    allTables.flatMap((table) => {
      const file = join(csv, `${table.name}.csv`);
      return existsSync(file) ? [[table.name, readCsv(table, readFileSync(file, "utf8"))]] : [];
    }),
  );
}

beforeAll(async () => {
  await unburden(["generate", csv, "--rows", "8000"]);
  await unburden(["generate", parquet, "--rows", "8000", "--format", "parquet"]);
  await unburden(["generate", database, "--rows", "8000"]);
});

test("figures are those of core's engine that walks over rows, by district too", async () => {
  const engine = rowsEngine(completeTables(allTables, rows()));
  const told = await figures(csv, "--by", "district");
  const metrics = allMetrics.filter(
    ({ table, id }) => "district_code" in table.columns && told.some(({ metric }) => metric === id),
  );
  expect(metrics.length).toBeGreaterThan(15);
  for (const metric of metrics) {
    const results = await evaluate(engine, [metric], { by: ["district_code"] });
    const expected = metric.table.privacy !== "none" ? disclose(results).results : results;
    const given = told.filter((line) => line.metric === metric.id);
    expect(given.map(({ district_code, used }) => [district_code, used])).toEqual(
      expected.map(({ group, used }) => [group["district_code"], used]),
    );
    given.forEach(({ value }, i) => {
      const wanted = expected[i]?.value ?? null;
      if (wanted === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(wanted, 9);
    });
  }
});

test("CSV, Parquet and a DuckDB file give the same figures", async () => {
  const [one, two, three] = [await figures(csv), await figures(parquet), await figures(database)];
  expect(one.length).toBeGreaterThan(40);
  const near = (line: Line) => ({
    ...line,
    value: line.value === null ? null : Number(line.value.toPrecision(10)),
  });
  expect(two.map(near)).toEqual(one.map(near));
  expect(three.map(near)).toEqual(one.map(near));
});

test("small groups of people are hidden, by one key and by two", async () => {
  const lines = await figures(
    database,
    "--metric",
    "multiply.hotline-solved-share",
    "--by",
    "district,month",
  );
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter(({ used }) => used !== null && used > 0 && used < 5)).toEqual([]);
  const hidden = lines.filter(({ flags }) => flags === "suppressed");
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.every(({ value, used }) => value === null && used === null)).toBe(true);
});

test("CSV and Arrow hold the lines that JSON holds", async () => {
  const args = ["metrics", database, "--metric", "subtract.meeting-hours", "--by", "month"];
  const json = JSON.parse((await unburden([...args, "--json"])).out) as Line[];
  const { out } = await unburden([...args, "--format", "csv"]);
  expect(out.trim().split("\r\n")).toHaveLength(json.length + 1);
  const table = tableFromIPC((await unburden([...args, "--format", "arrow"])).bytes);
  expect(table.numRows).toBe(json.length);
  expect([...table.getChild("value")]).toEqual(json.map(({ value }) => value));
});

test("a period and a district narrow", async () => {
  const id = "subtract.off-list-share";
  const [all] = await figures(database, "--metric", id);
  const [quarter] = await figures(database, "--metric", id, "--period", "2024-q3");
  const months = await figures(database, "--metric", id, "--by", "month");
  const third = months.filter(({ month }) => ["2024-07", "2024-08", "2024-09"].includes(month ?? ""));
  expect(quarter?.used).toBe(third.reduce((sum, { used }) => sum + (used ?? 0), 0));
  expect(quarter?.used).toBeLessThan(all?.used ?? 0);
  const [district] = await figures(database, "--metric", id, "--district", "310115");
  const [same] = (await figures(database, "--metric", id, "--by", "district")).filter(
    (line) => line.district_code === "310115",
  );
  expect(district?.value).toBe(same?.value);
});

test("made-up rows are told, and hand-written ledgers are imported first", async () => {
  expect((await unburden(["metrics", database])).err).toContain("synthetic");
  const text = readFileSync(new URL("../../../data/published/task_request.csv", import.meta.url));
  const { out, err } = await unburden(
    ["metrics", "-", "--metric", "subtract.task-rejection-share", "--json"],
    { stdin: text },
  );
  expect(err).toBe("");
  const [line] = JSON.parse(out) as Line[];
  expect([line?.value, line?.used]).toEqual([1, 6]);
});

test.each([
  [["metrics"], "name a ledger"],
  [["metrics", database, "--metric", "no.such"], "no metric no.such"],
  [["metrics", database, "--by", "a,b,c"], "at most two"],
  [["metrics", database, "--metric", "subtract.meeting-hours", "--by", "nonsense"], "no column nonsense"],
  [["metrics", database, "--period", "2024-13"], "no period"],
  [["metrics", database, "--period", "2024-05-01..2024-05-01"], "no period"],
  [["metrics", folder.path("none.duckdb")], "there is no"],
  [["metrics", database, "--format", "xml"], "xml"],
])("%j is a usage error that says %s", async (args, said) => {
  const { code, err } = await unburden(args);
  expect(err).toContain(said);
  expect(code).toBe(2);
});

test("--list names every figure", async () => {
  const { out } = await unburden(["metrics", "--list", "--json"]);
  const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
  expect(ids).toContain("subtract.time-returned-hours");
  expect(new Set(ids).size).toBe(ids.length);
});
