import type { FoundColumn } from "../find-tables.ts";
import { rowChecker, type RowChecker } from "../check/rows.ts";
import { repeatedKey } from "../check/keys.ts";
import { rowProtector } from "../check/protect-row.ts";
import type { LedgerIssue } from "../issue.ts";
import type { TableMatch } from "../map-columns.ts";
import type { BlockCounts, BlockReader, BlockRow } from "./block-reader.ts";
import type { SheetReading } from "./file-reading.ts";
import { doubtIssue, faultIssue } from "./row-reasons.ts";
import { shownDates } from "./shown-dates.ts";
import { isWaiting, rejectedRow, type ImportedRow } from "./sink.ts";
import { hasMadeUpKey, tableReader } from "./table-reader.ts";

/** What became of one row: it may be accepted, or there are reasons against it. */
interface Judged {
  readonly from: BlockRow;
  readonly imported: ImportedRow;
  readonly reasons: readonly LedgerIssue[];
  /** Whether it stands in another sheet or file too, and was taken there. */
  readonly repeat: boolean;
  /** What to tell about it that doesn't refuse it. */
  readonly notes: readonly LedgerIssue[];
}

function checkerOf(match: TableMatch, { today }: SheetReading): RowChecker {
  const { table, columns } = match;
  const given = columns.map(({ target }) => target);
  // The keys of all blocks are compared together, those of this one among them.
  const told = { given, madeUpKey: hasMadeUpKey(match), keysChecked: true };
  return rowChecker(table, undefined, { ...told, ...(today !== null && { today }) });
}

function reasonsByRow(issues: readonly LedgerIssue[]): ReadonlyMap<number | null, readonly LedgerIssue[]> {
  const rows = new Map<number | null, LedgerIssue[]>();
  for (const issue of issues) rows.set(issue.row, [...(rows.get(issue.row) ?? []), issue]);
  return rows;
}

type Judge = (from: BlockRow) => Judged;

const none: readonly never[] = [];

function judgeBy(match: TableMatch, how: SheetReading, checker: RowChecker): Judge {
  const { table } = match;
  const { questions, personal, repeats, salt } = how;
  const readRow = tableReader(match, how);
  const headers = headersOf(match);
  const protect = rowProtector(table, { salt });
  const isMadeUp = hasMadeUpKey(match);
  return (from) => {
    const draft = readRow(from.cells, from.row);
    const { cells, doubts, notes } = draft;
    if (draft.faults.length + doubts.length > 0) {
      for (const doubt of doubts) questions.ask(doubt);
      const reasons = [...draft.faults, ...doubts.map(doubtIssue)];
      return { from, imported: cells, reasons, repeat: false, notes };
    }
    const met = repeats.meet(match, cells);
    if (met.is === "same") return { from, imported: cells, reasons: none, repeat: true, notes };
    if (met.is === "other") return { from, imported: cells, reasons: [met.issue], repeat: false, notes };
    const own = checker.check(draft);
    const isAgain = met.is === "again" && !isMadeUp;
    const faults = isAgain ? [...own, repeatedKey(table, from.row, met.key, met.earlier)] : own;
    if (faults.length === 0) {
      if (!draft.isPersonal) return { from, imported: cells, reasons: none, repeat: false, notes };
      const safe = protect(cells);
      personal.add(safe.found);
      return { from, imported: safe.row, reasons: none, repeat: false, notes };
    }
    const safe = protect(cells);
    const issues = faults.map((fault) => faultIssue(fault, how, headers));
    const reasons = issues.filter(({ severity }) => severity === "error");
    if (reasons.length === 0) personal.add(safe.found);
    const warnings = issues.filter(({ severity }) => severity !== "error");
    return { from, imported: safe.row, reasons, repeat: false, notes: [...notes, ...warnings] };
  };
}

/** The file's own words for the columns. */
function headersOf({ columns }: TableMatch): ReadonlyMap<string, string> {
  return new Map(columns.map(({ target, header }) => [target, header]));
}

/** Delivers rows that were judged, and counts them. */
function delivery(columns: readonly FoundColumn[], match: TableMatch, how: SheetReading) {
  const { table } = match;
  const { file, sheet, titles, sink, places } = how;
  const learn = how.references.learner(table);
  const withDates = shownDates(match, how);
  const counts: BlockCounts = { accepted: 0, rejected: 0, waiting: 0, repeats: 0 };
  return {
    counts,
    accept: async (rows: readonly Judged[]): Promise<void> => {
      if (rows.length === 0) return;
      counts.accepted += rows.length;
      const imported = rows.map((row) => row.imported);
      for (const row of imported) {
        learn(row);
        if (table.name === "org_unit") places.learn(row);
      }
      await sink.accept(table.name, imported);
    },
    reject: async (rows: readonly Judged[]): Promise<void> => {
      if (rows.length === 0) return;
      const rejected = rows.map(({ from: { row, cells }, reasons }) =>
        rejectedRow({ file, sheet, row, table: table.name, titles }, columns, withDates(cells), reasons),
      );
      counts.rejected += rejected.length;
      counts.waiting += rejected.filter(isWaiting).length;
      await sink.reject(rejected);
    },
    report: async (issues: readonly LedgerIssue[]): Promise<void> => {
      if (issues.length > 0) await sink.report(issues);
    },
  };
}

/** Reads the rows of a block whose table is known: each is accepted, refused with reasons, or waits for an answer. */
export function knownTableReader(
  columns: readonly FoundColumn[],
  match: TableMatch,
  how: SheetReading,
): BlockReader {
  const { table } = match;
  const { counts, accept, reject, report } = delivery(columns, match, how);
  const checker = checkerOf(match, how);
  const judge = judgeBy(match, how, checker);
  // Where only all rows together show whether one may stay (a person's day adds up), they are held until the end.
  const held: Judged[] | null = table.dailyLimit ? [] : null;
  return {
    async read(rows) {
      const judged = rows.map(judge);
      const good = judged.filter(({ reasons, repeat }) => reasons.length === 0 && !repeat);
      counts.repeats += judged.filter(({ repeat }) => repeat).length;
      await report(good.flatMap((each) => each.notes));
      await reject(judged.filter(({ reasons }) => reasons.length > 0));
      if (held) for (const row of good) held.push(row);
      else await accept(good);
    },
    async finish() {
      const headers = headersOf(match);
      const faults = checker.finish().map((fault) => faultIssue(fault, how, headers));
      await report(faults.filter(({ severity }) => severity === "warning"));
      const against = reasonsByRow(faults.filter(({ severity }) => severity === "error"));
      const rows = (held ?? []).map((row) => ({ ...row, reasons: against.get(row.from.row) ?? [] }));
      await reject(rows.filter(({ reasons }) => reasons.length > 0));
      await accept(rows.filter(({ reasons }) => reasons.length === 0));
      return counts;
    },
  };
}
