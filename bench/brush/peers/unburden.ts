import { openDatabase } from "../../../packages/dashboard/src/duckdb.ts";
import { explorableNamed, type Explorable } from "../../../packages/dashboard/src/explore/explorable.ts";
import { linkViews, type LinkedCounts } from "../../../packages/dashboard/src/explore/linked-views.ts";
import type { Answer } from "../answer.ts";
import { drawnPage, type Answering } from "../drawn-page.ts";
import { departments, ledgerSql, monthCount, monthName, tableName, type Range } from "../ledger.ts";

/** The explore page's task requests with three views: months, departments, the share rejected. */
function threeViews(): Explorable {
  const explorable = explorableNamed(tableName);
  if (!explorable) throw new Error(`${tableName} can't be explored`);
  const { dimensions, metrics } = explorable;
  return {
    ...explorable,
    dimensions: dimensions.filter(({ id }) => id === "dept_id"),
    metrics: metrics.filter(({ id }) => id === "subtract.task-rejection-share"),
  };
}

const monthNames = Array.from({ length: monthCount }, (_, month) => monthName(month));

function answerOf({ months, lists, figures: [share] }: LinkedCounts): Answer {
  // A count that is withheld would be no number, and the watch would never find it right.
  const of = (counts: LinkedCounts["months"] = []): Map<string | null, number> =>
    new Map(counts.map(({ value, count }) => [value, count ?? NaN]));
  const [byMonth, byDepartment] = [of(months), of(lists["dept_id"])];
  return {
    months: monthNames.map((name) => byMonth.get(name) ?? 0),
    departments: departments.map((name) => byDepartment.get(name) ?? 0),
    rejected: share?.numerator ?? 0,
    decided: share?.denominator ?? 0,
  };
}

const filterOf = (range: Range) => ({
  values: {},
  months: range && { from: monthName(range[0]), to: monthName(range[1]) },
});

drawnPage(async (rows): Promise<Answering> => {
  const database = await openDatabase(() => undefined);
  for (const sql of ledgerSql(rows)) await database.query(sql);
  const views = await linkViews(threeViews(), database);
  return {
    idle: () => views.idle(),
    answer: async (range) => answerOf(await views.filter(filterOf(range))),
    ping: () => database.query("SELECT 1"),
  };
});
