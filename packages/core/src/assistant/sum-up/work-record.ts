import type { Text } from "../../text.ts";
import type { Answer } from "../ask/answer.ts";
import type { Summary, SummarySentence } from "./summary.ts";

/** A computed figure of a record, in words, with the id of the figure whose result it says. */
export interface RecordFigure {
  readonly text: Text;
  readonly figure: string;
}

/** A record in several parts: one summary a ledger, and the figures asked for it. */
export interface WorkRecord {
  readonly title: Text;
  readonly parts: readonly Summary[];
  readonly figures: readonly RecordFigure[];
  /** What the reader has to know: what couldn't be computed and why, what is withheld. */
  readonly notes: readonly Text[];
}

/** Puts summaries and answers together; an answer that couldn't be computed is left out, never made up. */
export function workRecord(
  title: Text,
  parts: readonly Summary[],
  answers: readonly Answer[],
  notes: readonly Text[] = [],
): WorkRecord {
  const figures = answers.flatMap((answer) =>
    answer.is === "answer" ? [{ text: answer.sentence, figure: answer.receipt.figure }] : [],
  );
  return { title, parts, figures, notes };
}

/** Every sentence of the record in its order, with its rows. */
export function sentencesOf({ parts }: WorkRecord): readonly SummarySentence[] {
  return parts.flatMap(({ sentences }) => sentences);
}
