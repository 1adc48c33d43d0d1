import { recordDocument, recordSheets, type WorkRecord } from "@unburden/core/assistant";
import { exportCell } from "@unburden/core/ledger";
import { today } from "../brief/today.ts";
import type { Language } from "../language.ts";
import { download } from "../ledger/download.ts";
import type { Source } from "../page/scope.ts";
import { sourceNames } from "../texts/page.ts";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** What a record's file says of itself. */
export interface RecordFile {
  readonly source: Source;
  readonly language: Language;
}

async function sheetsOf(record: WorkRecord, { source, language }: RecordFile): Promise<Blob> {
  const { writeXlsx } = await import("hucre/xlsx");
  const about = { madeOn: today(), provenance: sourceNames[source] };
  const sheets = recordSheets(record, language, about).map(({ name, rows }) => ({
    name,
    // A ledger's words may look like a formula: none becomes one.
    rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? exportCell(cell) : cell))),
    columns: [{ width: 36 }, { width: 80 }, { width: 24 }, { width: 12 }],
    freezePane: { rows: 1 },
  }));
  const bytes = await writeXlsx({ properties: { title: record.title[language] }, sheets });
  return new Blob([new Uint8Array(bytes)], { type: types.xlsx });
}

async function wordOf(record: WorkRecord, { source, language }: RecordFile): Promise<Blob> {
  const { recordWordFile } = await import("./record-word.ts");
  return recordWordFile(
    recordDocument(record, language, { madeOn: today(), provenance: sourceNames[source] }),
    language,
  );
}

/** Makes a file of the record and hands it to the reader; what makes it is loaded only now. Gives the file's name. */
export async function saveRecord(
  record: WorkRecord,
  format: "docx" | "xlsx",
  file: RecordFile,
): Promise<string> {
  const name = `${record.title[file.language].replaceAll(/[\s·:：/\\]+/gu, "-")}.${format}`;
  download(name, await (format === "docx" ? wordOf(record, file) : sheetsOf(record, file)));
  return name;
}
