import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunPropertiesOptions,
} from "docx";
import type { Brief, BriefPart, BriefSection, BriefTable } from "@unburden/core/report";

/** Fonts that an office computer has; Word takes the defaults' 宋体 where one is missing. */
const latin = "Times New Roman";
const fonts = {
  song: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: "宋体" },
  fangsong: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: "仿宋" },
  hei: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: "黑体" },
} as const;

/** A4 with the margins of an official paper, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1701, bottom: 1417, left: 1474, right: 1474, header: 794, footer: 794 },
};
const textWidth = page.size.width - page.margin.left - page.margin.right;

/** Half-points. */
const sizes = { title: 36, heading: 28, text: 24, small: 18, table: 19 } as const;

const run = (text: string, options: IRunPropertiesOptions = {}): TextRun => new TextRun({ text, ...options });

function paragraph(text: string, isChinese: boolean, options: IRunPropertiesOptions = {}): Paragraph {
  return new Paragraph({
    children: [run(text, options)],
    alignment: AlignmentType.BOTH,
    spacing: { line: 360, after: 80 },
    // Two characters, as Chinese paragraphs begin.
    ...(isChinese ? { indent: { firstLine: 2 * 10 * sizes.text } } : {}),
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    children: [run(text)],
  });
}

/** The name takes what the other columns leave. */
function widthsOf(columns: number): number[] {
  const others = Array.from({ length: columns - 1 }, (_, i) => (i === 1 && columns > 3 ? 2000 : 1350));
  return [textWidth - others.reduce((sum, width) => sum + width, 0), ...others];
}

function row(cells: readonly string[], widths: readonly number[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          margins: { left: 80, right: 80, top: 30, bottom: 30 },
          children: [
            new Paragraph({
              alignment: i === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
              children: [run(text, { size: sizes.table, bold: isHead, font: fonts.song })],
            }),
          ],
        }),
    ),
  });
}

function table({ title, heads, rows }: BriefTable): (Paragraph | Table)[] {
  const widths = widthsOf(heads.length);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [run(title, { bold: true, size: sizes.table, font: fonts.hei })],
    }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(heads, widths, true),
        ...rows.map(({ name, figure, cells }) => row([`${name} (${figure})`, ...cells], widths, false)),
      ],
    }),
    new Paragraph({ spacing: { after: 80 }, children: [] }),
  ];
}

function section(
  { heading: title, sentences, tables }: BriefSection,
  isChinese: boolean,
): (Paragraph | Table)[] {
  return [
    heading(title),
    ...sentences.map(({ text }) => paragraph(text, isChinese)),
    ...tables.flatMap(table),
  ];
}

function part({ heading: title, sentences }: BriefPart): Paragraph[] {
  return [
    heading(title),
    ...sentences.map(
      ({ text }) =>
        new Paragraph({ bullet: { level: 0 }, spacing: { line: 320, after: 60 }, children: [run(text)] }),
    ),
  ];
}

function opening({ title, scope, provenance, headline, language }: Brief): Paragraph[] {
  const small = { size: sizes.small, font: fonts.song };
  const centred = { alignment: AlignmentType.CENTER } as const;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, ...centred, children: [run(title)] }),
    new Paragraph({ ...centred, children: [run(scope, small)] }),
    new Paragraph({
      ...centred,
      spacing: { after: 240 },
      children: [run(provenance, { ...small, bold: true })],
    }),
    paragraph(headline.text, language === "zh", { bold: true }),
  ];
}

const headingStyle = (size: number, before: number) => ({
  run: { font: fonts.hei, size, bold: true, color: "000000" },
  paragraph: { spacing: { before, after: 120 } },
});

/** The brief as a Word document: real headings and tables, A4, the provenance on every page. Nothing in it is a formula. */
export function wordDocument(brief: Brief): Document {
  const isChinese = brief.language === "zh";
  const small = { size: sizes.small, font: fonts.song };
  return new Document({
    title: brief.title,
    subject: brief.scope,
    description: brief.provenance,
    creator: "Unburden 减负",
    styles: {
      default: {
        document: {
          run: {
            font: fonts.fangsong,
            size: sizes.text,
            language: { value: "en-GB", eastAsia: "zh-CN" },
          },
        },
        title: headingStyle(sizes.title, 0),
        heading1: headingStyle(sizes.heading, 280),
      },
    },
    sections: [
      {
        properties: { page },
        headers: {
          default: new Header({
            children: [new Paragraph({ children: [run(brief.provenance, small)] })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ ...small, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...opening(brief),
          ...brief.sections.flatMap((each) => section(each, isChinese)),
          ...part(brief.unknown),
          ...part(brief.method),
        ],
      },
    ],
  });
}

/** The document as a file. */
export function wordFile(brief: Brief): Promise<Blob> {
  return Packer.toBlob(wordDocument(brief));
}
