import { allTables } from "@unburden/core";
import {
  savedMapping,
  type Answer,
  type Decisions,
  type LedgerImport,
  type SavedMapping,
  type UnderstoodTable,
} from "@unburden/core/ledger";

/** How many mappings are kept, the newest: one for each way that a table's header was ever written. */
const mostKept = 200;

function leftOut(table: string, answers: readonly Answer[]) {
  return answers.flatMap((answer) =>
    answer.is === "header" && answer.table === table && answer.column === null
      ? [{ column: 0, header: answer.header.split("/").join(" / "), why: "left-out" as const }]
      : [],
  );
}

function mappingOf(understood: UnderstoodTable, answers: readonly Answer[]): SavedMapping[] {
  const table = allTables.find(({ name }) => name === understood.table);
  if (!table || understood.columns.length === 0) return [];
  const { columns, confidence, lacking } = understood;
  const unused = leftOut(table.name, answers);
  return [savedMapping({ table, columns, confidence, lacking, unused, questions: [], rivals: [] })];
}

/** The same table with the same headers, whatever they were taken for. */
function sameHeaders({ table, headers }: SavedMapping): string {
  return JSON.stringify([table, Object.keys(headers).sort()]);
}

/**
 * What was decided so far, and what this import decides besides: its answers, and for each table of it which header stands
 * for which column, so that next month's file is read by what was confirmed. A newer mapping of the same headers replaces
 * the older one.
 */
export function keepDecisions(
  before: Decisions,
  { understood, rows }: Pick<LedgerImport, "understood" | "rows">,
  answers: readonly Answer[],
): Decisions {
  const all = [...before.answers, ...answers];
  const accepted = understood.filter(({ table }) => table !== null && (rows[table]?.length ?? 0) > 0);
  const kept = new Map<string, SavedMapping>();
  for (const mapping of [...before.mappings, ...accepted.flatMap((each) => mappingOf(each, all))]) {
    const key = sameHeaders(mapping);
    kept.delete(key);
    kept.set(key, mapping);
  }
  return { mappings: [...kept.values()].slice(-mostKept), answers: all };
}
