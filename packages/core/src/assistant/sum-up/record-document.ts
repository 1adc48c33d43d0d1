import type { Text } from "../../text.ts";
import type { Summary, SummarySentence, SummaryTable } from "./summary.ts";
import type { WorkRecord } from "./work-record.ts";

/** What a record's document says of itself. */
export interface RecordAbout {
  /** The day it was made, like `2024-11-20`. */
  readonly madeOn: string;
  /** Where the rows come from: published, a synthetic sample, your ledger. */
  readonly provenance: Text;
}

/** A sentence, and the numbers of the sources that it rests on. */
export interface DocumentSentence {
  readonly text: string;
  readonly sources: readonly number[];
}

/** A table of text: its title, its heads, its rows. */
export interface DocumentTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A record in one language, ready to be laid out by whatever writes files: plain text and numbers of sources. */
export interface RecordDocument {
  readonly title: string;
  /** Under the title: when it was made, and of what. */
  readonly lines: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly sentences: readonly DocumentSentence[];
    readonly tables: readonly DocumentTable[];
  }[];
  /** From 1: the rows that sentences rest on. */
  readonly sources: readonly { readonly number: number; readonly text: string }[];
  readonly notes: readonly string[];
}

type Language = "zh" | "en";

const words = {
  figures: { zh: "指标", en: "Figures" },
  withheld: { zh: "不公布", en: "withheld" },
  made: { zh: "制作日期", en: "Made on" },
  source: { zh: "数据来源", en: "Data" },
  metric: { zh: "指标", en: "Figure" },
} as const;

/** Not more keys than these are written out for a sentence: the filter finds the rest. */
const mostKeys = 50;

/** What finds the sentence's rows, in words; null for a sentence that rests on none. */
function sourceText({ rows, filter }: SummarySentence, language: Language): string | null {
  const [first] = rows;
  if (first === undefined) return null;
  const zh = language === "zh";
  const keys = rows.slice(0, mostKeys).map((key) => key.slice(key.indexOf("/") + 1));
  const more = rows.length - keys.length;
  const list = keys.join(zh ? "、" : ", ") + (more > 0 ? (zh ? `……另${more}行` : ` … and ${more} more`) : "");
  const table = first.slice(0, first.indexOf("/"));
  const conditions = filter
    ? [
        filter.places && `${filter.places.column} = ${filter.places.ids.join(" | ")}`,
        filter.person && `${filter.person.column} = ${filter.person.hash}`,
        filter.period && `${filter.period.from} ≤ ${filter.period.column} < ${filter.period.to}`,
        filter.cell &&
          `${filter.cell.column} ${"known" in filter.cell ? "is known" : `= ${filter.cell.value ?? "null"}`}`,
      ].filter((each) => each !== null)
    : [];
  const where =
    conditions.length === 0 ? "" : zh ? `（${conditions.join("，")}）` : ` (${conditions.join(", ")})`;
  return `${table}${where}${zh ? "：" : ": "}${list}`;
}

function tableText({ title, columns, rows }: SummaryTable, language: Language): DocumentTable {
  return {
    title: title[language],
    columns: columns.map((each) => each[language]),
    rows: rows.map(({ label, count }) => [
      label[language],
      count === null ? words.withheld[language] : String(count),
    ]),
  };
}

/** The record as a document in one language: every sentence names its sources, and every source its rows. */
export function recordDocument(
  record: WorkRecord,
  language: Language,
  { madeOn, provenance }: RecordAbout,
): RecordDocument {
  const sources: { number: number; text: string }[] = [];
  const cite = (text: string | null): number[] => {
    if (text === null) return [];
    const known = sources.find((each) => each.text === text);
    if (known) return [known.number];
    sources.push({ number: sources.length + 1, text });
    return [sources.length];
  };
  const section = ({ title, sentences, tables }: Summary) => ({
    heading: title[language],
    sentences: sentences.map((each) => ({
      text: each.text[language],
      sources: cite(sourceText(each, language)),
    })),
    tables: tables.map((each) => tableText(each, language)),
  });
  const parts = record.parts.map(section);
  const figures = {
    heading: words.figures[language],
    sentences: record.figures.map(({ text, figure }) => ({
      text: text[language],
      sources: cite(`${words.metric[language]} ${figure}`),
    })),
    tables: [],
  };
  const colon = language === "zh" ? "：" : ": ";
  return {
    title: record.title[language],
    lines: [
      `${words.made[language]}${colon}${madeOn}`,
      `${words.source[language]}${colon}${provenance[language]}`,
    ],
    sections: [...parts, ...(record.figures.length > 0 ? [figures] : [])],
    sources,
    notes: record.notes.map((each) => each[language]),
  };
}
