/** A table that the peers' pages are given: rows of the sample, and of them only what the figures need. */
export interface PeerTable {
  readonly name: string;
  /** The columns and DuckDB's types, in the file's order. */
  readonly columns: Readonly<Record<string, string>>;
  /** The rows; `$name` stands for the sample's table of that name. */
  readonly select: string;
}

const district = "left(org_id::VARCHAR, 6) AS district";
const during = (column: string): string => `${column} >= '2024-01-01' AND ${column} < '2025-01-01'`;
const daysIn = (year: number): string =>
  `greatest(0, datediff('day', greatest(began_on, DATE '${year}-01-01'),
    least(coalesce(ended_on, DATE '${year + 1}-01-01'), DATE '${year + 1}-01-01')))`;

/**
 * As lean as a careful hand would make them: the year 2024 alone, places looked up, repeats found and hours reckoned before
 * the page is built. What is left to the page are the sums, over rows.
 */
export const peerTables: readonly PeerTable[] = [
  {
    name: "volunteer_service",
    columns: { district: "VARCHAR", minutes: "INTEGER" },
    select: `SELECT left(team_id::VARCHAR, 6) AS district, minutes FROM $volunteer_service WHERE ${during("served_on")}`,
  },
  {
    name: "task_assignment",
    columns: { district: "VARCHAR", origin: "VARCHAR" },
    select: `SELECT ${district}, origin FROM $task_assignment WHERE ${during("received_on")}`,
  },
  {
    name: "visit_record",
    columns: { district: "VARCHAR", repeated: "BOOLEAN" },
    select: `SELECT left(visit.org_id::VARCHAR, 6) AS district, CASE WHEN visit.duplicate_of IS NULL THEN false
        ELSE datediff('day', earlier.visited_on, visit.visited_on) BETWEEN 0 AND 30 AND visit.purpose = earlier.purpose
        END AS repeated
      FROM $visit_record AS visit LEFT JOIN $visit_record AS earlier ON visit.duplicate_of = earlier.visit_id
      WHERE ${during("visit.visited_on")}`,
  },
  {
    name: "dispute_case",
    columns: { district: "VARCHAR", result: "VARCHAR" },
    select: `SELECT ${district}, result FROM $dispute_case WHERE ${during("closed_on")}`,
  },
  {
    name: "burden_item",
    columns: { district: "VARCHAR", payer: "VARCHAR", hours: "DOUBLE" },
    select: `SELECT ${district}, payer,
        population * frequency_per_year * minutes / 60 * (${daysIn(2023)} / 365 - ${daysIn(2024)} / 366) AS hours
      FROM $burden_item WHERE began_on IS NOT NULL AND payer IS NOT NULL`,
  },
];
