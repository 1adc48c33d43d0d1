import { allTables, type Text } from "@unburden/core";
import { exportRejects, isWaiting, type LedgerImport, type LedgerIssue } from "@unburden/core/ledger";
import type { ImportView, RejectLine, Shown, TableRows, TableTitles } from "./protocol.ts";

const mostShown = 200;

/** The beginning of a list, and how long it is. */
export function shown<Row>(rows: readonly Row[], most = mostShown): Shown<Row> {
  return { rows: rows.slice(0, most), total: rows.length };
}

/** A table's title; its name where no table here is called so. */
export function titleOfTable(name: string): Text {
  return allTables.find((table) => table.name === name)?.title ?? { zh: name, en: name };
}

/** Tables and how many rows they have, those without any left out. */
export function tableRows(rows: Readonly<Record<string, readonly unknown[]>>): TableRows[] {
  return Object.entries(rows).flatMap(([table, own]) =>
    own.length > 0 ? [{ table, title: titleOfTable(table), rows: own.length }] : [],
  );
}

/** A column may go by its name where no header of the file names it: its title says more. */
function withTitle(issue: LedgerIssue, table: string | null): RejectLine {
  const known = allTables.find(({ name }) => name === table);
  const column = issue.column === null ? null : (known?.columns[issue.column]?.title.zh ?? issue.column);
  return { ...issue, column, table: table === null ? null : titleOfTable(table) };
}

function titlesOf({
  understood,
  questions,
}: Pick<LedgerImport, "understood" | "questions">): Record<string, TableTitles> {
  const names = new Set([
    ...understood.flatMap(({ table, candidates }) => (table === null ? candidates : [table])),
    ...questions.flatMap(({ table }) => (table === null ? [] : [table])),
  ]);
  const met = allTables.filter(({ name }) => names.has(name));
  return Object.fromEntries(
    met.map(({ name, title, columns }) => {
      const stored = Object.values(columns).filter(({ origin }) => origin === "stored");
      return [
        name,
        { title, columns: Object.fromEntries(stored.map((column) => [column.name, column.title])) },
      ];
    }),
  );
}

/** What the page shows of an import: all of its account, and the beginning of each list. */
export function importView({ rejected, issues, rows, ...rest }: LedgerImport): ImportView {
  const refused = new Set(rest.files.filter(({ format }) => format === null).map(({ file }) => file));
  const against = rejected.filter((row) => !isWaiting(row));
  const lines = against.flatMap(({ table, reasons }) =>
    reasons.filter(({ severity }) => severity === "error").map((issue) => withTitle(issue, table)),
  );
  const { files, accounts, understood, questions, personal } = rest;
  return {
    files,
    accounts,
    understood,
    questions,
    personal,
    refusals: issues.filter(({ severity, file }) => severity === "error" && refused.has(file)),
    rejects: shown(lines),
    rejectedRows: against.length,
    waitingRows: rejected.length - against.length,
    warnings: shown(issues.filter(({ severity }) => severity === "warning")),
    rejectFiles: exportRejects(rejected).map(({ name, rows: count }) => ({ name, rows: count })),
    titles: titlesOf(rest),
    accepted: tableRows(rows),
  };
}
