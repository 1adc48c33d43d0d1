import type { CellValue, PlacedColumn } from "../../../src/index.ts";
import type { RawCell } from "../../../src/ledger/sheet.ts";
import { headerUnit } from "../../../src/ledger/values/header-unit.ts";
import { valueWords } from "../../../src/ledger/values/word-list.ts";

/** A value as a hand may write it, and what the reader has to say about its exactness. */
export interface Written {
  readonly raw: RawCell;
  /** `ge`, `le`, `approx`, `month`; null when it is exact. */
  readonly how: string | null;
}

const exact = (raw: RawCell): Written => ({ raw, how: null });
const wide = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const counters: Readonly<Record<string, string>> = {
  person: "人",
  household: "户",
  unit: "个",
  item: "项",
  case: "件",
  session: "场",
  trial: "件",
  team: "支",
  merchant: "家",
  service: "项",
  wash: "次",
  year: "年",
  point: "分",
};

/** 1 to 99 in Chinese. */
export function chineseNumeral(value: number): string {
  const digits = "零一二三四五六七八九";
  if (value < 10) return digits[value] ?? "";
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? "" : (digits[tens] ?? "")}十${ones === 0 ? "" : (digits[ones] ?? "")}`;
}

function money(value: number, header: string): Written[] {
  const yuan = (value / 100).toFixed(2);
  const bare = headerUnit(header) === "fen" ? [exact(value), exact(String(value))] : [];
  const wan = value % 1e6 === 0 && value > 0 ? [exact(`${value / 1e6}万元`)] : [];
  return [...bare, exact(`${yuan}元`), exact(wide(`${yuan}元`)), exact(`¥${yuan}`), ...wan];
}

function minutes(value: number, header: string): Written[] {
  const bare =
    headerUnit(header) === "hour" ? [] : [exact(value), exact(String(value)), exact(wide(String(value)))];
  const hours = value % 30 === 0 ? [exact(`${value / 60}小时`)] : [];
  const both = value > 60 ? [exact(`${Math.floor(value / 60)}小时${value % 60}分钟`)] : [];
  return [...bare, exact(`${value}分钟`), ...hours, ...both, { raw: `约${value}分钟`, how: "approx" }];
}

function counts({ unit, kind }: PlacedColumn, value: number): Written[] {
  const plain = [exact(value), exact(String(value)), exact(wide(String(value)))];
  if (unit === "share") return [exact(value), exact(String(value)), exact(`${Math.round(value * 100)}%`)];
  if (unit === "year") return [...plain, exact(`${value}年`)];
  if (unit === "attempt") return [...plain, exact(`第${value}次`)];
  if (unit === "time-per-year") return value === 12 ? [...plain, exact("每月一次")] : plain;
  const counter = counters[unit] === undefined ? [] : [exact(`${value}${counters[unit]}`)];
  const more: Written[] = [
    { raw: `${value}余`, how: "ge" },
    { raw: `约${value}`, how: "approx" },
    { raw: `不超过${value}`, how: "le" },
  ];
  const whole = kind === "integer" || Number.isInteger(value);
  const chinese = whole && value > 0 && value < 100 ? [exact(chineseNumeral(value))] : [];
  const wan = whole && value >= 10_000 && value % 1000 === 0 ? [exact(`${value / 10_000}万`)] : [];
  const commas = whole && value >= 1000 ? [exact(value.toLocaleString("en-GB"))] : [];
  return [...plain, ...counter, ...more, ...chinese, ...wan, ...commas];
}

function dates(day: string, year: number | null): Written[] {
  const [y = 0, m = 0, d = 0] = day.split("-").map(Number);
  const serial = Math.round(Date.UTC(y, m - 1, d) / 86_400_000) + 25_569;
  const spoken = `${Array.from(String(y), (digit) => "〇一二三四五六七八九"[Number(digit)]).join("")}年${chineseNumeral(m)}月${chineseNumeral(d)}日`;
  const written = [
    `${y}/${m}/${d}`,
    `${y}.${m}.${d}`,
    `${y}年${m}月${d}日`,
    day.replaceAll("-", ""),
    wide(day),
    spoken,
  ];
  return [
    ...written.map(exact),
    exact(serial),
    exact({ date: day, serial }),
    ...(year === y ? [exact(`${m}月${d}日`)] : []),
    ...(d === 1 ? [{ raw: `${y}年${m}月`, how: "month" }] : []),
  ];
}

function moments(value: string): Written[] {
  const [day = "", time = ""] = value.split("T");
  const short = time.slice(0, 5);
  const midnight = time === "00:00:00" ? [exact(day)] : [];
  return [
    exact(`${day} ${short}`),
    exact(`${day.replaceAll("-", "/")} ${short}`),
    exact({ date: value, serial: null }),
    ...midnight,
  ];
}

function words(column: PlacedColumn, value: string): Written[] {
  const all = valueWords(column);
  const own = all.filter(
    ({ key, name }) => name === value && all.every((other) => other.key !== key || other.name === value),
  );
  return own.flatMap(({ key }) => [exact(key), exact(key.toUpperCase()), exact(` ${key}\n`)]);
}

function spaced(text: string): Written[] {
  const broken = text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/u, "\n");
  return [exact(text), exact(wide(text)), exact(`  ${text}\u3000`), exact(broken)];
}

const empty = ["", " ", "-", "/", "——", "不详", "N/A", "－"];
const yes = ["是", "√", "有", "Y", "yes", "１", true, 1];
const no = ["否", "×", "未", "N", "no", "０", false, 0];

/** The ways to write a value under this header; `year` is the one that the sheet's titles say. */
export function waysToWrite(
  column: PlacedColumn,
  header: string,
  value: CellValue | null,
  year: number | null,
): readonly Written[] {
  if (value === null) return [exact(null), ...empty.map(exact)];
  if (typeof value === "boolean") return (value ? yes : no).map(exact);
  if (typeof value === "number") {
    if (column.unit === "fen") return money(value, header);
    return column.unit === "minute" ? minutes(value, header) : counts(column, value);
  }
  if (column.kind === "category") return words(column, value);
  if (column.kind === "date") return [exact(value), ...dates(value, year)];
  if (column.kind === "timestamp") return [exact(value), ...moments(value)];
  return spaced(value);
}

/** Cells that can't be read in this column, or can't be alone. */
export function brokenCells(column: PlacedColumn): readonly RawCell[] {
  const always: RawCell[] = [
    { broken: "error", text: "#REF!" },
    { broken: "formula", text: "=A1" },
    "#DIV/0!",
  ];
  if (!column.nullable && column.fallback === null) always.push(null, "不详");
  switch (column.kind) {
    case "text":
      return always;
    case "category":
      return [...always, "查无此词甲乙"];
    case "date":
    case "timestamp":
      return [...always, "2024-02-30", "2024年13月1日", "改天", "24.7.5"];
    case "integer":
    case "number":
      return [...always, "好些", "12只猫"];
    case "boolean":
      return [...always, "也许"];
  }
}
