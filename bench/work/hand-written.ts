/** What one table's figures are made of by district and month, as a person who knows DuckDB well writes it. */
interface HandWritten {
  readonly table: string;
  readonly time: string;
  readonly select: string;
}

const yes = (column: string): string => `count(*) FILTER (${column}), count(${column})`;

/** Value, numerator, denominator and rows left out of each of the 25 figures; what can be got by subtraction isn't counted. */
const all: readonly HandWritten[] = [
  {
    table: "assistant_query",
    time: "asked_on",
    select: `${yes("self_served")}, ${yes("flagged_wrong")}, sum(minutes_saved), count(minutes_saved), count(*)`,
  },
  {
    table: "issue_report",
    time: "reported_on",
    select: `count(*) FILTER (finding = 'corrected'), count(*) FILTER (finding IN ('corrected', 'dismissed')), count(finding), count(*)`,
  },
  {
    table: "dispute_case",
    time: "closed_on",
    select: `count(*) FILTER (result = 'settled' AND fulfilled), count(*) FILTER (result = 'settled' AND fulfilled IS NOT NULL),
      count(*) FILTER (result = 'settled'), count(*) FILTER (result IN ('settled', 'failed', 'transferred')), count(result),
      count(*) FILTER (result IS NULL AND fulfilled IS NULL), count(*)`,
  },
  {
    table: "dispute_case",
    time: "accepted_on",
    select: `${yes("joint")}, count(*) FILTER (result = 'settled'), count(result), count(*)`,
  },
  {
    table: "fund_entry",
    time: "entered_on",
    select: `sum(amount_fen) FILTER (account = 'love_fund' AND direction = 'in' AND purpose = 'car_wash'),
      sum(units) FILTER (account = 'love_fund' AND direction = 'in' AND purpose = 'car_wash'),
      count(*) FILTER (account = 'love_fund' AND direction = 'in' AND purpose = 'car_wash' AND (amount_fen IS NOT NULL OR units IS NOT NULL)),
      count(*) FILTER ((account = 'love_fund' AND direction = 'in' AND purpose = 'car_wash') IS NULL),
      count(*) FILTER (account = 'love_fund' AND direction = 'in' AND purpose = 'car_wash' AND (amount_fen IS NULL OR units IS NULL))`,
  },
  {
    table: "hotline_ticket",
    time: "received_on",
    select: `${yes("solved_dept")}, ${yes("satisfied")}, ${yes("solved_citizen")}, count(*)`,
  },
  { table: "hotline_ticket", time: "due_on", select: `${yes("closed_in_time")}, count(*)` },
  {
    table: "home_inspection",
    time: "planned_on",
    select: `count(*) FILTER (result IN ('pass', 'hazard', 'fixed')), count(result), count(*)`,
  },
  {
    table: "meeting_attendance",
    time: "held_on",
    select: `sum(attended_minutes), count(attended_minutes), count(*)`,
  },
  {
    table: "task_assignment",
    time: "received_on",
    select: `count(*) FILTER (origin = 'off_list'), count(origin), count(*)`,
  },
  {
    table: "circuit_trial",
    time: "held_on",
    select: `sum(outreach_sessions), sum(trials) FILTER (outreach_sessions IS NOT NULL), sum(resolved_linked),
      sum(trials) FILTER (resolved_linked IS NOT NULL), sum(trials), count(trials), count(outreach_sessions),
      count(resolved_linked), count(*)`,
  },
  { table: "visit_record", time: "visited_on", select: `${yes("repeated")}, count(*)` },
  { table: "monthly_return", time: "due_on", select: `${yes("on_time")}, count(*)` },
  { table: "volunteer_event", time: "held_on", select: `sum(services), count(services), count(*)` },
  { table: "volunteer_team", time: "founded_on", select: `count(*)` },
];

/** The tables that the figures are made of. */
export const measuredTables = [...new Set(all.map(({ table }) => table))];

/** The statements, over tables whose names begin with `prefix`. */
export function handWritten(prefix: string): string[] {
  return all.map(
    ({ table, time, select }) =>
      `SELECT district_code, year(${time}) AS y, month(${time}) AS m, ${select} FROM "${prefix}${table}" GROUP BY ALL`,
  );
}
