import { allTables, auditClaims, evaluate, type Metric, type Result } from "@unburden/core";
import { arqueroEngine, arqueroTables } from "@unburden/core/arquero";
import { metricQuery } from "@unburden/core/sql";
import { shippedMetrics } from "../src/shipped.ts";
import type { Breakdown, Claim, Figure, Snapshot } from "../src/snapshot.ts";
import { districtsOf } from "./districts.ts";
import { readShippedTables } from "./read-data.ts";

function figure(metric: Metric, result: Result, claims: readonly Claim[]): Figure {
  const { id, chapter, title, question, definition, unit, noun, caveats, source } = metric;
  const named = claims.filter((claim) => claim.metric === id);
  // A metric without a statement of its own (a ratio) rests on the sentences that its definition cites.
  const cited = claims.filter((claim) => claim.value !== null && source.includes(claim.statement));
  const basis = named.length > 0 ? named : cited;
  return {
    id,
    chapter,
    title,
    question,
    definition,
    unit,
    noun,
    caveats,
    result,
    sql: metricQuery(metric),
    claims: basis.map(({ claim_id }) => claim_id),
  };
}

/** Figures stand in the order of the source; what is computed from several statements stands after the last of them. */
function placeOf({ id, claims: basis }: Figure, claims: readonly Claim[]): number {
  const places = basis.map((wanted) => claims.findIndex(({ claim_id }) => claim_id === wanted));
  const named = claims.some(({ metric }) => metric === id);
  return Math.max(...places, -1) + (named ? 0 : 0.5);
}

function breakdownsOf(claims: readonly Claim[]): Breakdown[] {
  return claims.flatMap((total) => {
    const parts = claims.filter(({ parts_of }) => parts_of === total.claim_id);
    if (parts.length === 0 || total.value === null) return [];
    const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
    return [{ total, parts, sum, gap: sum - total.value }];
  });
}

/** Computes what the first view shows from the shipped data, with core's engine in memory. */
export async function buildSnapshot(): Promise<Snapshot> {
  const ledger = readShippedTables();
  const engine = arqueroEngine(arqueroTables(allTables, ledger));
  const claims = ledger.claim as unknown as Claim[];
  const results = await evaluate(engine, shippedMetrics);
  const figures = shippedMetrics.flatMap((metric) => {
    const result = results.find((each) => each.metric === metric.id);
    return result ? [figure(metric, result, claims)] : [];
  });
  const place = (each: Figure): number => placeOf(each, claims);
  const districts = await districtsOf(engine);
  return {
    figures: figures.sort((a, b) => place(a) - place(b)),
    claims,
    breakdowns: breakdownsOf(claims),
    findings: auditClaims(claims),
    districts,
    committees: districts.reduce((sum, { committees }) => sum + committees, 0),
  };
}
