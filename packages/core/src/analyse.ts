import type { Analysis, AnalysisFinding, Circumstances } from "./analysis.ts";
import type { CellValue } from "./column.ts";
import type { Engine } from "./engine.ts";
import { runGroupedQuery } from "./grouped-query.ts";
import { period as checkedPeriod, type Period } from "./period.ts";
import type { Predicate } from "./predicate.ts";
import type { Result, StandardFlag } from "./result.ts";

/** Which rows, which groups, and what the source leaves to the user. */
export interface AnalysisScope {
  readonly period?: Period | null;
  /** Names of columns to group by; every table of the analysis must have them, apart from shared ones. */
  readonly by?: readonly string[];
  /** Only rows that this is true of, by table name. */
  readonly where?: Readonly<Record<string, Predicate>>;
  /** The day on which open cases are looked at, like `2025-01-01`: they are open at its beginning. */
  readonly asOf?: string;
  /** Parameters other than their usual values. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/** An analysis's answer for one group: a result like any other, and what it is drawn from. */
export interface AnalysisResult<Detail = unknown> extends Result {
  readonly asOf: string | null;
  readonly parameters: Readonly<Record<string, number>>;
  readonly detail: Detail;
}

type Rows = Readonly<Record<string, CellValue | null>>[];

interface Part {
  readonly group: Readonly<Record<string, CellValue | null>>;
  readonly groups: Record<string, Rows>;
}

function circumstancesOf(analysis: Analysis, scope: AnalysisScope): Circumstances {
  if (analysis.asOf && scope.asOf === undefined) {
    throw new Error(`${analysis.id} looks at open cases: it needs asOf, a day like 2025-01-01`);
  }
  if (scope.asOf !== undefined) checkedPeriod("0001-01-01", scope.asOf);
  const unknown = Object.keys(scope.parameters ?? {}).filter((name) => !(name in analysis.parameters));
  if (unknown.length > 0) {
    const known = Object.keys(analysis.parameters).join(", ") || "none";
    throw new Error(`${analysis.id} has no parameter ${unknown.join(", ")}; it has: ${known}`);
  }
  const usual = Object.fromEntries(
    Object.entries(analysis.parameters).map(([name, { value }]) => [name, value]),
  );
  return {
    period: scope.period ?? null,
    asOf: scope.asOf ?? "",
    parameters: { ...usual, ...scope.parameters },
  };
}

function flagsOf(analysis: Analysis, found: AnalysisFinding<unknown>): string[] {
  const standard: [StandardFlag, boolean][] = [
    ["no_rows", found.used === 0],
    ["no_denominator", found.denominator === 0],
    ["missing_values", found.missing > 0],
  ];
  const flags = standard.filter(([, holds]) => holds).map(([flag]): string => flag);
  return [...flags, ...(found.flags ?? []), ...analysis.caveats.map(({ flag }) => flag)];
}

function keyOf(row: Readonly<Record<string, CellValue | null>>, by: readonly string[]): string {
  return JSON.stringify(by.map((name) => row[name] ?? null));
}

/** Each query's rows, divided by group; shared queries go to every group. */
function divide(analysis: Analysis, answers: ReadonlyMap<string, Rows>, by: readonly string[]): Part[] {
  const parts = new Map<string, Part>();
  const names = Object.keys(analysis.queries);
  const empty = (): Part["groups"] => Object.fromEntries(names.map((name) => [name, []]));
  if (by.length === 0) parts.set("[]", { group: {}, groups: empty() });
  for (const [name, query] of Object.entries(analysis.queries)) {
    if (query.shared) continue;
    for (const row of answers.get(name) ?? []) {
      const key = keyOf(row, by);
      const group = Object.fromEntries(by.map((column) => [column, row[column] ?? null]));
      const part = parts.get(key) ?? { group, groups: empty() };
      part.groups[name]?.push(row);
      parts.set(key, part);
    }
  }
  for (const [name, query] of Object.entries(analysis.queries)) {
    if (!query.shared) continue;
    for (const part of parts.values()) part.groups[name] = answers.get(name) ?? [];
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

/**
 * Runs an analysis: its grouped queries, then its function over their rows. One answer, or one a group.
 *
 * @throws when the analysis needs a day to look at open cases and none is given, a parameter isn't its own, or a table
 * lacks a column to group by.
 */
export async function analyse<Detail>(
  engine: Engine,
  analysis: Analysis<string, Detail>,
  scope: AnalysisScope = {},
): Promise<readonly AnalysisResult<Detail>[]> {
  const circumstances = circumstancesOf(analysis, scope);
  const by = scope.by ?? [];
  const answers = new Map<string, Rows>();
  for (const [name, query] of Object.entries(analysis.queries)) {
    const where = scope.where?.[query.table.name] ?? null;
    const narrowing = { period: circumstances.period, where, by: query.shared ? [] : by };
    answers.set(name, [...(await runGroupedQuery(engine, query, narrowing))]);
  }
  return divide(analysis, answers, by).map(({ group, groups }) => {
    const found = analysis.compute(groups as Parameters<typeof analysis.compute>[0], circumstances);
    return {
      metric: analysis.id,
      group,
      value: found.value,
      numerator: found.numerator ?? null,
      denominator: found.denominator ?? null,
      used: found.used,
      missing: found.missing,
      period: circumstances.period,
      interval: found.interval ?? null,
      flags: flagsOf(analysis, found),
      asOf: analysis.asOf ? circumstances.asOf : null,
      parameters: circumstances.parameters,
      detail: found.detail,
    };
  });
}
