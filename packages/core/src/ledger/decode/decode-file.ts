import type { RawSheet } from "../sheet.ts";
import type { Decoded } from "./decoded.ts";
import { decodeText, type Contents } from "./decode-text.ts";
import { destroyedText, lostCharacters, QuestionMarks } from "./destroyed.ts";
import { fileKind } from "./file-kind.ts";
import { issueOf, Refusal, type Finding } from "./ledger-error.ts";
import { completeLimits, type DecodeLimits } from "./limits.ts";
import { loaded } from "./loaded.ts";
import { brokenFile, emptyFile, notATable, tooLarge } from "./refusals.ts";

function oneSheet(format: Contents["format"], sheet: RawSheet): Contents {
  return { format, sheets: [sheet], date1904: false, form: null, findings: [] };
}

// Each reader is loaded when a file needs it: somebody who imports a CSV doesn't pay for SheetJS.

async function zip(bytes: Uint8Array, limits: DecodeLimits): Promise<Contents> {
  const { decodeZip } = await loaded(import("./decode-zip.ts"));
  return { form: null, ...(await decodeZip(bytes, limits)) };
}

async function ole(bytes: Uint8Array, limits: DecodeLimits): Promise<Contents> {
  const { decodeOle } = await loaded(import("./decode-ole.ts"));
  return { format: "xls", form: null, ...decodeOle(bytes, limits) };
}

async function parquet(file: string, bytes: Uint8Array, limits: DecodeLimits): Promise<Contents> {
  const { readParquet } = await loaded(import("./read-parquet.ts"));
  return oneSheet("parquet", await readParquet(file, bytes, limits));
}

async function arrow(file: string, bytes: Uint8Array, limits: DecodeLimits): Promise<Contents> {
  const { readArrow } = await loaded(import("./read-arrow.ts"));
  const { sheet, findings } = readArrow(file, bytes, limits);
  return { ...oneSheet("arrow", sheet), findings };
}

async function contentsOf(file: string, bytes: Uint8Array, limits: DecodeLimits): Promise<Contents> {
  if (bytes.length > limits.fileBytes)
    throw tooLarge({ zh: "文件的字节", en: "bytes in the file" }, bytes.length, limits.fileBytes);
  const kind = fileKind(bytes);
  switch (kind.is) {
    case "empty":
      throw emptyFile();
    case "other":
      throw notATable("", kind.name);
    case "zip":
      return zip(bytes, limits);
    case "ole":
      return ole(bytes, limits);
    case "parquet":
      return parquet(file, bytes, limits);
    case "arrow":
      return arrow(file, bytes, limits);
    case "text":
      return decodeText(file, bytes, limits);
  }
}

/** Text that was destroyed before it came into a workbook. Separated text has been looked at already. */
function lookForDestroyed({ form, sheets }: Contents): readonly Finding[] {
  if (form !== null) return [];
  return sheets.flatMap(({ name, rows }) => {
    for (const [index, row] of rows.entries()) {
      for (const cell of row) {
        const lost = typeof cell === "string" ? lostCharacters(cell) : null;
        if (lost !== null) throw destroyedText(lost, { sheet: name, row: index + 1 });
      }
    }
    const marks = new QuestionMarks();
    marks.add(rows);
    const finding = marks.verdict(name);
    return finding ? [finding] : [];
  });
}

/** A library's error is a damaged file; running out of memory or stack is one that is too large. */
function refusalOf(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault;
  const said = fault instanceof Error ? fault.message : String(fault);
  if (fault instanceof Error && fault.name === "ParseError" && /limit|outside the supported/u.test(said))
    return tooLarge({ zh: "单元格", en: "cells" }, Number(/\d{4,}/u.exec(said)?.[0] ?? 0), 20_000_000);
  return brokenFile(said, {
    zh: "内容不完整或不合格式",
    en: "its content is incomplete or not in the format",
  });
}

/**
 * Reads a file of any kind by its content, whatever its name says: separated text, xlsx, xls, ods, Parquet, Arrow, JSON.
 * Nothing in it is evaluated, run or fetched. Whatever the bytes are, it gives sheets or the reasons for refusing them; it
 * never throws. A text file's sheet has the file's name; row 1 of Parquet, Arrow and JSON is the names of the columns.
 */
export async function decodeFile(
  file: string,
  bytes: Uint8Array,
  limits?: Partial<DecodeLimits>,
): Promise<Decoded> {
  try {
    const contents = await contentsOf(file, bytes, completeLimits(limits));
    const found = [...contents.findings, ...lookForDestroyed(contents)];
    const { format, sheets, date1904, form } = contents;
    if (sheets.every(({ rows }) => rows.length === 0)) throw emptyFile();
    return {
      is: "read",
      file,
      format,
      sheets,
      date1904,
      form,
      issues: found.map((each) => issueOf(file, "warning", each)),
    };
  } catch (fault) {
    return { is: "refused", file, issues: [issueOf(file, "error", refusalOf(fault).finding)] };
  }
}
