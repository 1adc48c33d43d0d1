import type { AnyTable, LooseRow } from "../../table.ts";
import type { Text } from "../../text.ts";
import { periodText } from "../ask/describe-reading.ts";
import { chooseRows, keyOf, personColumn, type ChosenRows, type SummaryScope } from "./chosen-rows.ts";
import { monthTable, splitColumns, splitSentence, splitTable } from "./split-rows.ts";
import type { Summary, SummarySentence } from "./summary.ts";

function sumOf(rows: readonly LooseRow[], name: string): { sum: number; known: number } {
  const values = rows.map((row) => row[name]).filter((value) => typeof value === "number");
  return { sum: values.reduce((total, value) => total + value, 0), known: values.length };
}

function minutesSentence(table: AnyTable, { rows, filter }: ChosenRows): SummarySentence[] {
  if (!("minutes" in table.columns)) return [];
  const { sum, known } = sumOf(rows, "minutes");
  const hours = Number((sum / 60).toFixed(1));
  const kept = rows.filter((row) => typeof row["minutes"] === "number").map((row) => keyOf(table, row));
  const unsaid = rows.length - known;
  if (known === 0)
    return [bare({ zh: "用时没有记录，算不出。", en: "No time was recorded, so none can be given." })];
  return [
    {
      text: {
        zh: `记录了用时的${known}件共${hours}小时${unsaid > 0 ? `，另有${unsaid}件没有记用时` : ""}。`,
        en: `The ${known} with a recorded time took ${hours} hours in all${unsaid > 0 ? `; ${unsaid} have none` : ""}.`,
      },
      rows: kept,
      filter: { ...filter, cell: { column: "minutes", known: true } },
    },
  ];
}

function bare(text: Text): SummarySentence {
  return { text, rows: [], filter: null };
}

function countSentence(table: AnyTable, { rows, undated, filter }: ChosenRows): SummarySentence {
  const undatedZh = undated > 0 ? `；另有${undated}行没有日期，没有算入` : "";
  const undatedEn = undated > 0 ? `; ${undated} rows without a date are left out` : "";
  return {
    text: {
      zh: `${table.title.zh}共${rows.length}件${undatedZh}。`,
      en: `${table.title.en}: ${rows.length} in all${undatedEn}.`,
    },
    rows: rows.map((row) => keyOf(table, row)),
    filter,
  };
}

/** The summary's heading: the place, the person if any, the period and the ledger. */
export function summaryTitle(table: AnyTable, { place, period, person = null }: SummaryScope): Text {
  const when = periodText(period);
  const where = place ?? { zh: "全部", en: "Everywhere" };
  const who = person === null ? { zh: "", en: "" } : { zh: `${person} · `, en: `${person} · ` };
  return {
    zh: `${where.zh} · ${who.zh}${when.zh} · ${table.title.zh}`,
    en: `${where.en} · ${who.en}${when.en} · ${table.title.en}`,
  };
}

/** A summary that says one thing and rests on no row: nothing there, too few, or not to be told apart. */
export function emptySummary(table: AnyTable, scope: SummaryScope, said: Text): Summary {
  const text = { zh: `${table.title.zh}：${said.zh}。`, en: `${table.title.en}: ${said.en}.` };
  return { title: summaryTitle(table, scope), sentences: [bare(text)], tables: [] };
}

/** What is said in place of a number of people that is too small. */
export const withheldText: Text = { zh: "人数太少，不公布", en: "withheld as too few" };

/** Whether the rows with or without a recorded time are too few to be told. */
function hasSmallGap(rows: readonly LooseRow[], threshold: number): boolean {
  const { known } = sumOf(rows, "minutes");
  return [known, rows.length - known].some((count) => count > 0 && count < threshold);
}

/**
 * Sums up one ledger table for a place, a person and a period: how many, by month, how split, how long; each sentence with
 * the keys of its rows and the filter that finds them. `rows` are complete rows (`completeLedger`). Of a table about people,
 * a total or a split of fewer than the threshold is withheld, with its rows. Of no rows, one sentence that says so; of a
 * ledger that doesn't say whose work it was, one for a person. Free text is never quoted.
 */
export function sumUp(table: AnyTable, rows: readonly LooseRow[], scope: SummaryScope): Summary {
  const { threshold: least = 5, person = null, hidden = {} } = scope;
  if (person !== null && personColumn(table) === null)
    return emptySummary(table, scope, {
      zh: "没有记是谁办的，不能按人汇总",
      en: "doesn't record whose work it was",
    });
  const chosen = chooseRows(table, rows, scope);
  const threshold = table.privacy !== "none" && least > 1 ? least : null;
  const count = chosen.rows.length;
  if (count === 0) return emptySummary(table, scope, { zh: "没有记录", en: "no rows" });
  if (threshold !== null && count < threshold) return emptySummary(table, scope, withheldText);
  const safe =
    threshold === null ? chosen : { ...chosen, undated: chosen.undated < threshold ? 0 : chosen.undated };
  const months = monthTable(table, chosen, { threshold, hidden: hidden["month"] ?? [] });
  const splits = splitColumns(table)
    .filter((name) => hidden[name] !== null)
    .map((name) => splitTable(table, name, chosen, { threshold, hidden: hidden[name] ?? [] }));
  const tables = [...(months ? [months] : []), ...splits];
  const timed =
    threshold !== null && hasSmallGap(chosen.rows, threshold) ? [] : minutesSentence(table, chosen);
  return {
    title: summaryTitle(table, scope),
    sentences: [countSentence(table, safe), ...splits.map((each) => splitSentence(each, chosen)), ...timed],
    tables,
  };
}
