import type { AnyTable } from "../../table.ts";
import { titleOf, type KnownKey, type RowCheck } from "./row-fault.ts";

/** Keys of other tables that aren't there (a warning), and rows that refer to themselves (an error). */
export function references(table: AnyTable, known: KnownKey): RowCheck | null {
  const columns = Object.entries(table.references).flatMap(([column, to]) =>
    to === undefined ? [] : [{ column, to, title: titleOf(table, column) }],
  );
  const [ownKey = "", second] = table.key;
  if (columns.length === 0) return null;
  return {
    row({ row, cells }, report) {
      for (const { column, to, title } of columns) {
        const key = cells[column] ?? null;
        if (key === null) continue;
        if (to === table.name && second === undefined && key === cells[ownKey]) {
          report({
            row,
            code: "refers-to-itself",
            severity: "error",
            column,
            read: String(key),
            message: {
              zh: `“${title.zh}”${String(key)}指向这一行自己。`,
              en: `“${title.en}” ${String(key)} is this very row.`,
            },
            advice: {
              zh: "请改成所指的那一行的编号，没有就留空。",
              en: "Write the number of the row that is meant, or leave it empty.",
            },
            otherRow: null,
          });
        } else if (known(to, key) === false) {
          report({
            row,
            code: "unknown-key",
            severity: "warning",
            column,
            read: String(key),
            message: {
              zh: `“${title.zh}”${String(key)}在对应的表里找不到。`,
              en: `“${title.en}” ${String(key)} isn't in the table that it refers to.`,
            },
            advice: {
              zh: "请核对编号，或先导入那张表；这一行照样保留。",
              en: "Check the number, or bring that table first; this row is kept.",
            },
            otherRow: null,
          });
        }
      }
    },
  };
}
