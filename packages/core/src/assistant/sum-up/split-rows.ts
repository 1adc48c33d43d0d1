import { smallCountSuppression } from "../../statistics/small-cell-suppression.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import type { Text } from "../../text.ts";
import { dateColumn, keyOf, type ChosenRows } from "./chosen-rows.ts";
import type { SummaryRow, SummarySentence, SummaryTable } from "./summary.ts";

interface Group {
  readonly label: Text;
  readonly value: string | null;
  readonly rows: readonly LooseRow[];
}

const yesAndNo: Readonly<Record<string, Text>> = {
  true: { zh: "是", en: "yes" },
  false: { zh: "否", en: "no" },
};
const number: Text = { zh: "件数", en: "Number" };

/** Category and yes-or-no columns that the ledger itself brings. */
export function splitColumns(table: AnyTable): string[] {
  return Object.values(table.columns)
    .filter(({ kind, origin }) => origin === "stored" && (kind === "category" || kind === "boolean"))
    .map(({ name }) => name);
}

function grouped(
  rows: readonly LooseRow[],
  keyOfRow: (row: LooseRow) => string | null,
): Map<string | null, LooseRow[]> {
  const groups = new Map<string | null, LooseRow[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

interface Shown {
  readonly table: AnyTable;
  readonly column: string;
  readonly chosen: ChosenRows;
  readonly threshold: number | null;
  readonly hidden: readonly (string | null)[];
}

function rowsOf(groups: readonly Group[], { table, column, chosen, threshold, hidden }: Shown): SummaryRow[] {
  const counts = groups.map(({ rows }) => rows.length);
  const published = threshold === null ? null : smallCountSuppression(counts, threshold).counts;
  return groups.map(({ label, value, rows }, i) => {
    const may = published === null ? rows.length : (published[i]?.count ?? null);
    const count = hidden.includes(value) ? null : may;
    return {
      label,
      count,
      rows: count === null ? [] : rows.map((row) => keyOf(table, row)),
      filter: count === null ? null : { ...chosen.filter, cell: { column, value } },
    };
  });
}

/** The rows by a column's values, the most frequent first; what is withheld by the threshold, and what must stay hidden, is null. */
export function splitTable(
  table: AnyTable,
  name: string,
  chosen: ChosenRows,
  { threshold, hidden }: Pick<Shown, "threshold" | "hidden">,
): SummaryTable {
  const column = table.columns[name];
  const title = column?.title ?? { zh: name, en: name };
  const labelOf = (value: string | null): Text =>
    value === null
      ? { zh: "不详", en: "unknown" }
      : (column?.values[value] ?? yesAndNo[value] ?? { zh: value, en: value });
  const byValue = grouped(chosen.rows, (row) => {
    const value = row[name];
    return value === null || value === undefined ? null : String(value);
  });
  const groups = [...byValue]
    .map(([value, rows]) => ({ label: labelOf(value), value, rows }))
    .sort((a, b) => b.rows.length - a.rows.length);
  return {
    title: { zh: `按${title.zh}`, en: `By ${title.en.toLowerCase()}` },
    columns: [title, number],
    rows: rowsOf(groups, { table, column: name, chosen, threshold, hidden }),
  };
}

/** The rows by month, in order; null of a period of one month, or where the ledger has no day. `hidden` months stay hidden. */
export function monthTable(
  table: AnyTable,
  chosen: ChosenRows,
  { threshold, hidden }: Pick<Shown, "threshold" | "hidden">,
): SummaryTable | null {
  const days = dateColumn(table);
  const { period } = chosen.filter;
  if (days === null || !period || period.from.slice(0, 7) === lastMonth(period.to)) return null;
  const groups = [...grouped(chosen.rows, (row) => String(row[days]).slice(0, 7))]
    .map(([value, rows]) => ({ label: { zh: value ?? "", en: value ?? "" }, value, rows }))
    .sort((a, b) => (a.value ?? "").localeCompare(b.value ?? ""));
  return {
    title: { zh: "按月", en: "By month" },
    columns: [{ zh: "月份", en: "Month" }, number],
    rows: rowsOf(groups, { table, column: "month", chosen, threshold, hidden }),
  };
}

/** The month of the day before: 2024-07 of 2024-08-01. */
function lastMonth(to: string): string {
  return new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 7);
}

/** A split in one sentence; it rests on the rows of what it says and on none of what is withheld. */
export function splitSentence({ title, rows }: SummaryTable, { filter }: ChosenRows): SummarySentence {
  const known = rows.filter(({ count }) => count !== null);
  const hidden = rows.length - known.length;
  const zh = known.map(({ label, count }) => `${label.zh}${count ?? ""}件`).join("，");
  const en = known.map(({ label, count }) => `${label.en} ${count ?? ""}`).join(", ");
  const more: Text =
    hidden > 0
      ? {
          zh: `${zh === "" ? "" : "；"}${hidden}类人数太少，不公布`,
          en: `${en === "" ? "" : "; "}${hidden} withheld as too few`,
        }
      : { zh: "", en: "" };
  return {
    text: { zh: `${title.zh}：${zh}${more.zh}。`, en: `${title.en}: ${en}${more.en}.` },
    rows: known.flatMap((row) => row.rows),
    filter: hidden > 0 || known.length === 0 ? null : filter,
  };
}
