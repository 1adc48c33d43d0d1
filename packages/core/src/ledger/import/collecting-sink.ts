import type { LedgerIssue } from "../issue.ts";
import type { ImportedRow, ImportSink, RejectedRow } from "./sink.ts";

/** A sink that keeps everything in memory. */
export interface CollectingSink extends ImportSink {
  readonly rows: Readonly<Record<string, readonly ImportedRow[]>>;
  readonly rejected: readonly RejectedRow[];
  /** The reasons of rejected rows included. */
  readonly issues: readonly LedgerIssue[];
}

/** An empty one. */
export function collectingSink(): CollectingSink {
  const rows: Record<string, ImportedRow[]> = {};
  const rejected: RejectedRow[] = [];
  const issues: LedgerIssue[] = [];
  return {
    rows,
    rejected,
    issues,
    accept(table, more) {
      const own = (rows[table] ??= []);
      for (const row of more) own.push(row);
    },
    reject(more) {
      for (const row of more) {
        rejected.push(row);
        issues.push(...row.reasons);
      }
    },
    report(more) {
      for (const issue of more) issues.push(issue);
    },
  };
}
