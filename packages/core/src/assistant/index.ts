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
export { tablesOf, type Figure } from "./figure.ts";
