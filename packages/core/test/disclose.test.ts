import { describe, expect, it } from "vitest";
import { arqueroEngine, arqueroTables } from "../src/engines/arquero.ts";
import { allTables, disclose, evaluate, type Result } from "../src/index.ts";
import { volunteerHours } from "../src/metrics/index.ts";

async function hoursBy(counts: Record<string, number>, by: string[]): Promise<readonly Result[]> {
  const rows = Object.entries(counts).flatMap(([group, count]) => {
    const [role, served_on] = group.split(" ");
    return Array.from({ length: count }, (_, i) => ({
      service_id: `${group}${i}`,
      person_hash: `${group}${i}`,
      role,
      served_on,
      minutes: 60,
    }));
  });
  const engine = arqueroEngine(arqueroTables(allTables, { volunteer_service: rows }));
  return evaluate(engine, [volunteerHours], { by });
}

describe("disclosure", () => {
  it("hides a group under the threshold, and one more, so that no subtraction gives it away", async () => {
    const { results, totalMayBeShown } = disclose(
      await hoursBy({ resident: 40, merchant: 3, worker: 12, party_member: 20 }, ["role"]),
    );
    const hidden = results.filter(({ suppression }) => suppression !== null);
    expect(hidden.map(({ group }) => group["role"])).toEqual(["merchant", "worker"]);
    expect(totalMayBeShown).toBe(true);
    for (const result of hidden) {
      expect(result).toMatchObject({
        value: null,
        numerator: null,
        used: null,
        missing: null,
        flags: ["suppressed"],
      });
    }
  });

  it("shows everything when every group is large enough", async () => {
    const results = await hoursBy({ resident: 40, worker: 12 }, ["role"]);
    expect(disclose(results).results.map(({ suppression }) => suppression)).toEqual([null, null]);
    expect(disclose(results).results[0]?.value).toBe(results[0]?.value);
  });

  it("protects a cell of a two-way table in its row and in its column", async () => {
    const counts = {
      "resident 2024-01-01": 30,
      "resident 2024-02-01": 20,
      "worker 2024-01-01": 2,
      "worker 2024-02-01": 25,
      "merchant 2024-01-01": 9,
      "merchant 2024-02-01": 8,
    };
    const { results } = disclose(await hoursBy(counts, ["role", "month"]));
    const hidden = results
      .filter(({ suppression }) => suppression !== null)
      .map(({ group }) => Object.values(group));
    expect(hidden).toContainEqual(["worker", "2024-01"]);
    for (const axis of [0, 1]) {
      const lines = new Map<unknown, number>();
      for (const group of hidden) lines.set(group[axis], (lines.get(group[axis]) ?? 0) + 1);
      for (const count of lines.values()) expect(count).toBeGreaterThan(1);
    }
  });

  it("takes a threshold, and of no results gives none", async () => {
    const results = await hoursBy({ resident: 8, worker: 12 }, ["role"]);
    expect(disclose(results, 10).results.every(({ suppression }) => suppression !== null)).toBe(true);
    expect(disclose([])).toEqual({ results: [], totalMayBeShown: true });
  });

  it("doesn't guess at results without groups", async () => {
    await expect(hoursBy({ resident: 8 }, []).then((results) => disclose(results))).rejects.toThrow(
      "one or two keys",
    );
  });
});
