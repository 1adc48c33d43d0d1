import { oneOf, refer, type AggregateRequest, type Engine } from "@unburden/core";
import { orgUnit } from "@unburden/core/tables";

const { district_code, kind } = orgUnit.columns;

/** Committees of the sampling frame by district and kind: what the map is drawn from, and what DuckDB counts again. */
export const committeesRequest: AggregateRequest = {
  table: orgUnit,
  aggregates: { committees: { op: "count", where: null } },
  by: [
    { name: "district_code", column: refer(district_code), every: null },
    { name: "kind", column: refer(kind), every: null },
  ],
  where: oneOf(kind, ["neighborhood", "village"]),
};

/** A district's committees by kind. */
export interface Committees {
  readonly neighborhoods: number;
  readonly villages: number;
}

/** How many residents' and villagers' committees each district has, by the district's code. */
export async function countCommittees(engine: Engine): Promise<ReadonlyMap<string, Committees>> {
  const counts = new Map<string, Committees>();
  for (const { group, values } of await engine.aggregate(committeesRequest)) {
    const code = String(group["district_code"]);
    const found = counts.get(code) ?? { neighborhoods: 0, villages: 0 };
    const name = group["kind"] === "village" ? "villages" : "neighborhoods";
    counts.set(code, { ...found, [name]: values["committees"] ?? 0 });
  }
  return counts;
}
