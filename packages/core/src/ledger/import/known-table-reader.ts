import type { FoundColumn } from "../find-tables.ts";
import { rowChecker } from "../check/rows.ts";
import { protectRow } from "../check/protect-row.ts";
import type { LedgerIssue } from "../issue.ts";
import type { TableMatch } from "../map-columns.ts";
import type { BlockCounts, BlockReader, BlockRow } from "./block-reader.ts";
import type { SheetReading } from "./file-reading.ts";
import { doubtIssue, faultIssue } from "./row-reasons.ts";
import { isWaiting, rejectedRow, type ImportedRow } from "./sink.ts";
import { tableReader } from "./table-reader.ts";

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

type Judge = (from: BlockRow) => Judged;

function judgeBy(match: TableMatch, how: SheetReading, checker: ReturnType<typeof rowChecker>): Judge {
  const { table } = match;
  const { file, sheet, questions, personal, repeats, salt } = how;
  const readRow = tableReader(match, how);
  const headers = headersOf(match);
  return (from) => {
    const { row, cells, qualifiers, faults, doubts, notes } = readRow(from.cells, from.row);
    const source = { source_file: file, source_sheet: sheet, source_row: row, source_qualifiers: qualifiers };
    for (const doubt of doubts) questions.ask(doubt);
    const unread = [...faults, ...doubts.map(doubtIssue)];
    const plain = { from, imported: { ...cells, ...source }, repeat: false, notes };
    if (unread.length > 0) return { ...plain, reasons: unread };
    const met = repeats.meet(match, cells, source);
    if (met.is === "same") return { ...plain, reasons: [], repeat: true };
    if (met.is === "other") return { ...plain, reasons: [met.issue] };
    const checked = checker.check({ row, cells }).map((fault) => faultIssue(fault, how, headers));
    const isError = ({ severity }: LedgerIssue): boolean => severity === "error";
    const reasons = checked.filter(isError);
    const safe = protectRow(table, cells, { salt });
    if (reasons.length === 0) personal.add(safe.found);
    return {
      from,
      imported: { ...safe.row, ...source },
      reasons,
      repeat: false,
      notes: [...notes, ...checked.filter((issue) => !isError(issue))],
    };
  };
}

/** The file's own words for the columns. */
function headersOf({ columns }: TableMatch): ReadonlyMap<string, string> {
  return new Map(columns.map(({ target, header }) => [target, header]));
}

/** Reads the rows of a block whose table is known: each is accepted, refused with reasons, or waits for an answer. */
export function knownTableReader(
  columns: readonly FoundColumn[],
  match: TableMatch,
  how: SheetReading,
): BlockReader {
  const { table } = match;
  const { file, sheet, titles, sink, references } = how;
  const counts: BlockCounts = { accepted: 0, rejected: 0, waiting: 0, repeats: 0 };
  const given = match.columns.map(({ target }) => target);
  const [key = ""] = table.key;
  const madeUpKey = table.key.length === 1 && !given.includes(key);
  const checker = rowChecker(table, undefined, { given, madeUpKey, ...(how.today && { today: how.today }) });
  const judge = judgeBy(match, how, checker);
  // Where only all rows together show whether one may stay (a person's day adds up), they are held until the end.
  const held: Judged[] | null = table.dailyLimit ? [] : null;

  const accept = async (rows: readonly Judged[]): Promise<void> => {
    if (rows.length === 0) return;
    counts.accepted += rows.length;
    for (const { imported } of rows) {
      references.learn(table, imported);
      if (table.name === "org_unit") how.places.learn(imported);
    }
    await sink.accept(
      table.name,
      rows.map(({ imported }) => imported),
    );
  };
  const reject = async (rows: readonly Judged[]): Promise<void> => {
    if (rows.length === 0) return;
    const rejected = rows.map(({ from: { row, cells }, reasons }) =>
      rejectedRow({ file, sheet, row, table: table.name, titles }, columns, cells, reasons),
    );
    counts.rejected += rejected.length;
    counts.waiting += rejected.filter(isWaiting).length;
    await sink.reject(rejected);
  };
  return {
    async read(rows) {
      const judged = rows.map(judge);
      const good = judged.filter(({ reasons, repeat }) => reasons.length === 0 && !repeat);
      counts.repeats += judged.filter(({ repeat }) => repeat).length;
      const notes = good.flatMap((each) => each.notes);
      if (notes.length > 0) await sink.report(notes);
      await reject(judged.filter(({ reasons }) => reasons.length > 0));
      if (held) held.push(...good);
      else await accept(good);
    },
    async finish() {
      const headers = headersOf(match);
      const faults = checker.finish();
      const against = new Map<number, LedgerIssue[]>();
      for (const fault of faults.filter(({ severity }) => severity === "error")) {
        against.set(fault.row, [...(against.get(fault.row) ?? []), faultIssue(fault, how, headers)]);
      }
      const warnings = faults.filter(({ severity }) => severity === "warning");
      if (warnings.length > 0) await sink.report(warnings.map((fault) => faultIssue(fault, how, headers)));
      const rows = held ?? [];
      await reject(
        rows.flatMap((row) => {
          const reasons = against.get(row.from.row);
          return reasons ? [{ ...row, reasons }] : [];
        }),
      );
      await accept(rows.filter(({ from }) => !against.has(from.row)));
      return counts;
    },
  };
}
