import type { Text } from "../../text.ts";
import type { LedgerIssue } from "../issue.ts";

/** A fault that ends the reading of a file; the issue says where it is and what to do. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";

  constructor(readonly issue: LedgerIssue) {
    super(issue.message.en);
  }
}

/** An issue of a file before the file's name is known to it. */
export interface Finding {
  readonly code: string;
  readonly read: string;
  readonly message: Text;
  readonly advice: Text;
  readonly sheet?: string;
  /** From 1, as Excel shows it. */
  readonly row?: number;
  readonly column?: string;
}

/** An issue of the file from a finding; what was read is cut at 200 characters. */
export function issueOf(file: string, severity: LedgerIssue["severity"], finding: Finding): LedgerIssue {
  const { code, read, message, advice, sheet = null, row = null, column = null } = finding;
  return { code, severity, file, sheet, row, column, read: read.slice(0, 200), message, advice };
}

/** The reason for which a file can't be read: thrown inside the readers, never out of `decodeFile`. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(readonly finding: Finding) {
    super(finding.message.en);
  }
}
