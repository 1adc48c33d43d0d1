import type { CellValue } from "../../column.ts";
import type { AnyTable } from "../../table.ts";
import type { Text } from "../../text.ts";
import { titleOf, type RowCheck } from "./row-fault.ts";

function messageOf(one: Text, first: CellValue, other: Text, second: CellValue): Text {
  if (typeof first === "number") {
    return {
      zh: `“${one.zh}”（${first}）大于“${other.zh}”（${String(second)}）。`,
      en: `“${one.en}” (${first}) is more than “${other.en}” (${String(second)}).`,
    };
  }
  return {
    zh: `“${other.zh}”（${String(second)}）早于“${one.zh}”（${String(first)}）。`,
    en: `“${other.en}” (${String(second)}) comes before “${one.en}” (${String(first)}).`,
  };
}

/** Pairs of dates, times or numbers that stand the wrong way round. */
export function order(table: AnyTable): RowCheck | null {
  if (table.order.length === 0) return null;
  return {
    row({ row, cells }, report) {
      for (const [first, second] of table.order) {
        const before = cells[first] ?? null;
        const after = cells[second] ?? null;
        if (before === null || after === null || before <= after) continue;
        report({
          row,
          code: "wrong-order",
          severity: "error",
          column: second,
          read: `${String(before)} → ${String(after)}`,
          message: messageOf(titleOf(table, first), before, titleOf(table, second), after),
          advice:
            typeof before === "number"
              ? { zh: "请核对两个数是否填反。", en: "See whether the two numbers were swapped." }
              : { zh: "请核对两个日期是否填反。", en: "See whether the two dates were swapped." },
          otherRow: null,
        });
      }
    },
  };
}
