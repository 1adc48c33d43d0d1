import type { RawSheet } from "../sheet.ts";
import type { DecodeLimits } from "./limits.ts";
import { recordSheet } from "./record-sheet.ts";
import { brokenFile, tooLarge } from "./refusals.ts";

type JsonRecord = Readonly<Record<string, unknown>>;

/** Whole numbers of 16 digits and more become text, or their last digits would change. */
function withLongNumbersAsText(json: string): string {
  if (!/\d{16}/u.test(json)) return json;
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/gu, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(json: string): unknown {
  return JSON.parse(withLongNumbersAsText(json));
}

/** Whether a text is JSON records rather than separated text: a list of them, or one a line. */
export function looksLikeJson(text: string): boolean {
  const start = text.trimStart();
  if (/^\[\s*(?:\{|\]\s*$)/u.test(start)) return true;
  return /^\{\s*(?:"|\}|$)/u.test(start);
}

function broken(read: string, row: number): Error {
  return brokenFile(
    read.slice(0, 100),
    { zh: `第${row}行不是完整的JSON对象`, en: `line ${row} is no complete JSON object` },
    { row },
  );
}

function listRecords(text: string): readonly JsonRecord[] {
  let list: unknown;
  try {
    list = parse(text);
  } catch (fault) {
    throw brokenFile(String(fault), { zh: "JSON不完整", en: "its JSON is incomplete" });
  }
  const records = Array.isArray(list) ? (list as readonly unknown[]) : [list];
  return records.map((record, index) => {
    if (!isRecord(record)) throw broken(JSON.stringify(record), index + 1);
    return record;
  });
}

function lineRecords(text: string): readonly JsonRecord[] {
  const records: JsonRecord[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    let record: unknown;
    try {
      record = parse(line);
    } catch {
      throw broken(line, index + 1);
    }
    if (!isRecord(record)) throw broken(line, index + 1);
    records.push(record);
  }
  return records;
}

function isOneRecord(text: string): boolean {
  const [first = ""] = text.trimStart().split("\n", 1);
  try {
    JSON.parse(first);
    return false;
  } catch {
    return true;
  }
}

/**
 * Reads JSON lines, a JSON list of records or a single record. The columns are all the names that occur, in the order of
 * their first occurrence; a record that lacks one has an empty cell.
 *
 * @throws Refusal with the line that isn't JSON
 */
export function readJson(name: string, text: string, limits: DecodeLimits): RawSheet {
  const records =
    text.trimStart().startsWith("[") || isOneRecord(text) ? listRecords(text) : lineRecords(text);
  const columns = new Map<string, number>();
  for (const record of records)
    for (const key of Object.keys(record)) if (!columns.has(key)) columns.set(key, columns.size);
  const cells = columns.size * (records.length + 1);
  if (cells > limits.cells) throw tooLarge({ zh: "单元格", en: "cells" }, cells, limits.cells);
  const names = [...columns.keys()];
  const rows = records.map((record) => names.map((key) => (Object.hasOwn(record, key) ? record[key] : null)));
  return recordSheet(name, names, rows, limits);
}
