import type { AnyTable } from "../../table.ts";
import { keyIndex } from "./key-index.ts";
import { titleOf, type RowCheck } from "./row-fault.ts";

/** The rows that belong together and what their column adds up to. */
interface Group {
  sum: number;
  readonly row: number;
  readonly name: string;
}

/** Columns that add up to a known sum (the weights of one appraisal: 1): a warning on the first row of a group that doesn't. */
export function sum(table: AnyTable): RowCheck | null {
  const declared = table.sum;
  if (!declared) return null;
  const index = keyIndex();
  const groups: Group[] = [];
  const title = titleOf(table, declared.of);
  return {
    row({ row, cells }) {
      const parts = declared.by.map((name) => cells[name] ?? null);
      const value = cells[declared.of];
      if (parts.includes(null) || typeof value !== "number") return;
      const group = (groups[index.numberOf(parts)] ??= { sum: 0, row, name: parts.join(" · ") });
      group.sum += value;
    },
    finish(report) {
      for (const { sum: total, row, name } of groups) {
        if (Math.abs(total - declared.to) <= declared.within) continue;
        const shown = String(Number(total.toFixed(6)));
        report({
          row,
          code: "wrong-sum",
          severity: "warning",
          column: declared.of,
          read: shown,
          message: {
            zh: `${name}：“${title.zh}”合计${shown}，应为${declared.to}。`,
            en: `${name}: “${title.en}” adds up to ${shown}; it should be ${declared.to}.`,
          },
          advice: {
            zh: "请核对是否漏了一项或多了一项；这些行照样保留。",
            en: "See whether a row is missing or one too many; these rows are kept.",
          },
          otherRow: null,
        });
      }
    },
  };
}
