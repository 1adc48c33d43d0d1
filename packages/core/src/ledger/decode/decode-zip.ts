import type { FileFormat } from "./decoded.ts";
import type { DecodeLimits } from "./limits.ts";
import { loaded } from "./loaded.ts";
import { odsParts } from "./ods-parts.ts";
import type { ReadWorkbook } from "./read-xlsx.ts";
import { notATable } from "./refusals.ts";
import { listParts, readPart, type ZipPart } from "./zip-parts.ts";

/** A workbook and its format. */
export interface NamedWorkbook extends ReadWorkbook {
  readonly format: FileFormat;
}

function mimeType(bytes: Uint8Array, parts: readonly ZipPart[]): string {
  const part = parts.find(({ name }) => name === "mimetype");
  return part ? new TextDecoder().decode(readPart(bytes, part, 1000)) : "";
}

async function xlsx(
  bytes: Uint8Array,
  parts: readonly ZipPart[],
  limits: DecodeLimits,
): Promise<NamedWorkbook> {
  const { readXlsxFile } = await loaded(import("./read-xlsx.ts"));
  return { format: "xlsx", ...(await readXlsxFile(bytes, parts, limits)) };
}

const unpack = {
  zh: "请先解压，再导入里面的表格文件",
  en: "Unpack it and import the tables in it",
};

/**
 * Reads what a zip holds: an Excel workbook or an OpenDocument sheet.
 *
 * @throws Refusal when it is too large, damaged or something else
 */
export async function decodeZip(bytes: Uint8Array, limits: DecodeLimits): Promise<NamedWorkbook> {
  const parts = listParts(bytes, limits);
  const has = (pattern: RegExp) => parts.some(({ name }) => pattern.test(name));
  if (has(/(?:^|\/)workbook\.bin$/iu))
    throw notATable("workbook.bin", { zh: "Excel二进制工作簿（.xlsb）", en: "a binary workbook (.xlsb)" });
  if (has(/(?:^|\/)workbook\.xml$/iu)) return xlsx(bytes, parts, limits);
  if (has(/^word\//u)) throw notATable("word/", { zh: "Word文档", en: "a Word document" });
  if (has(/^ppt\//u)) throw notATable("ppt/", { zh: "PowerPoint演示文稿", en: "a PowerPoint presentation" });
  if (!has(/^content\.xml$/u)) throw notATable("PK", { zh: "压缩包（zip）", en: "a zip archive" }, unpack);
  const type = mimeType(bytes, parts);
  if (!type.includes("opendocument.spreadsheet"))
    throw notATable(type, {
      zh: "OpenDocument文件，但不是表格",
      en: "an OpenDocument file, but no spreadsheet",
    });
  const { zip, findings } = odsParts(bytes, parts, limits);
  const { readBySheetJs } = await loaded(import("./read-sheetjs.ts"));
  const read = readBySheetJs(zip, limits);
  return { format: "ods", ...read, findings: [...findings, ...read.findings] };
}
