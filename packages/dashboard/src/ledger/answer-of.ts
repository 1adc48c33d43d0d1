import type { Answer, Candidate, LedgerQuestion, QuestionReading } from "@unburden/core/ledger";

/** What a person chose for one of a question's texts. */
export type Choice =
  /** One of the candidates, by its place. */
  | { readonly is: "candidate"; readonly at: number }
  /** Leave the cell empty, or the column out. */
  | { readonly is: "nothing" }
  /** Another column than the candidates. */
  | { readonly is: "column"; readonly name: string }
  | { readonly is: "year"; readonly year: number };

/** A choice as a form's field has it; null when it holds none. */
export function choiceOf(field: FormDataEntryValue | null): Choice | null {
  if (typeof field !== "string" || field === "") return null;
  if (field === "nothing") return { is: "nothing" };
  const [, kind, rest = ""] = /^(at|column|year):(.+)$/u.exec(field) ?? [];
  if (kind === "at") return /^\d+$/u.test(rest) ? { is: "candidate", at: Number(rest) } : null;
  if (kind === "column") return { is: "column", name: rest };
  return kind === "year" && /^\d{4}$/u.test(rest) ? { is: "year", year: Number(rest) } : null;
}

function valueOf({ candidates }: QuestionReading, choice: Choice): Candidate["value"] | undefined {
  switch (choice.is) {
    case "candidate":
      return candidates[choice.at]?.value;
    case "nothing":
      return null;
    case "column":
      return choice.name;
    case "year":
      return choice.year;
  }
}

/** The answer that a choice is, as core takes it; null when the question can't be answered so. */
export function answerOf(question: LedgerQuestion, reading: QuestionReading, choice: Choice): Answer | null {
  const { kind, code, table, column, file, sheet } = question;
  const value = valueOf(reading, choice);
  if (value === undefined) return null;
  if (kind === "table" && code === "hidden-sheet") return { is: "hidden-sheet", sheet, read: value === true };
  if (kind === "table")
    return value === null ? null : { is: "table", read: reading.read, table: String(value) };
  if (kind === "year") return typeof value === "number" ? { is: "year", file, year: value } : null;
  if (table === null) return null;
  if (kind === "column") {
    return { is: "header", table, header: column ?? "", column: value === null ? null : String(value) };
  }
  return column === null ? null : { is: "value", table, column, read: reading.read, value };
}

/** The same reading for every doubt of the kind in the column, in this file and in later ones; null where it can't be said. */
export function answerForAll({ kind, table, column, code }: LedgerQuestion, choice: Choice): Answer | null {
  if (kind !== "value" || table === null || column === null || choice.is !== "candidate") return null;
  return { is: "reading", table, column, code, pick: choice.at };
}
