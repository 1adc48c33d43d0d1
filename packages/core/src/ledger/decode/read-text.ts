import type { RawCell } from "../sheet.ts";
import type { TextForm } from "./decoded.ts";
import { QuestionMarks } from "./destroyed.ts";
import type { JudgedEncoding } from "./judge-encoding.ts";
import type { Finding } from "./ledger-error.ts";
import type { DecodeLimits } from "./limits.ts";
import { formOf } from "./open-text.ts";
import { emptyFile, tooLarge } from "./refusals.ts";
import { TextReader } from "./text-reader.ts";

const pieceBytes = 1024 * 1024;

/** The rows of a separated text, its form, and what to look at. */
export interface ReadText {
  readonly rows: readonly (readonly RawCell[])[];
  readonly form: TextForm;
  readonly findings: readonly Finding[];
}

/** Reads a whole separated text. @throws Refusal with its row */
export function readText(bytes: Uint8Array, judged: JudgedEncoding, limits: DecodeLimits): ReadText {
  const reader = new TextReader(judged, limits);
  const marks = new QuestionMarks();
  const rows: (readonly RawCell[])[] = [];
  let cells = 0;
  const take = (more: readonly (readonly RawCell[])[]): void => {
    marks.add(more);
    for (const row of more) {
      cells += row.length;
      rows.push(row);
    }
    if (cells > limits.cells) throw tooLarge({ zh: "单元格", en: "cells" }, cells, limits.cells);
  };
  for (let at = 0; at < bytes.length; at += pieceBytes)
    take(reader.push(bytes.subarray(at, at + pieceBytes)));
  take(reader.end());
  if (rows.every((row) => row.every((cell) => cell === null))) throw emptyFile();
  const finding = marks.verdict();
  return { rows, form: formOf(judged, reader.separator ?? ","), findings: finding ? [finding] : [] };
}
