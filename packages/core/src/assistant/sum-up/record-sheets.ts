import { recordDocument, type RecordAbout } from "./record-document.ts";
import type { WorkRecord } from "./work-record.ts";

/** A sheet of a workbook: its name and its rows, the first of them the heads. A withheld count is null. */
export interface RecordSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const names = {
  zh: {
    sentences: "总结",
    tables: "分类",
    sources: "出处",
    heads: ["部分", "内容", "出处编号"],
    tableHeads: ["部分", "表", "类别", "件数"],
    sourceHeads: ["编号", "出处"],
  },
  en: {
    sentences: "Summary",
    tables: "Tables",
    sources: "Sources",
    heads: ["Part", "Sentence", "Sources"],
    tableHeads: ["Part", "Table", "Value", "Number"],
    sourceHeads: ["No.", "Source"],
  },
} as const;

/** The record as sheets: sentences, tables with numbers as numbers, sources. Texts are texts: whoever writes the file must write none as a formula. */
export function recordSheets(
  record: WorkRecord,
  language: "zh" | "en",
  about: RecordAbout,
): readonly RecordSheet[] {
  const { title, lines, sections, sources, notes } = recordDocument(record, language, about);
  const own = names[language];
  const sentences = sections.flatMap(({ heading, sentences: said }) =>
    said.map(({ text, sources: cited }) => [heading, text, cited.join(", ")]),
  );
  const counts = record.parts.flatMap((part) =>
    part.tables.flatMap((table) =>
      table.rows.map(({ label, count }) => [
        part.title[language],
        table.title[language],
        label[language],
        count,
      ]),
    ),
  );
  const closing = [title, ...lines, ...notes].map((text) => [text]);
  return [
    { name: own.sentences, rows: [[...own.heads], ...sentences, [], ...closing] },
    { name: own.tables, rows: [[...own.tableHeads], ...counts] },
    { name: own.sources, rows: [[...own.sourceHeads], ...sources.map(({ number, text }) => [number, text])] },
  ];
}
