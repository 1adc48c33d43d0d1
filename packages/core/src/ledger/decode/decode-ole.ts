import { macrosIgnored } from "./ignored.ts";
import type { DecodeLimits } from "./limits.ts";
import { readBySheetJs } from "./read-sheetjs.ts";
import type { ReadWorkbook } from "./read-xlsx.ts";
import { encrypted, notATable } from "./refusals.ts";

/** Whether the container has an entry of this name: names stand in its directory as UTF-16, padded. */
function hasEntry(text: string, name: string): boolean {
  return text.includes(`${name.replace(/(?<=.)(?=.)/gu, "\0")}\0\0\0`);
}

/**
 * Reads an OLE container: an old workbook (.xls), or an encrypted one, or something else.
 *
 * @throws Refusal `encrypted`, `not-a-table`; another error when the file is damaged
 */
export function decodeOle(bytes: Uint8Array, limits: DecodeLimits): ReadWorkbook {
  const text = new TextDecoder("latin1").decode(bytes);
  if (hasEntry(text, "EncryptedPackage")) throw encrypted("EncryptedPackage");
  const isWorkbook = hasEntry(text, "Workbook") || hasEntry(text, "Book") || bytes[0] === 0x09;
  if (!isWorkbook) {
    const word = hasEntry(text, "WordDocument");
    throw notATable(
      word ? "WordDocument" : "",
      word
        ? { zh: "Word文档", en: "a Word document" }
        : { zh: "旧版Office文件，但不是工作簿", en: "an old Office file, but no workbook" },
    );
  }
  try {
    const read = readBySheetJs(bytes, limits);
    const macros = hasEntry(text, "_VBA_PROJECT_CUR") || hasEntry(text, "_VBA_PROJECT");
    return { ...read, findings: [...read.findings, ...(macros ? [macrosIgnored] : [])] };
  } catch (fault) {
    if (fault instanceof Error && /password|encrypt/iu.test(fault.message)) throw encrypted(fault.message);
    throw fault;
  }
}
