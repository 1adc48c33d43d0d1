import type { TextForm } from "./decoded.ts";
import { Refusal } from "./ledger-error.ts";
import { judgeEncoding, type JudgedEncoding } from "./judge-encoding.ts";
import { meantInstead } from "./latin.ts";
import { emptyFile, notATable } from "./refusals.ts";
import { PieceDecoder } from "./text-reader.ts";

function wrongEncoding(read: string, meant: string): Refusal {
  return new Refusal({
    code: "wrong-encoding",
    read,
    message: {
      zh: `中文被当成西欧文字读过并保存了；原来大概是“${meant.slice(0, 60)}”`,
      en: `Chinese was read as Western European text and saved so; it was probably “${meant.slice(0, 60)}”`,
    },
    advice: {
      zh: "请回到原系统或原Excel文件重新导出（选“CSV UTF-8”或.xlsx）",
      en: "Export again from the original system or workbook, as “CSV UTF-8” or .xlsx",
    },
  });
}

/**
 * Judges a text file by a sample of its bytes. `partial`: there is more that isn't known yet.
 *
 * @throws Refusal when it isn't text, its encoding isn't known, or its text was decoded wrongly before.
 */
export function openText(sample: Uint8Array, partial: boolean): JudgedEncoding {
  const judged = judgeEncoding(sample, partial);
  const head = new PieceDecoder(judged.encoding).next(sample).slice(0, 200_000);
  if (head.trim() === "" && !partial) throw emptyFile();
  const meant = judged.encoding === "utf-8" ? meantInstead(head) : null;
  if (meant !== null) throw wrongEncoding(head.slice(0, 60), meant);
  const start = head.slice(0, 50_000);
  const controls = start.match(/[\0-\x08\x0e-\x19\x1b\x1c\x7f-\x9f\ue000-\uf8ff]/gu)?.length ?? 0;
  if (head.includes("\0") || controls * 100 > start.length) {
    throw notATable(head.slice(0, 40), {
      zh: "二进制文件（含控制字符）",
      en: "a binary file (it has control characters)",
    });
  }
  return judged;
}

/** The form of a text from its encoding and separator. */
export function formOf(
  { encoding, bom, certainty }: JudgedEncoding,
  separator: TextForm["separator"],
): TextForm {
  return { encoding, bom, certainty, separator };
}

const sampleBytes = 256 * 1024;

/** A sample of a whole file: from the first line with a byte beyond ASCII on, if the beginning has none. */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, sampleBytes);
  if (bytes.length <= sampleBytes || head.includes(0) || head.some((byte) => byte >= 0x80)) return head;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) return head;
  const from = Math.max(bytes.lastIndexOf(10, first) + 1, first - 1000);
  return bytes.subarray(from, from + sampleBytes);
}
