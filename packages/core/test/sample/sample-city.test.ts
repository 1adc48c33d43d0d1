import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { beforeAll, describe, expect, it } from "vitest";
import { arqueroEngine, arqueroTables } from "../../src/engines/arquero.ts";
import { allTables, analyse, evaluate, period, yearOf, type Engine, type GivenRow } from "../../src/index.ts";
import {
  certificateReductionShare,
  meetingsPerLeadMonth,
  outreachCount,
  plannedItemCount,
  plaqueReductionShare,
  resolutionDays,
  residentWeightShare,
  resolvedCount,
  taskRejectionShare,
  trialCount,
  volunteerHours,
} from "../../src/metrics/index.ts";
import { plantedEffects, sampleCity, type SampleUnit } from "../../src/sample/index.ts";
import { logRank, xmrChart, type SurvivalCurve } from "../../src/statistics/index.ts";

const frame = new URL("../../../../data/frame/org_unit.csv", import.meta.url);
const units: SampleUnit[] = csvParse(readFileSync(frame, "utf8"))
  .filter(({ kind }) => kind === "neighborhood" || kind === "village")
  .map(({ org_id = "", parent_id = "", district_code = "" }) => ({
    org_id,
    street_id: parent_id,
    district_code,
  }));

const city = sampleCity({ units, seed: 20240705, rows: 700_000 });
const needed = [
  "org_unit",
  "department",
  "catalog_item",
  "task_request",
  "burden_item",
  "meeting",
  "meeting_attendance",
  "appraisal_score",
  "dispute_case",
  "circuit_trial",
  "volunteer_team",
  "volunteer_service",
];
let engine: Engine;

beforeAll(() => {
  const ledger = Object.fromEntries(needed.map((name) => [name, [...city.rows(name)]]));
  const tables = allTables.filter(({ name }) => needed.includes(name));
  engine = arqueroEngine(arqueroTables(tables, ledger));
});

function digest(rows: Iterable<GivenRow>): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest("hex").slice(0, 16);
}

describe("the sample city", () => {
  it("is the same for the same seed, and another for another", () => {
    const small = (seed: number) => sampleCity({ units: units.slice(0, 50), seed, rows: 20_000 });
    for (const table of small(1).tables)
      expect(digest(small(1).rows(table))).toBe(digest(small(1).rows(table)));
    expect(digest(small(1).rows("task_assignment"))).not.toBe(digest(small(2).rows("task_assignment")));
  });

  it("draws the same rows on every machine", () => {
    const fixed = sampleCity({ units: units.slice(0, 50), seed: 1, rows: 20_000 });
    expect(digest(fixed.rows("task_assignment"))).toMatchInlineSnapshot(`"ba0399e3cb9991a1"`);
    expect(digest(fixed.rows("dispute_case"))).toMatchInlineSnapshot(`"9ef024e4d633b64a"`);
  });

  it("has every ledger table but the published claims, only with columns that are declared", () => {
    const names = allTables.map(({ name }) => name).filter((name) => name !== "claim");
    expect([...city.tables].sort()).toEqual(names.sort());
    for (const table of allTables.filter(({ name }) => name !== "claim")) {
      const [row = {}] = city.rows(table.name);
      const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
      expect(Object.keys(row).filter((name) => !stored.some((column) => column.name === name))).toEqual([]);
    }
  });

  it("says that it is synthetic", () => {
    expect(city.synthetic).toBe(true);
  });

  it("comes at the size asked for", () => {
    for (const rows of [10_000, 100_000, 700_000]) {
      const sized = sampleCity({ units, seed: 3, rows });
      const all = sized.tables.reduce((sum, table) => sum + [...sized.rows(table)].length, 0);
      expect(all / rows).toBeGreaterThan(0.7);
      expect(all / rows).toBeLessThan(1.6);
    }
  });
});

describe("its figures of 2024 are the published ones", () => {
  const only2024 = { period: yearOf(2024) };

  it("59 planned matters, 6 of 6 requests rejected, residents' weight 0.70", async () => {
    const [planned, rejected, weight] = await evaluate(
      engine,
      [plannedItemCount, taskRejectionShare, residentWeightShare],
      only2024,
    );
    expect(planned?.value).toBe(59);
    expect([rejected?.numerator, rejected?.denominator]).toEqual([6, 6]);
    expect(weight?.value).toBeCloseTo(0.7, 12);
    expect(weight?.flags).not.toContain("weights_do_not_sum_to_one");
  });

  it("133 trials, 156 sessions, 1 251 resolved cases", async () => {
    const results = await evaluate(engine, [trialCount, outreachCount, resolvedCount], only2024);
    expect(results.map(({ value }) => value)).toEqual([133, 156, 1251]);
  });
});

describe("the analyses find what was planted", () => {
  const asOf = "2025-01-01";

  it("certificates rebound in one district and nowhere else", async () => {
    const results = await analyse(engine, certificateReductionShare, { asOf, by: ["district_code"] });
    const risen = results
      .filter(({ flags }) => flags.includes("risen"))
      .map(({ group }) => group["district_code"]);
    expect(risen).toEqual(plantedEffects.rebound.districts);
  });

  it("and plaques fall everywhere", async () => {
    const results = await analyse(engine, plaqueReductionShare, { asOf, by: ["district_code"] });
    expect(results.filter(({ value }) => (value ?? 0) <= 0)).toEqual([]);
  });

  it("leads go to four tenths fewer meetings from April 2024, and not before", async () => {
    // Seasons repeat, so months are compared with the same months of the year before.
    const occasions = async (from: string, to: string): Promise<number> => {
      const [found] = await analyse(engine, meetingsPerLeadMonth, { period: period(from, to) });
      return found?.numerator ?? 0;
    };
    const before =
      (await occasions("2024-01-01", "2024-04-01")) / (await occasions("2023-01-01", "2023-04-01"));
    const after =
      (await occasions("2024-04-01", "2025-01-01")) / (await occasions("2023-04-01", "2024-01-01"));
    // Three standard errors of a ratio of two Poisson counts: about 400 and 400 meetings before, 1 400 and 850 after.
    expect(Math.abs(before - 1)).toBeLessThan(3 * Math.sqrt(1 / 400 + 1 / 400));
    expect(Math.abs(after / plantedEffects.april.ratio - 1)).toBeLessThan(3 * Math.sqrt(1 / 1400 + 1 / 850));
  });

  it("disputes take longer in one district, and as long in its twins", async () => {
    const results = await analyse(engine, resolutionDays, { asOf, by: ["district_code"] });
    const curves = new Map(results.map(({ group, detail }) => [group["district_code"], detail.curve]));
    const p = (a: string, b: string): number =>
      logRank([a, b].map((district) => (curves.get(district) as SurvivalCurve).steps)).p ?? 1;
    const [slow] = plantedEffects.slowDistrict.districts;
    const [one, other] = plantedEffects.twins.districts;
    expect(p(slow, one)).toBeLessThan(1e-6);
    expect(p(one, other)).toBeGreaterThan(0.01);
  });
});

describe("the analyses stay silent where nothing was planted", () => {
  it("volunteer hours have no signal over 24 months", async () => {
    const months = await evaluate(engine, [volunteerHours], { by: ["month"] });
    const dated = months.filter(({ group }) => group["month"] !== null).map(({ value }) => value);
    const chart = xmrChart(dated);
    expect(chart.limits).not.toBeNull();
    expect(chart.lastChange.verdict).toBe("common-cause");
  });
});
