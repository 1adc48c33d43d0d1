import type { CorpusCase } from "../corpus-case.ts";
import { districts, two, type District } from "../realistic/district.ts";
import type { Draft } from "../realistic/draft.ts";
import { disputes, funds, instructions, services } from "../realistic/other-sheets.ts";
import { burdens, leads, meetings, requests, tasks } from "../realistic/subtract-sheets.ts";
import { xls, xlsx } from "../write/workbook.ts";

type Maker = (place: District) => Draft;

/** Which sheets each district's workbook has, in its order. */
const contents: readonly (readonly Maker[])[] = [
  [requests, tasks, meetings, burdens, leads, disputes, services, funds],
  [instructions, requests, meetings, leads, funds],
  [tasks, requests, burdens, disputes],
  [services, funds, tasks, instructions, leads, meetings],
  [requests, disputes, funds],
  [burdens, meetings, tasks, requests, services],
  [leads, disputes, services, requests],
  [funds, burdens, tasks, disputes, leads, services],
];

const pinyin = ["pudong", "huangpu", "jingan", "xuhui", "chongming", "baoshan", "minhang", "chongming"];

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

function ledger(place: District, i: number): CorpusCase {
  const drafts = (contents[i] ?? []).map((maker) => maker(place));
  const old = i === 4;
  const id = `realistic-${pinyin[i] ?? ""}-${place.year}-${two(place.month)}`;
  const aside = (why: "header" | "total" | "blank"): number =>
    sum(drafts.map(({ setAside }) => setAside[why] ?? 0));
  const plan = { sheets: drafts.map((draft) => draft.plan) };
  return {
    id,
    file: `${id}.${old ? "xls" : "xlsx"}`,
    trap: {
      zh: `${place.district}一个月的工作簿：${drafts.map(({ plan: { name } }) => name).join("、")}，手工录入的毛病混在一起。`,
      en: `One month's workbook of a district with ${drafts.length} sheets, and the slips of many hands in all of them.`,
    },
    expect: {
      accepted: Object.fromEntries(
        drafts.filter(({ table }) => table !== "").map(({ table, accepted }) => [table, accepted]),
      ),
      rejected: sum(drafts.map(({ rejected }) => rejected)),
      setAside: { header: aside("header"), total: aside("total"), blank: aside("blank") },
      issues: drafts.flatMap(({ issues }) => issues),
      noIssues: ["total-mismatch", "negative-balance"],
      questions: drafts.flatMap(({ questions }) => questions),
    },
    make: () => (old ? xls(plan) : xlsx(plan)),
  };
}

/** Larger workbooks as a clerk's hands would make them. */
export const realistic: readonly CorpusCase[] = districts.map(ledger);
