import { smallCountSuppression } from "../../statistics/small-cell-suppression.ts";
import type { Period } from "../../period.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import type { Text } from "../../text.ts";
import { periodText } from "../ask/describe-reading.ts";
import { peopleTables } from "../ask/people-tables.ts";
import type { Summary, SummarySentence, SummaryTable } from "./summary.ts";

/** Which rows a summary is about, and for whom it is written. */
export interface SummaryScope {
  /** The place's name for the title; null: the whole ledger. */
  readonly place: Text | null;
  /** Only rows of these units, districts or streets; null: all. Compared with org_id, street_id and district_code. */
  readonly places: readonly string[] | null;
  readonly period: Period | null;
  /** Fewer people than this aren't shown; 5 unless told. */
  readonly threshold?: number;
}

/** The row's key with its table, by which a reader finds it again. */
function keyOf(table: AnyTable, row: LooseRow): string {
  return `${table.name}/${table.key.map((name) => String(row[name] ?? "")).join("/")}`;
}

/** The first date of the table: when the row's matter began. */
function dateColumn(table: AnyTable): string | null {
  return Object.values(table.columns).find(({ kind }) => kind === "date")?.name ?? null;
}

function isIn(row: LooseRow, { places }: SummaryScope): boolean {
  if (!places) return true;
  return ["org_id", "street_id", "district_code"].some((name) => places.includes(String(row[name] ?? "")));
}

interface Chosen {
  readonly rows: readonly LooseRow[];
  /** Rows of the place that carry no date, and so belong to no period. */
  readonly undated: number;
}

function choose(table: AnyTable, rows: readonly LooseRow[], scope: SummaryScope): Chosen {
  const column = dateColumn(table);
  const here = rows.filter((row) => isIn(row, scope));
  const { period } = scope;
  if (!period || column === null) return { rows: here, undated: 0 };
  const day = (row: LooseRow): string | null => (typeof row[column] === "string" ? row[column] : null);
  return {
    rows: here.filter(
      (row) => (day(row) ?? "") >= period.from && (day(row) ?? "") < period.to && day(row) !== null,
    ),
    undated: here.filter((row) => day(row) === null).length,
  };
}

interface Split {
  readonly label: Text;
  readonly rows: readonly LooseRow[];
}

