/** The ledger that is brushed: ad-hoc task requests by day, department and decision, every row a hash of its number. */
export const monthCount = 36;
export const departments = Array.from("ABCDEFGHIJKLMNOP");
export const tableName = "task_request";
const firstDay = "2022-01-01";
const dayCount = 1096;

/** Months, both included, counted from the first; null: nothing is brushed. */
export type Range = readonly [from: number, to: number] | null;

/** What the decisions' numbers in the arrays mean; the last stands for a request that doesn't say. */
const decisions = ["rejected", "approved", "returned", "withdrawn", "pending", null] as const;
export const rejected = 0;
export const approved = 1;

/** Row by row: the month, the department and the decision, as numbers. */
export interface Columns {
  readonly month: Uint8Array;
  readonly department: Uint8Array;
  readonly decision: Uint8Array;
}

/** 32 bits that look like chance; `hashSql` is the same in SQL, the factors 2654435761 and 2146121005. */
function hash(row: number): number {
  const a = Math.imul(row, 0x9e3779b1) >>> 0;
  const b = Math.imul((a ^ (a >>> 15)) >>> 0, 0x7feb352d) >>> 0;
  return (b ^ (b >>> 13)) >>> 0;
}

function hashSql(row: string): string {
  const first = `((${row} * 2654435761) & 4294967295)`;
  const second = `((xor(${first}, ${first} >> 15) * 2146121005) & 4294967295)`;
  return `xor(${second}, ${second} >> 13)`;
}

/** The lowest hundredth at which the next decision begins; who is turned down depends on department and time. */
const bounds = [82, 88, 93, 97] as const;

function decisionOf(hundredth: number, rejectedBelow: number): number {
  if (hundredth < rejectedBelow) return 0;
  const at = bounds.findIndex((bound) => hundredth < bound);
  return at < 0 ? decisions.length - 1 : at + 1;
}

const monthOfDay = Uint8Array.from({ length: dayCount }, (_, day) => {
  const date = new Date(Date.parse(firstDay) + day * 86_400_000);
  return (date.getUTCFullYear() - 2022) * 12 + date.getUTCMonth();
});

/** Calls with every row: its month, department and decision. */
export function eachRow(
  rows: number,
  take: (row: number, month: number, department: number, decision: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    const digits = hash(row);
    const day = digits % dayCount;
    const rest = Math.floor(digits / dayCount);
    const department = Math.min(rest % 16, (rest >>> 4) % 16);
    const rejectedBelow = 15 + department + Math.floor(day / 110);
    take(row, monthOfDay[day] ?? 0, department, decisionOf((rest >>> 8) % 100, rejectedBelow));
  }
}

/** The rows as arrays, for what reckons in the page itself. */
export function columnsOf(rows: number): Columns {
  const columns = {
    month: new Uint8Array(rows),
    department: new Uint8Array(rows),
    decision: new Uint8Array(rows),
  };
  eachRow(rows, (row, month, department, decision) => {
    columns.month[row] = month;
    columns.department[row] = department;
    columns.decision[row] = decision;
  });
  return columns;
}

/** The statements that make the table in DuckDB, some millions of rows each, so that no step needs much beside them. */
export function ledgerSql(rows: number): string[] {
  const slice = 5_000_000;
  const letters = departments.map((letter) => `'${letter}'`).join(", ");
  const cases = bounds.map((bound, i) => `WHEN hundredth < ${bound} THEN '${decisions[i + 1] ?? ""}'`);
  const parts = Array.from({ length: Math.ceil(rows / slice) }, (_, i) => {
    const range = `range(${i * slice}, ${Math.min(rows, (i + 1) * slice)})`;
    return `INSERT INTO ${tableName}
      SELECT DATE '${firstDay}' + day::INTEGER, [${letters}][department + 1],
        CASE WHEN hundredth < 15 + department + day // 110 THEN 'rejected' ${cases.join(" ")} END
      FROM (
        SELECT digits % ${dayCount} AS day,
          least((digits // ${dayCount}) % 16, (digits // ${dayCount * 16}) % 16) AS department,
          (digits // ${dayCount * 256}) % 100 AS hundredth
        FROM (SELECT ${hashSql("i")} AS digits FROM ${range} AS t(i))
      )`;
  });
  return [`CREATE TABLE ${tableName} (submitted_on DATE, dept_id VARCHAR, decision VARCHAR)`, ...parts];
}

/** Bytes a row takes in DuckDB's memory: a date, and two texts of sixteen bytes each. */
export const rowBytes = 4 + 16 + 16;

/** A month as it is written: `2022-01`. */
export function monthName(month: number): string {
  return `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** The day on which a month begins, as SQL; the one after the last too. */
export function monthStartSql(month: number): string {
  return `DATE '${monthName(month)}-01'`;
}
