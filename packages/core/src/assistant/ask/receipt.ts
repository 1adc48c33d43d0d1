import { aggregateKey, aggregatesOf } from "../../aggregates.ts";
import { aggregateQuery, metricQuery } from "../../engines/sql.ts";
import { within, type Period } from "../../period.ts";
import { and, type Predicate } from "../../predicate.ts";
import { groupKeys } from "../../scope.ts";
import type { Text } from "../../text.ts";
import type { Figure } from "../figure.ts";
import type { ReadPlace } from "./reading.ts";
import { inPlace } from "./run-figure.ts";

/** With what a reader checks an answer. */
export interface Receipt {
  readonly figure: string;
  readonly definition: Text;
  /** The statements that give the numbers; of an analysis, those whose groups it is computed from. */
  readonly sql: readonly string[];
  readonly period: Period | null;
  readonly rowsUsed: number | null;
  readonly rowsMissing: number | null;
  readonly flags: readonly string[];
  /** Where the rows come from, as the caller says: published, a synthetic sample, your ledger. */
  readonly provenance: Text | null;
}

/** The SQL of one computation of the figure. */
export function sqlOf(
  figure: Figure,
  period: Period | null,
  by: readonly string[],
  place: ReadPlace | null,
): string[] {
  if ("measure" in figure)
    return [metricQuery(figure, { period, by, where: place && inPlace(figure.table, place) })];
  return Object.values(figure.queries).map((query) => {
    const aggregates = Object.values(query.measures).flatMap(aggregatesOf);
    const distinct = new Map(aggregates.map((aggregate) => [aggregateKey(aggregate), aggregate]));
    const conditions: (Predicate | null)[] = [
      period && query.time ? within(query.time, period) : null,
      query.where,
      place && inPlace(query.table, place),
    ];
    const where = conditions.filter((condition) => condition !== null);
    const keys = [...new Set([...query.by, ...(query.shared ? [] : by)])];
    return aggregateQuery({
      table: query.table,
      aggregates: Object.fromEntries([...distinct.values()].map((aggregate, i) => [`a${i}`, aggregate])),
      by: groupKeys(query.table, query.time, keys),
      where: where.length === 0 ? null : and(...where),
    });
  });
}
