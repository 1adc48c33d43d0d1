import type { AnyTable, CellValue, LooseRow, PlacedColumn } from "../../../src/index.ts";
import { checkRows } from "../../../src/ledger/check/rows.ts";
import type { Chooser } from "./chooser.ts";

/** Texts without personal data, some of them hard: signs, separators, words that totals and notes are made of. */
export const texts = [
  "防汛检查",
  "报送第3季度统计表",
  "累计时长登记",
  "合计镇走访",
  "安全生产月（第2次）",
  "A类/B类",
  "一、二期工程",
  "他说“好”；再议",
  'said "yes", twice',
  "=HYPERLINK(1)",
  "+1组",
  "@全体",
  "无",
  "二〇二四年工作",
] as const;

/** Units of `fewPlaces` that a row can lie at. */
export const units = ["310115005003", "310115104201", "310115105201"] as const;

const two = (value: number): string => String(value).padStart(2, "0");

function dayOf(c: Chooser): string {
  const year = c.chance(0.5) ? 2024 : c.between(2015, 2025);
  return `${year}-${two(c.between(1, 12))}-${two(c.chance(0.3) ? 1 : c.between(1, 28))}`;
}

function numberOf(c: Chooser, { unit, range, kind }: PlacedColumn): number {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other units are counts
  switch (unit) {
    case "year":
      return c.between(2015, 2025);
    case "share":
      return c.below(101) / 100;
    case "minute":
      return c.chance(0.3) ? 30 * c.between(1, 6) : c.between(1, 200);
    case "fen":
      return c.chance(0.3) ? 1e6 * c.between(1, 9) : c.between(0, 5_000_000);
    case "point":
      return c.between(Math.max(1, range?.[0] ?? 1), Math.min(100, range?.[1] ?? 100));
    case "attempt":
      return c.between(1, 10);
    case "time-per-year":
      return c.pick([1, 4, 12, 52, 3]);
    default:
      if (c.chance(0.2)) return 1000 * c.between(1, 90);
      return kind === "number" && c.chance(0.3) ? c.between(0, 9999) / 100 : c.between(0, 500);
  }
}

function textOf(c: Chooser, table: AnyTable, column: PlacedColumn, row: number): string {
  if (table.key.includes(column.name) && table.key.length === 1) return `K${row}-${c.below(1e6)}`;
  if (table.references[column.name] === "org_unit") return c.pick(units);
  if (column.privacy === "hash") return `H${row}-${c.below(1e6)}`;
  if (column.privacy === "key") return `X${c.below(1000)}`;
  return column.name === "month" ? "2024-07" : c.pick(texts);
}

function valueOf(c: Chooser, table: AnyTable, column: PlacedColumn, row: number): CellValue {
  switch (column.kind) {
    case "text":
      return textOf(c, table, column, row);
    case "category":
      return c.pick(Object.keys(column.values));
    case "date":
      return dayOf(c);
    case "timestamp":
      return `${dayOf(c)}T${two(c.below(24))}:${two(c.below(60))}:00`;
    case "integer":
    case "number":
      return numberOf(c, column);
    case "boolean":
      return c.chance(0.5);
  }
}

/** Mends what the table's rules refuse: of two in the wrong order the first follows the second, a cell that must be empty is. */
function mended(
  table: AnyTable,
  row: Record<string, CellValue | null>,
  given: readonly string[],
): LooseRow | null {
  for (let round = 0; round < 6; round++) {
    const [fault] = checkRows(table, [{ row: 1, cells: row }], undefined, { given }).filter(
      ({ severity, code }) => severity === "error" && code !== "required",
    );
    if (!fault) return row;
    const [first] = table.order.find(([, second]) => second === fault.column) ?? [];
    if (fault.code === "wrong-order" && first !== undefined && given.includes(first))
      row[first] = row[fault.column] ?? null;
    else if (given.includes(fault.column) && table.columns[fault.column]?.nullable) row[fault.column] = null;
    else return null;
  }
  return null;
}

/** A row that the table allows, with these columns filled or null; null when chance made one that can't be mended. */
export function allowedRow(
  c: Chooser,
  table: AnyTable,
  columns: readonly PlacedColumn[],
  number: number,
): LooseRow | null {
  const row: Record<string, CellValue | null> = {};
  for (const { origin, name, fallback } of Object.values(table.columns)) {
    if (origin === "stored") row[name] = fallback;
  }
  for (const column of columns) {
    const empty = column.nullable && c.chance(0.2);
    row[column.name] = empty ? null : valueOf(c, table, column, number);
  }
  return mended(
    table,
    row,
    columns.map(({ name }) => name),
  );
}
