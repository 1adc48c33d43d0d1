import type { AnyTable, LooseRow, PlacedColumn } from "../../table.ts";
import type { CellValue } from "../../column.ts";
import type { Text } from "../../text.ts";

/** A row of typed cells, with its number in the sheet as a person sees it. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: LooseRow;
}

/** A fault of a row that reading its cells didn't show. An `error` refuses the row, a `warning` keeps it. */
export interface RowFault {
  readonly row: number;
  readonly code:
    "required" | "repeated-key" | "unknown-key" | "out-of-range" | "wrong-order" | "too-long-a-day";
  readonly severity: "error" | "warning";
  readonly column: string;
  readonly read: string;
  readonly message: Text;
  readonly advice: Text;
}

/** Whether a table has a row of this key; undefined when the table isn't there to ask. */
export type KnownKey = (table: string, key: CellValue) => boolean | undefined;

function titleOf(table: AnyTable, name: string): Text {
  return table.columns[name]?.title ?? { zh: name, en: name };
}

function required(table: AnyTable, { row, cells }: NumberedRow): RowFault[] {
  return Object.values(table.columns)
    .filter(({ origin, nullable, name }) => origin === "stored" && !nullable && cells[name] === null)
    .map(({ name, title }) => ({
      row,
      code: "required",
      severity: "error",
      column: name,
      read: "",
      message: { zh: `“${title.zh}”是空的。`, en: `“${title.en}” is empty.` },
      advice: { zh: "请补上后再导入这一行。", en: "Fill it in and bring this row again." },
    }));
}

function rangeOf({ kind, unit }: PlacedColumn): readonly [number, number] | null {
  if (unit === "share") return [0, 1];
  return kind === "integer" && unit !== "none" ? [0, Infinity] : null;
}

function outOfRange(table: AnyTable, { row, cells }: NumberedRow): RowFault[] {
  return Object.values(table.columns).flatMap((column): RowFault[] => {
    const value = cells[column.name];
    const range = column.origin === "stored" ? rangeOf(column) : null;
    if (!range || typeof value !== "number" || (value >= range[0] && value <= range[1])) return [];
    const limits = range[1] === Infinity ? `≥ ${range[0]}` : `${range[0]}–${range[1]}`;
    return [
      {
        row,
        code: "out-of-range",
        severity: "error",
        column: column.name,
        read: String(value),
        message: {
          zh: `“${column.title.zh}”是${value}，应在${limits}之间。`,
          en: `“${column.title.en}” is ${value}; it has to be ${limits}.`,
        },
        advice: { zh: "请核对数值和单位。", en: "Check the number and its unit." },
      },
    ];
  });
}

function wrongOrder(table: AnyTable, { row, cells }: NumberedRow): RowFault[] {
  return table.order.flatMap(([first, second]): RowFault[] => {
    const [before, after] = [cells[first] ?? null, cells[second] ?? null];
    if (before === null || after === null || before <= after) return [];
    const [one, other] = [titleOf(table, first), titleOf(table, second)];
    return [
      {
        row,
        code: "wrong-order",
        severity: "error",
        column: second,
        read: `${String(before)} → ${String(after)}`,
        message: {
          zh: `“${other.zh}”（${String(after)}）早于“${one.zh}”（${String(before)}）。`,
          en: `“${other.en}” (${String(after)}) comes before “${one.en}” (${String(before)}).`,
        },
        advice: { zh: "请核对两个日期是否填反。", en: "See whether the two dates were swapped." },
      },
    ];
  });
}

function unknownKeys(table: AnyTable, { row, cells }: NumberedRow, known: KnownKey): RowFault[] {
  return Object.entries(table.references).flatMap(([column, to]): RowFault[] => {
    const key = cells[column] ?? null;
    if (key === null || to === undefined || known(to, key) !== false) return [];
    const title = titleOf(table, column);
    return [
      {
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
      },
    ];
  });
}

/** The second and later rows of one key: which of them is right can't be known, the first is kept. */
function repeatedKeys(table: AnyTable, rows: readonly NumberedRow[]): RowFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, cells }): RowFault[] => {
    const parts = table.key.map((name) => cells[name] ?? null);
    if (parts.includes(null)) return [];
    const key = JSON.stringify(parts);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      return [];
    }
    return [
      {
        row,
        code: "repeated-key",
        severity: "error",
        column: table.key[0] ?? "",
        read: parts.join(" · "),
        message: {
          zh: `与第${earlier}行的编号相同（${parts.join(" · ")}）。`,
          en: `It has the same key as row ${earlier} (${parts.join(" · ")}).`,
        },
        advice: { zh: "请删去重复的一行，或改正编号。", en: "Delete the repeated row, or correct the key." },
      },
    ];
  });
}

/** Rows of a person and day that add up to more than a person can do: all of them are doubtful, none can be picked. */
function tooLongDays({ dailyLimit: limit }: AnyTable, rows: readonly NumberedRow[]): RowFault[] {
  if (!limit) return [];
  const days = new Map<string, { rows: NumberedRow[]; minutes: number }>();
  for (const each of rows) {
    const [person, day, minutes] = [
      each.cells[limit.person],
      each.cells[limit.day],
      each.cells[limit.minutes],
    ];
    if (person === null || day === null || typeof minutes !== "number") continue;
    const key = JSON.stringify([person, day]);
    const before = days.get(key) ?? { rows: [], minutes: 0 };
    days.set(key, { rows: [...before.rows, each], minutes: before.minutes + minutes });
  }
  const faults = [...days.values()].filter(({ minutes }) => minutes > limit.most);
  return faults.flatMap(({ rows: of, minutes }) =>
    of.map(({ row }): RowFault => ({
      row,
      code: "too-long-a-day",
      severity: "error",
      column: limit.minutes,
      read: String(minutes),
      message: {
        zh: `同一人同一天合计${minutes}分钟，超过${limit.most / 60}小时。`,
        en: `One person's day adds up to ${minutes} minutes, more than ${limit.most / 60} hours.`,
      },
      advice: {
        zh: "请核对时长的单位，以及是否重复登记。",
        en: "Check the unit of the minutes, and whether something was entered twice.",
      },
    })),
  );
}

/**
 * What is wrong with rows that were read: empty cells that must not be, numbers out of range, dates out of order, keys
 * that repeat, keys of other tables that aren't there, more than a day's work in a day.
 */
export function checkRows(
  table: AnyTable,
  rows: readonly NumberedRow[],
  known: KnownKey = () => undefined,
): readonly RowFault[] {
  const single = rows.flatMap((row) => [
    ...required(table, row),
    ...outOfRange(table, row),
    ...wrongOrder(table, row),
    ...unknownKeys(table, row, known),
  ]);
  return [...single, ...repeatedKeys(table, rows), ...tooLongDays(table, rows)];
}
