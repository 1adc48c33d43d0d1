import { describe, expect, it } from "vitest";
import { aggregateQuery } from "../../src/engines/sql.ts";
import { allMetrics, evaluate, type AggregateRequest, type Scope } from "../../src/index.ts";

const byDistrictAndMonth: Scope = { by: ["district_code", "month"] };
const grouped = allMetrics.filter(
  ({ table, time }) => "district_code" in table.columns && time?.kind === "date",
);

/** What core asks an engine for these metrics. */
async function asked(metrics: typeof allMetrics, scope: Scope): Promise<AggregateRequest[]> {
  const requests: AggregateRequest[] = [];
  const listening = {
    name: "listening",
    async aggregate(request: AggregateRequest) {
      requests.push(request);
      return [];
    },
  };
  await evaluate(listening, metrics, scope);
  return requests;
}

describe("what all metrics cost, in counts that no machine changes", () => {
  it("is one statement a table", async () => {
    const requests = await asked(allMetrics, {});
    const tables = new Set(allMetrics.map(({ table }) => table.name));
    expect(requests).toHaveLength(tables.size);
  });

  it("is one statement a table and date column by district and month, each reading one table once", async () => {
    const requests = await asked(grouped, byDistrictAndMonth);
    const dated = new Set(grouped.map(({ table, time }) => `${table.name}.${time?.name ?? ""}`));
    expect(requests).toHaveLength(dated.size);
    for (const request of requests) expect(aggregateQuery(request).match(/\bFROM\b/gu)).toHaveLength(1);
  });

  it("groups months by numbers: no text is made for a row", async () => {
    for (const request of await asked(grouped, byDistrictAndMonth)) {
      const [, groups = ""] = aggregateQuery(request).split("GROUP BY");
      expect(groups).toMatch(/year\("\w+"\), month\("\w+"\)$/u);
      expect(groups).not.toMatch(/VARCHAR|printf/u);
    }
  });

  it("asks for at most 73 aggregates by district and month, none twice", async () => {
    const aggregates = (await asked(grouped, byDistrictAndMonth)).map((request) =>
      Object.values(request.aggregates).map((aggregate) => JSON.stringify(aggregate)),
    );
    for (const each of aggregates) expect(new Set(each).size).toBe(each.length);
    expect(aggregates.flat().length).toBeLessThanOrEqual(73);
  });
});
