import { allTables, type CellValue, type GivenRow } from "@unburden/core";
import {
  mergeLedger,
  type Answer,
  type ChangedRow,
  type LedgerImport,
  type MergedLedger,
} from "@unburden/core/ledger";
import { shown, tableRows, titleOfTable } from "./import-view.ts";
import { keepDecisions } from "./kept-mappings.ts";
import type { OwnLedger } from "./own-ledger.ts";
import type { ChangeLine, TakenView } from "./protocol.ts";

const mostChanges = 100;

function cellText(row: GivenRow, column: string): string {
  const value: CellValue | null = row[column] ?? null;
  return value === null ? "" : String(value);
}

function changeLines({ table, key, before, after, columns }: ChangedRow): ChangeLine[] {
  const known = allTables.find(({ name }) => name === table)?.columns;
  return columns.map((column) => ({
    table: titleOfTable(table),
    key,
    column: known?.[column]?.title ?? { zh: column, en: column },
    before: cellText(before, column),
    after: cellText(after, column),
  }));
}

function takenView(merged: MergedLedger, rows: LedgerImport["rows"], replaced: OwnLedger["rows"]): TakenView {
  return {
    tables: tableRows(rows).map((each) => ({
      ...each,
      added: merged.added[each.table] ?? 0,
      unchanged: merged.unchanged[each.table] ?? 0,
    })),
    changed: shown(merged.changed.flatMap(changeLines), mostChanges),
    replaced: tableRows(replaced),
  };
}

/**
 * Puts an import into the ledger. `append` keeps what is there, rows of the same key excepted; `replace` first takes out the
 * tables that the import has rows of. What was decided is kept for next month's files.
 */
export function takeIn(
  before: OwnLedger,
  { rows, accounts, files, understood }: Pick<LedgerImport, "rows" | "accounts" | "files" | "understood">,
  how: "append" | "replace",
  { answers, at }: { readonly answers: readonly Answer[]; readonly at: string },
): { readonly ledger: OwnLedger; readonly taken: TakenView } {
  const brought = new Set(tableRows(rows).map(({ table }) => table));
  const isReplaced = ([table]: [string, unknown]): boolean => how === "replace" && brought.has(table);
  const old = Object.entries(before.rows);
  const kept = Object.fromEntries(old.filter((entry) => !isReplaced(entry)));
  const merged = mergeLedger(allTables, kept, rows);
  const records = files.flatMap(({ file, format }) => {
    const own = accounts.filter((account) => account.file === file);
    const sum = (of: "read" | "accepted" | "rejected"): number =>
      own.reduce((all, each) => all + each[of], 0);
    return format === null
      ? []
      : [{ file, at, read: sum("read"), accepted: sum("accepted"), rejected: sum("rejected") }];
  });
  return {
    ledger: {
      rows: merged.ledger,
      decisions: keepDecisions(before.decisions, { understood, rows }, answers),
      imports: [...before.imports, ...records],
    },
    taken: takenView(merged, rows, Object.fromEntries(old.filter(isReplaced))),
  };
}
