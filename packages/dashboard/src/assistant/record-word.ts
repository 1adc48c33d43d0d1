import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunPropertiesOptions,
} from "docx";
import type { DocumentSentence, DocumentTable, RecordDocument } from "@unburden/core/assistant";
import type { Language } from "../language.ts";

const titles = {
  sources: { zh: "出处", en: "Sources" },
  notes: { zh: "说明", en: "Remarks" },
} as const;

/** A4, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1440, bottom: 1440, left: 1474, right: 1474 },
};
const textWidth = page.size.width - page.margin.left - page.margin.right;
const fonts = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "宋体" };

const run = (text: string, options: IRunPropertiesOptions = {}): TextRun => new TextRun({ text, ...options });

const plain = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun(text)], spacing: { after: 60 } });
const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(text)] });

/** A sentence with the numbers of its sources behind it, raised. */
function sentence({ text, sources }: DocumentSentence): Paragraph {
  const cited = sources.map((number) => `[${number}]`).join("");
  return new Paragraph({
    spacing: { line: 340, after: 60 },
    children: [new TextRun(text), ...(cited === "" ? [] : [new TextRun({ text: cited, superScript: true })])],
  });
}

function row(cells: readonly string[], isHead: boolean): TableRow {
  const width = Math.floor(textWidth / cells.length);
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, i) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          margins: { left: 80, right: 80, top: 30, bottom: 30 },
          children: [
            new Paragraph({
              alignment: i === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
              children: [run(text, { bold: isHead })],
            }),
          ],
        }),
    ),
  });
}

function table({ title, columns, rows }: DocumentTable): (Paragraph | Table)[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120 },
      children: [run(title, { bold: true })],
    }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
    }),
    plain(""),
  ];
}

/** The record as a Word document: real headings and tables, every sentence with the numbers of its sources. */
export function recordWordFile(record: RecordDocument, language: Language): Promise<Blob> {
  const { title, lines, sections, sources, notes } = record;
  const size = 22;
  const document = new Document({
    title,
    creator: "Unburden 减负",
    styles: {
      default: { document: { run: { font: fonts, size, language: { value: "en-GB", eastAsia: "zh-CN" } } } },
    },
    sections: [
      {
        properties: { page },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...lines.map(plain),
          ...sections.flatMap((section) => [
            heading(section.heading),
            ...section.sentences.map(sentence),
            ...section.tables.flatMap(table),
          ]),
          ...(notes.length > 0 ? [heading(titles.notes[language]), ...notes.map(plain)] : []),
          heading(titles.sources[language]),
          ...sources.map(({ number, text }) => plain(`[${number}] ${text}`)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
