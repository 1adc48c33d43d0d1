import type { Column, ColumnUnit } from "../../column.ts";
import type { Text } from "../../text.ts";
import type { RawCell } from "../sheet.ts";
import { amount, amountDoubt, noNumber, type Amount } from "./amount.ts";
import type { HeaderUnit, ReadContext } from "./context.ts";
import { readCount } from "./count.ts";
import { bareDuration, readDuration } from "./duration.ts";
import { readFrequency } from "./frequency.ts";
import { bareMoney, readMoney } from "./money.ts";
import { normalise, wordKey } from "./normalise.ts";
import { saysNone, saysNotKnown } from "./null-words.ts";
import { scaled } from "./numerals.ts";
import { splitOperator } from "./operator.ts";
import { doubtful, faulty, known, notKnown, type CellReading, type NumberOperator } from "./reading.ts";
import { bareShare, readShare, statedShare } from "./share.ts";

type NumericColumn = Pick<Column, "kind" | "unit">;

function finish(result: Amount, operator: NumberOperator, column: NumericColumn): CellReading {
  if (result.is === "doubt") return doubtful(result.code, result.reason, result.candidates);
  if (result.is === "fault") return faulty(result.code, result.message, result.advice);
  if (!Number.isFinite(result.value)) return notKnown;
  if (column.kind === "integer" && !Number.isInteger(result.value)) {
    return faulty(
      "not-whole",
      {
        zh: `这一列只能是整数，读到${result.value}`,
        en: `This column holds whole numbers; got ${result.value}`,
      },
      { zh: "请核对，按整数填写", en: "Check it and write a whole number" },
    );
  }
  const value = result.value === 0 ? 0 : result.value;
  return known(value, { operator: result.rounded && operator === "eq" ? "approx" : operator });
}

type Bare = (value: number, unit: HeaderUnit | null) => Amount;
type Spelled = (text: string, unit: HeaderUnit | null) => Amount;

const bareReaders: Readonly<Partial<Record<ColumnUnit, Bare>>> = {
  fen: bareMoney,
  minute: bareDuration,
  share: bareShare,
};

function bare(value: number, column: NumericColumn, { unit }: ReadContext): Amount {
  return bareReaders[column.unit]?.(value, unit) ?? amount(value);
}

function percentElsewhere(text: string, value: number): Amount {
  return amountDoubt(
    "percent-in-number",
    { zh: `“${text}”是百分数，这一列是数`, en: `“${text}” is a percentage in a column of numbers` },
    [value, scaled(value, 100)].map((each) => ({
      value: each,
      label: { zh: `记为${each}`, en: `as ${each}` },
    })),
  );
}

function readPlain(text: string): Amount {
  const share = statedShare(text);
  return share === null ? readCount(text, "none") : percentElsewhere(text, share);
}

const spelledReaders: Readonly<Partial<Record<ColumnUnit, Spelled>>> = {
  fen: readMoney,
  minute: readDuration,
  share: readShare,
  "time-per-year": readFrequency,
  none: readPlain,
};

function fromText(text: string, column: NumericColumn, { unit }: ReadContext): Amount {
  return spelledReaders[column.unit]?.(text, unit) ?? readCount(text, column.unit);
}

/** A value as a person writes it: amounts in yuan, whatever unit the column keeps them in. */
function asWritten(value: number, { unit }: NumericColumn): Text {
  return unit === "fen"
    ? { zh: `${value / 100}元`, en: `${value / 100} yuan` }
    : { zh: String(value), en: String(value) };
}

/** 200-300户: both ends in the second one's unit, as a doubt. Null when the text is no range. */
function range(text: string, column: NumericColumn, context: ReadContext): Amount | null {
  const [, from = "", to = ""] = /^([^-~至到—]+)(?:-|~|至|到|—+)([^-~至到—]+)$/u.exec(text) ?? [];
  const unit = /^[\d.,]+$/u.test(from) ? to.replace(/^[\d.,]+/u, "") : "";
  const [low, high] = [fromText(from + unit, column, context), fromText(to, column, context)];
  if (low.is !== "value" || high.is !== "value" || low.value >= high.value) return null;
  const [least, most] = [asWritten(low.value, column), asWritten(high.value, column)];
  return amountDoubt(
    "range",
    {
      zh: `“${text}”是一个范围，这一列只能填一个数`,
      en: `“${text}” is a range; this column holds one number`,
    },
    [
      { value: low.value, label: { zh: `取下限${least.zh}`, en: `the lower end, ${least.en}` } },
      { value: high.value, label: { zh: `取上限${most.zh}`, en: `the upper end, ${most.en}` } },
      { value: null, label: { zh: "留空", en: "leave it empty" } },
    ],
  );
}

function none(text: string, context: ReadContext): CellReading {
  if (context.noneMeans === "zero") return known(0, { operator: "eq" });
  if (context.noneMeans === "null") return notKnown;
  return doubtful(
    "none-word",
    { zh: `“${text}”是零，还是不知道？`, en: `Does “${text}” mean zero or not known?` },
    [
      { value: 0, label: { zh: "零", en: "zero" } },
      { value: null, label: { zh: "不知道，留空", en: "not known; leave it empty" } },
    ],
  );
}

function vague(text: string): boolean {
  return /\d \d/u.test(text) || /[几数]/u.test(text);
}

function numberText(text: string, column: NumericColumn, context: ReadContext): CellReading {
  const key = wordKey(text);
  for (const [word, value] of Object.entries(context.numberWords)) {
    if (wordKey(word) === key) return value === null ? notKnown : known(value, { operator: "eq" });
  }
  if (saysNotKnown(text)) return notKnown;
  if (saysNone(text)) return none(key, context);
  if (vague(normalise(text))) return finish(noNumber(normalise(text)), "eq", column);
  const meant = splitOperator(key);
  const result = fromText(meant.text, column, context);
  const between = result.is === "fault" ? range(meant.text, column, context) : null;
  if (result.is === "fault" && result.code === "not-a-number" && !between) {
    return finish(noNumber(normalise(text)), "eq", column);
  }
  return finish(between ?? result, meant.operator, column);
}

/**
 * Reads a cell of an integer or number column in the column's own unit (minutes, fen, shares 0–1, times a year).
 * A time of day (1:30 that Excel keeps as a time) is hours and minutes in a column of minutes; any other date is a fault.
 */
export function readNumber(cell: RawCell, column: NumericColumn, context: ReadContext): CellReading {
  if (cell === null) return notKnown;
  if (typeof cell === "number") return finish(bare(cell, column, context), "eq", column);
  if (typeof cell === "string") return numberText(cell, column, context);
  if (typeof cell === "object" && "date" in cell) {
    const { serial } = cell;
    if (column.unit === "minute" && serial !== null && serial >= 0 && serial < 1) {
      return known(Math.round(serial * 1440), { operator: "eq" });
    }
    return faulty(
      "date-in-number",
      { zh: `这一列是数，读到日期${cell.date}`, en: `This column holds numbers; got the date ${cell.date}` },
      {
        zh: "Excel会把3-5、1/2自动变成日期；请改为文本格式后重填",
        en: "Excel turns 3-5 and 1/2 into dates; format the cell as text and write it again",
      },
    );
  }
  return finish(noNumber(typeof cell === "boolean" ? String(cell) : cell.text), "eq", column);
}
