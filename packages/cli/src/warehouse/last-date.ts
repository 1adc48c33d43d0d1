import { allTables, type AnyTable } from "@unburden/core";

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** The columns that date what has happened. */
function datesOf(table: AnyTable): string[] {
  return Object.values(table.columns)
    .filter(({ kind, origin, ahead }) => kind === "date" && origin === "stored" && !ahead)
    .map(({ name }) => name);
}

/**
 * The statement that finds the last date on which something happened, today at the latest, in these tables; null when none
 * of them has dates. Deadlines and plans, which may lie ahead, don't count.
 */
export function lastDateQuery(names: ReadonlySet<string>, today: string): string | null {
  const parts = allTables
    .filter(({ name }) => names.has(name))
    .flatMap((table) =>
      datesOf(table).map(
        (column) =>
          `SELECT max("${column}") AS last FROM "${table.name}" WHERE "${column}" <= DATE '${today}'`,
      ),
    );
  return parts.length === 0
    ? null
    : `SELECT CAST(max(last) AS VARCHAR) AS last FROM (${parts.join(" UNION ALL ")}) AS dates`;
}

/** The first day after the last date; today where there is none. */
export function endOf(last: unknown, today: string): string {
  return typeof last === "string" && /^\d{4}-\d{2}-\d{2}/u.test(last) ? nextDay(last.slice(0, 10)) : today;
}
