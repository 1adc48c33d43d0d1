import type { CellValue } from "../../column.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import { keyIndex } from "./key-index.ts";
import type { RowCheck, RowFault } from "./row-fault.ts";

/** The key of a row; null when a part of it is. */
export function keyOf({ key }: AnyTable, row: LooseRow): readonly CellValue[] | null {
  const parts = key.map((name) => row[name] ?? null);
  return parts.includes(null) ? null : (parts as CellValue[]);
}

/** The fault of a row that has the key of an earlier one. */
export function repeatedKey(
  table: AnyTable,
  row: number,
  key: readonly CellValue[],
  earlier: number,
): RowFault {
  const read = key.join(" · ");
  return {
    row,
    code: "repeated-key",
    severity: "error",
    column: table.key[0] ?? "",
    read,
    message: {
      zh: `与第${earlier}行的编号相同（${read}）。`,
      en: `It has the same key as row ${earlier} (${read}).`,
    },
    advice: { zh: "请删去重复的一行，或改正编号。", en: "Delete the repeated row, or correct the key." },
    otherRow: earlier,
  };
}

/** The second and later rows of one key: which of them is right can't be known, the first is kept. */
export function keys(table: AnyTable): RowCheck {
  const index = keyIndex();
  const firstRows: number[] = [];
  return {
    row({ row, cells }, report) {
      const parts = keyOf(table, cells);
      if (parts === null) return;
      const number = index.numberOf(parts);
      const earlier = firstRows[number];
      if (earlier === undefined) {
        firstRows.push(row);
        return;
      }
      report(repeatedKey(table, row, parts, earlier));
    },
  };
}
