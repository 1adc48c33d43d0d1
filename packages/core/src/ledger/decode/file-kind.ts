import type { Text } from "../../text.ts";

/** What a file is by its first bytes. `text` is whatever has no known signature. */
export type FileKind =
  | { readonly is: "zip" | "ole" | "parquet" | "arrow" | "text" | "empty" }
  | { readonly is: "other"; readonly name: Text };

const other: readonly (readonly [string, Text])[] = [
  ["%PDF", { zh: "PDF文件", en: "a PDF" }],
  ["\x89PNG", { zh: "图片（PNG）", en: "a picture (PNG)" }],
  ["\xff\xd8\xff", { zh: "图片（JPEG）", en: "a picture (JPEG)" }],
  ["GIF8", { zh: "图片（GIF）", en: "a picture (GIF)" }],
  ["Rar!", { zh: "RAR压缩包", en: "a RAR archive" }],
  ["7z\xbc\xaf\x27\x1c", { zh: "7z压缩包", en: "a 7z archive" }],
  ["\x1f\x8b", { zh: "gzip压缩包", en: "a gzip archive" }],
  ["{\\rtf", { zh: "RTF文档", en: "an RTF document" }],
  ["SQLite format 3\0", { zh: "SQLite数据库", en: "an SQLite database" }],
  ["FEA1", { zh: "旧版Feather文件", en: "an old Feather file" }],
  ["MZ", { zh: "Windows程序", en: "a Windows program" }],
  ["\x7fELF", { zh: "程序", en: "a program" }],
];

function starts(bytes: Uint8Array, signature: string): boolean {
  if (bytes.length < signature.length) return false;
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}

/** A file that starts with MZ is only a program when it is binary: 备注 aside, MZ may be a header. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).includes(0);
}

/** What the file is, by its first bytes and never by its name. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { is: "empty" };
  if (starts(bytes, "PK\x03\x04") || starts(bytes, "PK\x05\x06")) return { is: "zip" };
  if (starts(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return { is: "ole" };
  if (starts(bytes, "PAR1") || starts(bytes, "PARE")) return { is: "parquet" };
  if (starts(bytes, "ARROW1\0\0") || starts(bytes, "\xff\xff\xff\xff")) return { is: "arrow" };
  // A worksheet of Excel 2 to 4 stands in no container: it begins with its own first record.
  if (starts(bytes, "\x09\x08") || starts(bytes, "\x09\x04\x06\0") || starts(bytes, "\x09\x02\x06\0"))
    return { is: "ole" };
  for (const [signature, name] of other) {
    if (!starts(bytes, signature)) continue;
    if (signature === "MZ" && !isBinary(bytes)) continue;
    return { is: "other", name };
  }
  return { is: "text" };
}
