import type { AnyTable } from "../../table.ts";
import type { RowCheck } from "./row-fault.ts";

/** Cells that must not be empty. */
export function required(table: AnyTable): RowCheck | null {
  const columns = Object.values(table.columns).filter(
    ({ origin, nullable }) => origin === "stored" && !nullable,
  );
  if (columns.length === 0) return null;
  return {
    row({ row, cells }, report) {
      for (const { name, title } of columns) {
        if ((cells[name] ?? null) !== null) continue;
        report({
          row,
          code: "required",
          severity: "error",
          column: name,
          read: "",
          message: { zh: `“${title.zh}”是空的。`, en: `“${title.en}” is empty.` },
          advice: { zh: "请补上后再导入这一行。", en: "Fill it in and bring this row again." },
          otherRow: null,
        });
      }
    },
  };
}
