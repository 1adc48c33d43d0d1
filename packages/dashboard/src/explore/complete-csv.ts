import { tableOf, type LooseRow, type TableName } from "@unburden/core";
import { writeCsv } from "../csv.ts";

/** A table's complete rows on their way into the database, and the names of the departments they refer to. */
export interface ExploredRows {
  /** As UTF-8, so that it is handed from worker to worker without a copy. */
  readonly csv: Uint8Array<ArrayBuffer>;
  readonly count: number;
  /** Department by its key. */
  readonly departments: ReadonlyMap<string, string>;
}

/** A table's rows out of complete ones, as CSV. */
export function completeRowsOf(
  name: string,
  complete: Readonly<Record<string, readonly LooseRow[]>>,
): ExploredRows {
  const rows = complete[name] ?? [];
  const departments = (complete["department"] ?? []).map(
    ({ dept_id, name: called }) => [String(dept_id), String(called ?? dept_id)] as const,
  );
  return {
    csv: new TextEncoder().encode(writeCsv(tableOf(name as TableName), rows)),
    count: rows.length,
    departments: new Map(departments),
  };
}
