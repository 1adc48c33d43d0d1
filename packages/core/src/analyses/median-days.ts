import { analysis, type Analysis, type AnalysisExample } from "../analysis.ts";
import type { CellValue } from "../column.ts";
import { groupedQuery } from "../grouped-query.ts";
import { count } from "../measure.ts";
import type { TimeColumn } from "../period.ts";
import type { AnyTable, Chapter, PlacedColumn } from "../table.ts";
import type { Text } from "../text.ts";
import { timeToEnd, type TimeToEnd } from "./time-to-end.ts";

/** From which date to which something lasts, and what that is called. */
export interface MedianDaysSpec<Id extends string, T extends AnyTable> {
  readonly id: Id;
  readonly title: Text;
  readonly question: Text;
  /** From what to what: 从受理到结案, from a dispute's acceptance to its closing. */
  readonly stretch: Text;
  readonly source: readonly string[];
  readonly table: T;
  readonly began: TimeColumn<T["name"]>;
  readonly ended: PlacedColumn<T["name"]>;
}

function dayOf(cell: CellValue | null | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}

/** Five cases of a table: one closed after 5 days, one after 10, one open, one that ends before it begins, one undated. */
function exampleOf(table: AnyTable, from: string, to: string): AnalysisExample {
  const row = (key: string, first: string | null, last: string | null) => ({
    [table.key[0] ?? ""]: key,
    org_id: "a",
    [from]: first,
    [to]: last,
  });
  return {
    ledger: {
      [table.name]: [
        row("1", "2024-01-01", "2024-01-06"),
        row("2", "2024-01-01", "2024-01-11"),
        row("3", "2024-01-01", null),
        row("4", "2024-01-01", "2023-12-01"),
        row("5", null, null),
      ],
    },
    asOf: "2024-02-01",
    // After 5 days 2 of 3 are left, after 10 days 1 of 3.
    value: 10,
    used: 3,
    missing: 2,
  };
}

/** The analysis of how long something lasts when some of it hasn't ended: the Kaplan–Meier median. */
/* @__NO_SIDE_EFFECTS__ */
export function medianDays<
  const Id extends `${Exclude<Chapter, "reference">}.${string}`,
  T extends AnyTable,
>({
  id,
  title,
  question,
  stretch,
  source,
  table,
  began,
  ended,
}: MedianDaysSpec<Id, T>): Analysis<Id, TimeToEnd> {
  const [from, to] = [began.name, ended.name];
  const cases = groupedQuery({
    table: table,
    by: [from, to],
    measures: { cases: count() },
    time: began,
  });
  return analysis({
    id,
    title,
    question,
    definition: {
      zh: `${stretch.zh}的天数，Kaplan–Meier 中位数及95%区间；未结的按截至日删失，从不当作已结。`,
      en: `Days ${stretch.en}: the Kaplan–Meier median with its 95 % limits; what is open is censored at the day and never given a duration.`,
    },
    unit: "days",
    noun: { zh: "天", en: "days" },
    direction: "less-is-better",
    source,
    asOf: true,
    queries: { cases },
    compute: ({ cases: groups }, { asOf }) =>
      timeToEnd(
        groups.map((group) => ({
          began: dayOf(group[from]),
          ended: dayOf(group[to]),
          cases: Number(group["cases"]),
        })),
        asOf,
      ),
    example: exampleOf(table, from, to),
  });
}
