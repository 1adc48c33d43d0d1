import { pendingAges } from "../../analyses/pending-ages.ts";
import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { issueReport } from "../../tables/subtract/issue-report.ts";

const { reported_on } = issueReport.columns;

interface Leads {
  readonly reported_on: string | null;
  readonly verified_on: string | null;
  readonly ruled_on: string | null;
  readonly closed_on: string | null;
  readonly finding: string | null;
  readonly leads: number | null;
}

/** How many leads have been open for how long. */
export interface PendingAge {
  /** In days, both ends in it; null: and longer. */
  readonly from: number;
  readonly to: number | null;
  readonly leads: number;
}

function sum(rows: readonly Leads[]): number {
  return rows.reduce((total, { leads }) => total + (leads ?? 0), 0);
}

function agesOf(open: readonly Leads[], asOf: string): PendingAge[] {
  const cases = open.map(({ reported_on, leads }) => ({ began: reported_on, cases: leads }));
  return pendingAges(cases, asOf).map(({ from, to, cases: leads }) => ({ from, to, leads }));
}

/** Leads that have been reported and aren't closed: how old they are, and how far the others came. */
export const pendingLeadCount = analysis({
  id: "subtract.pending-lead-count",
  title: { zh: "未办结线索", en: "Leads still open" },
  question: {
    zh: "上报的线索走到了哪一步，没办结的压了多久？",
    en: "How far have reported leads come, and how long have the open ones waited?",
  },
  definition: {
    zh: "截至日之前上报、到截至日还没有办结日期的线索；账龄从上报日算起。到了后一步的，也算到过前一步。",
    en: "Leads reported before the day and without a closing date by it; their age counts from the report. What came to a later step has been at the earlier ones.",
  },
  unit: "count",
  noun: { zh: "条线索", en: "leads" },
  direction: "less-is-better",
  source: ["S14", "S15", "S18"],
  asOf: true,
  queries: {
    leads: groupedQuery({
      table: issueReport,
      by: ["reported_on", "verified_on", "ruled_on", "closed_on", "finding"],
      measures: { leads: count() },
      time: reported_on,
    }),
  },
  compute({ leads }, { asOf }) {
    const by = (day: string | null): boolean => day !== null && day < asOf;
    const reported = leads.filter((row) => by(row.reported_on));
    const closed = reported.filter((row) => by(row.closed_on));
    const ruled = reported.filter((row) => by(row.ruled_on) || by(row.closed_on));
    const verified = reported.filter((row) => by(row.verified_on) || ruled.includes(row));
    const open = reported.filter((row) => !closed.includes(row));
    const found = (finding: string | null): number => sum(closed.filter((row) => row.finding === finding));
    return {
      value: sum(open),
      used: sum(reported),
      missing: sum(leads.filter((row) => row.reported_on === null)),
      detail: {
        reported: sum(reported),
        verified: sum(verified),
        ruled: sum(ruled),
        closed: sum(closed),
        corrected: found("corrected"),
        dismissed: found("dismissed"),
        duplicate: found("duplicate"),
        unstated: found(null),
        ages: agesOf(open, asOf),
      },
    };
  },
  example: {
    ledger: {
      issue_report: [
        { issue_id: "1", org_id: "a", reported_on: "2024-01-01" },
        { issue_id: "2", org_id: "a", reported_on: "2024-05-25", verified_on: "2024-05-28" },
        {
          issue_id: "3",
          org_id: "a",
          reported_on: "2024-01-01",
          closed_on: "2024-02-01",
          outcome: "corrected",
        },
        { issue_id: "4", org_id: "a", reported_on: "2024-01-01", closed_on: "2024-06-01" },
        { issue_id: "5", org_id: "a", reported_on: null },
        { issue_id: "6", org_id: "a", reported_on: "2024-07-01" },
      ],
    },
    asOf: "2024-06-01",
    value: 3,
    used: 4,
    missing: 1,
  },
});
