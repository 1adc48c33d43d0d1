import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** The number formats of a test workbook's cell styles, `s="0"` and so on: ids of Excel, or codes of our own. */
const formats = [0, 14, "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", 9, 49, 20, 22, 31] as const;

function styles(): string {
  const codes = formats.map((format, index) =>
    typeof format === "string" ? `<numFmt numFmtId="${170 + index}" formatCode="${format}"/>` : "",
  );
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === "string" ? 170 + index : format}"/>`,
  );
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts><cellXfs>${cells.join("")}</cellXfs></styleSheet>`;
}

/** A sheet of a test workbook: its rows as XML, and what comes after them. */
export interface TestSheet {
  readonly name: string;
  readonly rows: string;
  readonly after?: string;
  readonly state?: string;
}

/** What else a test workbook has. */
export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  readonly more?: Readonly<Record<string, string>>;
}

/** The parts of a small xlsx by their names. */
export function partsOf({
  sheets,
  strings = [],
  date1904 = false,
  more = {},
}: TestWorkbook): Record<string, Uint8Array> {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? "" : ` state="${state}"`}/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${relations.join("")}<Relationship Id="rId91" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId92" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": styles(),
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings.map((each) => `<si>${each}</si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = "" }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

/** The bytes of a small xlsx. */
export function workbookOf(workbook: TestWorkbook): Uint8Array {
  return zipSync(partsOf(workbook));
}
