import { judgeEncoding } from "../../ledger/decode/judge-encoding.ts";
import { Refusal } from "../../ledger/decode/ledger-error.ts";
import { DocumentRefusal, unknownFormat } from "./document-fault.ts";

const sampleBytes = 256 * 1024;

function wrongEncoding(read: string): DocumentRefusal {
  return new DocumentRefusal("encoding", {
    zh: `认不出文字的编码（读到：${read.slice(0, 40)}）。请用记事本打开，另存为“UTF-8”再导入。`,
    en: `The text's encoding isn't known (read: ${read.slice(0, 40)}). Open it in an editor, save it as UTF-8, and import that.`,
  });
}

/** The sample begins where the text stops being ASCII, so that a long English head doesn't hide the rest. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte === 0 || byte >= 0x80);
  if (first < sampleBytes / 2) return bytes.subarray(0, sampleBytes);
  return bytes.subarray(bytes.lastIndexOf(10, first) + 1).subarray(0, sampleBytes);
}

/** The text of a file of text in UTF-8, UTF-16 or GB18030. @throws DocumentRefusal */
export function readPlain(bytes: Uint8Array): string {
  let text: string;
  try {
    const { encoding } = judgeEncoding(sampleOf(bytes));
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (fault) {
    throw wrongEncoding(fault instanceof Refusal ? fault.finding.read : String(fault));
  }
  const head = text.slice(0, 2000);
  if (/^\s*(?:<!doctype html|<html|MIME-Version:)/iu.test(head))
    throw unknownFormat({ zh: "网页", en: "a web page" });
  if (/^\s*<\?xml/iu.test(head)) throw unknownFormat({ zh: "XML文件", en: "an XML file" });
  if (text.includes("\0")) throw unknownFormat({ zh: "二进制文件", en: "a binary file" });
  return text;
}
