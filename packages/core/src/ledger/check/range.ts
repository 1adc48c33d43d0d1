import type { AnyTable, PlacedColumn } from "../../table.ts";
import type { Text } from "../../text.ts";
import type { RowCheck, RowFault } from "./row-fault.ts";

type Range = readonly [number, number];

function isWithin(value: number, range: Range | null): boolean {
  return range === null || (value >= range[0] && value <= range[1]);
}

function limitsOf([least, most]: Range): Text {
  if (most === Infinity) return { zh: `不小于${least}`, en: `at least ${least}` };
  return { zh: `在${least}到${most}之间`, en: `between ${least} and ${most}` };
}

function fault(row: number, { name, title }: PlacedColumn, value: number, range: Range): RowFault {
  const limits = limitsOf(range);
  return {
    row,
    code: "out-of-range",
    severity: "error",
    column: name,
    read: String(value),
    message: {
      zh: `“${title.zh}”是${value}，应${limits.zh}。`,
      en: `“${title.en}” is ${value}; it has to be ${limits.en}.`,
    },
    advice: { zh: "请核对数值和单位。", en: "Check the number and its unit." },
    otherRow: null,
  };
}

function doubt(row: number, { name, title }: PlacedColumn, value: number, range: Range): RowFault {
  const limits = limitsOf(range);
  return {
    row,
    code: "unusual-value",
    severity: "warning",
    column: name,
    read: String(value),
    message: {
      zh: `“${title.zh}”是${value}，通常${limits.zh}。`,
      en: `“${title.en}” is ${value}; usually it is ${limits.en}.`,
    },
    advice: {
      zh: "请核对数值和单位；这一行照样保留。",
      en: "Check the number and its unit; this row is kept.",
    },
    otherRow: null,
  };
}

/** Numbers that can't be (an error), and numbers that seldom are (a warning), as the columns declare it. */
export function range(table: AnyTable): RowCheck | null {
  const columns = Object.values(table.columns).filter(
    (column) => column.origin === "stored" && (column.range ?? column.usual) !== null,
  );
  if (columns.length === 0) return null;
  return {
    row({ row, cells }, report) {
      for (const column of columns) {
        const value = cells[column.name];
        if (typeof value !== "number") continue;
        if (column.range && !isWithin(value, column.range)) report(fault(row, column, value, column.range));
        else if (column.usual && !isWithin(value, column.usual))
          report(doubt(row, column, value, column.usual));
      }
    },
  };
}
