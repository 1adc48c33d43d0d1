import type { RawSheet } from "../sheet.ts";
import type { FileFormat, TextForm } from "./decoded.ts";
import { destroyedText, lostCharacters } from "./destroyed.ts";
import { savedAsMarkup } from "./ignored.ts";
import type { JudgedEncoding } from "./judge-encoding.ts";
import { judgeEncoding } from "./judge-encoding.ts";
import type { Finding } from "./ledger-error.ts";
import type { DecodeLimits } from "./limits.ts";
import { loaded } from "./loaded.ts";
import { openText, sampleOf } from "./open-text.ts";
import { looksLikeJson, readJson } from "./read-json.ts";
import { readText } from "./read-text.ts";
import { notATable } from "./refusals.ts";
import { PieceDecoder } from "./text-reader.ts";

/** What a file held, whatever its format. */
export interface Contents {
  readonly format: FileFormat;
  readonly sheets: readonly RawSheet[];
  readonly date1904: boolean;
  readonly form: TextForm | null;
  readonly findings: readonly Finding[];
}

function wholeText(bytes: Uint8Array, encoding: string): string {
  const decoder = new PieceDecoder(encoding);
  const text = decoder.next(bytes) + decoder.next(null);
  const lost = lostCharacters(text);
  if (lost !== null) throw destroyedText(lost, { row: text.slice(0, text.indexOf(lost)).split("\n").length });
  return text;
}

const isHtml =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b/iu;
const isXmlWorkbook =
  /^\s*<\?xml[^>]*>[^]{0,400}?<(?:\w+:)?Workbook\b[^>]*schemas-microsoft-com:office:spreadsheet/iu;

/** A table saved as a web page or as Excel's XML of 2003; both were saved under .xls by many an old system. */
async function markup(text: string, limits: DecodeLimits): Promise<Contents> {
  const head = text.slice(0, 10_000);
  if (isXmlWorkbook.test(head)) {
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text))
      throw notATable("<!DOCTYPE", { zh: "内含文档类型声明的XML", en: "XML that declares a document type" });
  } else if (!/<table[\s>]/iu.test(text)) {
    throw notATable(head.slice(0, 60), { zh: "没有表格的网页", en: "a web page without a table" });
  }
  const { readBySheetJs } = await loaded(import("./read-sheetjs.ts"));
  const { sheets, date1904, findings } = readBySheetJs(text, limits);
  return { format: "xls", sheets, date1904, form: null, findings: [savedAsMarkup, ...findings] };
}

/** The encoding that a web page states. Its text has few words, so that judging it is less sure than being told. */
function statedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  if (!isHtml.test(head) && !isXmlWorkbook.test(head)) return null;
  const [, stated] = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/iu.exec(head) ?? [];
  return stated !== undefined && /^(?:gb2312|gbk|gb18030|x-gbk)$/iu.test(stated) ? "gb18030" : null;
}

function judge(bytes: Uint8Array): JudgedEncoding {
  const stated = statedEncoding(bytes);
  if (stated === "gb18030") {
    try {
      return judgeEncoding(sampleOf(bytes));
    } catch {
      return { encoding: "gb18030", bom: false, certainty: 0.8 };
    }
  }
  return openText(sampleOf(bytes), false);
}

/** Reads a file of text: JSON, a web page with a table, or separated text. @throws Refusal */
export async function decodeText(file: string, bytes: Uint8Array, limits: DecodeLimits): Promise<Contents> {
  const judged = judge(bytes);
  const head = new PieceDecoder(judged.encoding).next(bytes.subarray(0, 64 * 1024));
  if (isHtml.test(head.slice(0, 4000)) || isXmlWorkbook.test(head.slice(0, 4000)))
    return markup(wholeText(bytes, judged.encoding), limits);
  if (/^\s*<\?xml/u.test(head)) throw notATable(head.slice(0, 60), { zh: "XML文件", en: "an XML file" });
  if (/^MIME-Version:/iu.test(head))
    throw notATable(head.slice(0, 60), { zh: "单一网页文件（.mht）", en: "a single-file web page (.mht)" });
  if (looksLikeJson(head)) {
    const sheet = readJson(file, wholeText(bytes, judged.encoding), limits);
    return { format: "jsonl", sheets: [sheet], date1904: false, form: null, findings: [] };
  }
  const { rows, form, findings } = readText(bytes, judged, limits);
  const sheet = { name: file, hidden: false, rows, merges: [] };
  return { format: "csv", sheets: [sheet], date1904: false, form, findings };
}
