export { interpreter, type Interpreter, type Knowledge } from "./ask/interpreter.ts";
export type {
  Candidate,
  Comparison,
  ReadPlace,
  Reading,
  RefusalReason,
  Understanding,
} from "./ask/reading.ts";
export { describeReading, groupingText, periodText } from "./ask/describe-reading.ts";
export { withholdsSmall, tablesOf, type Figure } from "./figure.ts";
export { answer, type Answer, type AnswerOptions } from "./ask/answer.ts";
export { type AnswerResult } from "./ask/compose-sentence.ts";
export { type Receipt } from "./ask/receipt.ts";
export {
  articleIndex,
  type ArticleIndex,
  type ArticleSource,
  type FoundPassage,
} from "./find/article-index.ts";
export { type Article } from "./find/article.ts";
export { importText } from "./find/import-text.ts";
export { sumUp } from "./sum-up/sum-up.ts";
export type { SummaryScope } from "./sum-up/chosen-rows.ts";
export type { RowFilter, Summary, SummaryRow, SummarySentence, SummaryTable } from "./sum-up/summary.ts";
export { sentencesOf, workRecord, type RecordFigure, type WorkRecord } from "./sum-up/work-record.ts";
export { recordScope, type EnteredScope, type FoundScope, type RecordScope } from "./sum-up/record-scope.ts";
export { writeRecord, type RecordLedger, type RecordOptions } from "./sum-up/write-record.ts";
export {
  recordDocument,
  type DocumentSentence,
  type DocumentTable,
  type RecordAbout,
  type RecordDocument,
} from "./sum-up/record-document.ts";
export { recordSheets, type RecordSheet } from "./sum-up/record-sheets.ts";
export { checkReading, type CheckedReading } from "./ask/check-reading.ts";
export { inPlace } from "./ask/run-figure.ts";
export { placeIndex, type PlaceIndex } from "../ledger/values/place-index.ts";
export { assistantQueryRow, type AssistantUse } from "./use/assistant-query-row.ts";
export { modelAddress, type ModelAddress } from "./model/model-address.ts";
export { type ModelOptions } from "./model/ask-model.ts";
export { languageModel, type LanguageModel, type Rephrasing } from "./model/language-model.ts";
export { type Proposal } from "./model/propose-reading.ts";
