import { decodeFile, type Decoded, type FileFormat, type TextForm } from "./decode/index.ts";
import type { SheetAccount } from "./import/account.ts";
import { beginImport, type ImportOptions } from "./import/begin-import.ts";
import { collectingSink } from "./import/collecting-sink.ts";
import type { PersonalFound } from "./import/personal-count.ts";
import type { LedgerQuestion } from "./import/question.ts";
import { setHiddenSheetAside } from "./import/hidden-sheet.ts";
import { inReadingOrder } from "./import/sheet-order.ts";
import { sheetReader } from "./import/sheet-reader.ts";
import type { ImportedRow, RejectedRow } from "./import/sink.ts";
import type { UnderstoodTable } from "./import/understood.ts";
import type { LedgerIssue } from "./issue.ts";

/** A file as it was dropped. */
export interface LedgerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was dropped, and what it turned out to be. */
export interface ImportedFile {
  readonly file: string;
  /** Null when the file was refused; the issues say why. */
  readonly format: FileFormat | null;
  /** How a text file was written; null for any other. */
  readonly form: TextForm | null;
}

/** What came of an import: every row that was read is accepted, rejected or set aside. */
export interface LedgerImport {
  readonly files: readonly ImportedFile[];
  /** One for each sheet that was read; `accepted + rejected + set aside = read` in each. */
  readonly accounts: readonly SheetAccount[];
  /** What was understood of each table found. */
  readonly understood: readonly UnderstoodTable[];
  /** Accepted rows by table. */
  readonly rows: Readonly<Record<string, readonly ImportedRow[]>>;
  /** Rows that were refused or wait for an answer, as the file has them. */
  readonly rejected: readonly RejectedRow[];
  /** All faults, doubts and warnings, the reasons of rejected rows included. */
  readonly issues: readonly LedgerIssue[];
  readonly questions: readonly LedgerQuestion[];
  /** How much personal data was found, and not kept. */
  readonly personal: PersonalFound;
}

function fileOf(decoded: Decoded): ImportedFile {
  const { file } = decoded;
  return decoded.is === "refused"
    ? { file, format: null, form: null }
    : { file, format: decoded.format, form: decoded.form };
}

/**
 * Imports ledgers: decodes the files, finds and maps their tables, reads, checks and accounts for every row. Never throws for
 * what is in a file; the same files and decisions always give the same result.
 *
 * @throws when the salt is shorter than 16 characters, before anything is read.
 */
export async function importLedger(
  files: readonly LedgerFile[],
  options: ImportOptions,
): Promise<LedgerImport> {
  const sink = collectingSink();
  const reading = beginImport(options, sink);
  const decoded: Decoded[] = [];
  for (const { name, bytes } of files) decoded.push(await decodeFile(name, bytes, options.limits));
  for (const { issues } of decoded) await sink.report(issues);
  const accounts: SheetAccount[] = [];
  for (const { sheet, grid, file, date1904 } of inReadingOrder(decoded, reading)) {
    const how = { ...reading, file, date1904 };
    const readsHidden = reading.answers.readsHidden(sheet.name);
    if (sheet.hidden && readsHidden !== true) {
      accounts.push(await setHiddenSheetAside(sheet.name, grid, readsHidden, how));
      continue;
    }
    const reader = sheetReader(sheet.name, how);
    await reader.push(grid);
    accounts.push(await reader.finish());
  }
  await sink.report(reading.references.missing());
  return {
    files: decoded.map(fileOf),
    accounts,
    understood: reading.understoodTables,
    rows: sink.rows,
    rejected: sink.rejected,
    issues: sink.issues,
    questions: reading.questions.questions(),
    personal: reading.personal.found,
  };
}
