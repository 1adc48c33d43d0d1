import { strToU8 } from "fflate";
import { edited, withEntries } from "./zip.ts";

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";

const link = `${xml}<externalLink xmlns="${main}"><externalBook xmlns:r="${office}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`;
const target = `<Relationship Id="rId1" Type="${office}/externalLinkPath" Target="https://example.org/total.xlsx" TargetMode="External"/>`;

/** The workbook with a link to another one, for formulas that say `[1]Sheet1!$A$1`. */
export function withExternalLink(book: Uint8Array): Uint8Array {
  const before =
    (end: string, more: string) =>
    (text: string): string =>
      text.replace(end, () => more + end);
  const reference = '<externalReferences><externalReference r:id="rId99"/></externalReferences>';
  const relation = `<Relationship Id="rId99" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/>`;
  const part = `<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="${contentType}"/>`;
  const referred = edited(book, "xl/workbook.xml", (text) =>
    text.replace("</sheets>", `</sheets>${reference}`),
  );
  const related = edited(referred, "xl/_rels/workbook.xml.rels", before("</Relationships>", relation));
  return withEntries(edited(related, "[Content_Types].xml", before("</Types>", part)), {
    "xl/externalLinks/externalLink1.xml": strToU8(link),
    "xl/externalLinks/_rels/externalLink1.xml.rels": strToU8(
      `${xml}<Relationships xmlns="${packaged}">${target}</Relationships>`,
    ),
  });
}