function split(table: AnyTable, name: string, rows: readonly LooseRow[]): Split[] {
  const column = table.columns[name];
  const groups = new Map<string, LooseRow[]>();
  for (const row of rows) {
    const value = row[name];
    const key = value === null || value === undefined ? "" : String(value);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const yes: Readonly<Record<string, Text>> = {
    true: { zh: "是", en: "yes" },
    false: { zh: "否", en: "no" },
  };
  const labelOf = (key: string): Text =>
    key === "" ? { zh: "不详", en: "unknown" } : (column?.values[key] ?? yes[key] ?? { zh: key, en: key });
  return [...groups]
    .map(([key, own]) => ({ label: labelOf(key), rows: own }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

function tableOf(
  table: AnyTable,
  name: string,
  rows: readonly LooseRow[],
  threshold: number | null,
): SummaryTable {
  const groups = split(table, name, rows);
  const published =
    threshold === null
      ? null
      : smallCountSuppression(
          groups.map((group) => group.rows.length),
          threshold,
        );
  const title = table.columns[name]?.title ?? { zh: name, en: name };
  return {
    title: { zh: `按${title.zh}`, en: `By ${title.en.toLowerCase()}` },
    columns: [title, { zh: "件数", en: "Number" }],
    rows: groups.map((group, i) => {
      const count = published ? (published.counts[i]?.count ?? null) : group.rows.length;
      return {
        label: group.label,
        count,
        rows: count === null ? [] : group.rows.map((row) => keyOf(table, row)),
      };
    }),
  };
}

function sumOf(rows: readonly LooseRow[], name: string): { sum: number; known: number } {
  const values = rows.map((row) => row[name]).filter((value) => typeof value === "number");
  return { sum: values.reduce((total, value) => total + value, 0), known: values.length };
}

function minutesSentence(table: AnyTable, rows: readonly LooseRow[]): SummarySentence[] {
  if (!("minutes" in table.columns)) return [];
  const { sum, known } = sumOf(rows, "minutes");
  const hours = Number((sum / 60).toFixed(1));
  const kept = rows.filter((row) => typeof row["minutes"] === "number").map((row) => keyOf(table, row));
  const unsaid = rows.length - known;
  if (known === 0)
    return [
      { text: { zh: "用时没有记录，算不出。", en: "No time was recorded, so none can be given." }, rows: [] },
    ];
  return [
    {
      text: {
        zh: `记录了用时的${known}件共${hours}小时${unsaid > 0 ? `，另有${unsaid}件没有记用时` : ""}。`,
        en: `The ${known} with a recorded time took ${hours} hours in all${unsaid > 0 ? `; ${unsaid} have none` : ""}.`,
      },
      rows: kept,
    },
  ];
}

function countSentence(table: AnyTable, { rows, undated }: Chosen): SummarySentence {
  const undatedZh = undated > 0 ? `；另有${undated}行没有日期，没有算入` : "";
  const undatedEn = undated > 0 ? `; ${undated} rows without a date are left out` : "";
  return {
    text: {
      zh: `${table.title.zh}共${rows.length}件${undatedZh}。`,
      en: `${table.title.en}: ${rows.length} in all${undatedEn}.`,
    },
    rows: rows.map((row) => keyOf(table, row)),
  };
}

function splitSentence(shown: SummaryTable): SummarySentence {
  const known = shown.rows.filter(({ count }) => count !== null);
  const hidden = shown.rows.length - known.length;
  const zh = known.map(({ label, count }) => `${label.zh}${count ?? ""}件`).join("，");
  const en = known.map(({ label, count }) => `${label.en} ${count ?? ""}`).join(", ");
  const more =
    hidden > 0
      ? {
          zh: `${zh === "" ? "" : "；"}${hidden}类人数太少，不公布`,
          en: `${en === "" ? "" : "; "}${hidden} withheld as too few`,
        }
      : { zh: "", en: "" };
  return {
    text: { zh: `${shown.title.zh}：${zh}${more.zh}。`, en: `${shown.title.en}: ${en}${more.en}.` },
    rows: known.flatMap((row) => row.rows),
  };
}

/** Category and yes-or-no columns that the ledger itself brings. */
function splitColumns(table: AnyTable): string[] {
  return Object.values(table.columns)
    .filter(({ kind, origin }) => origin === "stored" && (kind === "category" || kind === "boolean"))
    .map(({ name }) => name);
}

/**
 * Sums up one ledger table for a place and a period: how many, how split, how long; each sentence with the keys of its rows.
 * `rows` are complete rows (`completeLedger`). Of a table about people, a total or a split of fewer than the threshold is
 * withheld, with its rows. Of no rows, one sentence that says so. Free text is never quoted.
 */
export function sumUp(table: AnyTable, rows: readonly LooseRow[], scope: SummaryScope): Summary {
  const chosen = choose(table, rows, scope);
  const when = periodText(scope.period);
  const place = scope.place ?? { zh: "全部", en: "Everywhere" };
  const title = {
    zh: `${place.zh} · ${when.zh} · ${table.title.zh}`,
    en: `${place.en} · ${when.en} · ${table.title.en}`,
  };
  const threshold = peopleTables.has(table.name) ? (scope.threshold ?? 5) : null;
  const count = chosen.rows.length;
  if (count === 0) {
    const text = { zh: `${table.title.zh}：没有记录。`, en: `${table.title.en}: no rows.` };
    return { title, sentences: [{ text, rows: [] }], tables: [] };
  }
  if (threshold !== null && count < threshold) {
    const text = {
      zh: `${table.title.zh}：人数太少，不公布。`,
      en: `${table.title.en}: withheld as too few.`,
    };
    return { title, sentences: [{ text, rows: [] }], tables: [] };
  }
  const safe =
    threshold === null ? chosen : { ...chosen, undated: chosen.undated < threshold ? 0 : chosen.undated };
  const tables = splitColumns(table).map((name) => tableOf(table, name, chosen.rows, threshold));
  const timed =
    threshold !== null && hasSmallGap(chosen.rows, threshold) ? [] : minutesSentence(table, chosen.rows);
  return { title, sentences: [countSentence(table, safe), ...tables.map(splitSentence), ...timed], tables };
}

/** Whether the rows with or without a recorded time are too few to be told. */
function hasSmallGap(rows: readonly LooseRow[], threshold: number): boolean {
  const { known } = sumOf(rows, "minutes");
  return [known, rows.length - known].some((count) => count > 0 && count < threshold);
}
