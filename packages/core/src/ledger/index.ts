export { importLedger, type ImportedFile, type LedgerFile, type LedgerImport } from "./import-ledger.ts";
export { importStream, type ImportProgress, type StreamImport, type StreamOptions } from "./import-stream.ts";
export type { ImportOptions } from "./import/begin-import.ts";
export { countSetAside, type Aside, type RowCounts, type SheetAccount } from "./import/account.ts";
export { noDecisions, type Answer, type Decisions } from "./import/answers.ts";
export type { LedgerQuestion, QuestionReading } from "./import/question.ts";
export type { ImportedRow, ImportSink, RejectedRow, RowSource } from "./import/sink.ts";
export { isWaiting } from "./import/sink.ts";
export type { UnderstoodTable } from "./import/understood.ts";
export type { PersonalFound } from "./import/personal-count.ts";
export type { PersonalKind } from "./check/personal-kind.ts";
export { mergeLedger, type ChangedRow, type MergedLedger } from "./merge-ledger.ts";
export { exportRejects, type RejectFile } from "./export-rejects.ts";
export { exportCell } from "./export-cell.ts";
export { csvText } from "./csv-text.ts";
export type { LedgerIssue } from "./issue.ts";
export type { BrokenCell, DateCell, MergedRange, RawCell, RawSheet } from "./sheet.ts";
export type { SetAside } from "./find-tables.ts";
export type { ColumnMatch, ColumnQuestion, SavedMapping, TableMatch } from "./map-columns.ts";
export { readSavedMapping, savedMapping, type ReadMapping } from "./saved-mapping.ts";
export { readDecisions, type ReadDecisions } from "./saved-decisions.ts";
export type { Candidate } from "./values/reading.ts";
export type { PlaceRow } from "./values/place-index.ts";
export {
  decodeFile,
  decodeTextStream,
  defaultLimits,
  LedgerError,
  type Decoded,
  type DecodeLimits,
  type FileFormat,
  type Separator,
  type TextEncoding,
  type TextForm,
} from "./decode/index.ts";
