import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { defaultLimits } from "../../ledger/decode/limits.ts";
import { listParts, readPart, type ZipPart } from "../../ledger/decode/zip-parts.ts";
import { damaged, encrypted, tooLarge, unknownFormat } from "./document-fault.ts";
import type { DocumentLimits } from "./document-limits.ts";
import { docxText, type DocxText } from "./docx-text.ts";

function partNamed(parts: readonly ZipPart[], name: string): ZipPart | null {
  return parts.find((part) => part.name.toLowerCase() === name) ?? null;
}

/** What a zip is that is no Word file. */
function otherZip(parts: readonly ZipPart[]): Error {
  if (partNamed(parts, "xl/workbook.xml"))
    return unknownFormat({
      zh: "Excel工作簿（请在台账页导入）",
      en: "a workbook (import it on the ledger page)",
    });
  if (partNamed(parts, "ppt/presentation.xml"))
    return unknownFormat({ zh: "演示文稿", en: "a presentation" });
  return unknownFormat({ zh: "压缩包", en: "an archive" });
}

/** The paragraphs of a .docx; nothing in it is run, and nothing outside the file is fetched. @throws DocumentRefusal */
export function readDocx(bytes: Uint8Array, { unzippedBytes }: DocumentLimits): DocxText {
  const parts = listParts(bytes, { ...defaultLimits, unzippedBytes: Number.MAX_SAFE_INTEGER });
  const main = partNamed(parts, "word/document.xml");
  if (!main) throw otherZip(parts);
  const read = (part: ZipPart): XmlElement | null => {
    if (part.isEncrypted) throw encrypted();
    if (part.size > unzippedBytes)
      throw tooLarge({ zh: "解压后的字节", en: "bytes once unpacked" }, part.size, unzippedBytes);
    const xml = new TextDecoder("utf-8", { fatal: true }).decode(readPart(bytes, part, unzippedBytes));
    return parseXml(xml).root;
  };
  const root = read(main);
  if (!root) throw damaged("word/document.xml");
  const notes = ["word/footnotes.xml", "word/endnotes.xml"].flatMap((name) => {
    const part = partNamed(parts, name);
    const node = part && read(part);
    return node ? docxText(node).paragraphs : [];
  });
  const { paragraphs, isNumbered } = docxText(root);
  return { paragraphs: [...paragraphs, ...notes], isNumbered };
}
