import type { Column } from "../../column.ts";
import type { RawCell } from "../sheet.ts";
import type { ReadContext } from "./context.ts";
import { normalise, wordKey } from "./normalise.ts";
import { saysNone, saysNotKnown } from "./null-words.ts";
import { doubtful, faulty, known, notKnown, type CellReading } from "./reading.ts";

const yes = new Set(["是", "√", "✓", "✔", "☑", "对", "有", "y", "yes", "1", "已", "达标", "true", "t"]);
const no = new Set([
  "否",
  "不是",
  "×",
  "✗",
  "✘",
  "x",
  "n",
  "no",
  "0",
  "未",
  "不",
  "没",
  "不达标",
  "未达标",
  "false",
  "f",
]);

/** What may stand before the word of the column's question without changing the answer: 非常满意, 已全部解决, 很不满意. */
const strongly = /^(?:已?(?:完全|全部)|很|非常|十分|特别)$/u;
const stronglyNot = /^(?:很|非常|十分|特别|极|完全)不$/u;
const partly = /^已?(?:基本上?|比较|较|较为|大部分?|部分|大致|大体|初步|[未没](?:完全|全部)|不完全)$/u;

type Titled = Pick<Column, "title" | "synonyms">;

/** What the column asks: 是否解决 asks for 解决, 已履行 for 履行, 是否解决（部门） for 解决. */
function asked({ title, synonyms }: Titled): string[] {
  return [title.zh, ...synonyms]
    .map((word) => /^(?:.{0,4}是否|已)([^()]+)/u.exec(wordKey(word))?.[1])
    .filter((word) => word !== undefined);
}

function answer(key: string, column: Titled): boolean | null {
  if (yes.has(key)) return true;
  if (no.has(key)) return false;
  for (const word of asked(column)) {
    if (key === word || key === `已${word}`) return true;
    if (!key.endsWith(word)) continue;
    const lead = key.slice(0, key.length - word.length);
    if (/^(?:未|不|没|没有|未能|未予|不予|尚未)$/u.test(lead) || stronglyNot.test(lead)) return false;
    if (strongly.test(lead)) return true;
  }
  return null;
}

/** Whether a word says yes in part only: 部分解决, 基本满意, 未完全解决; a satisfaction that is 一般 says neither. */
function saysPartly(key: string, column: Titled): boolean {
  return asked(column).some((word) => {
    if (word === "满意" && key === "一般") return true;
    return key.endsWith(word) && partly.test(key.slice(0, key.length - word.length));
  });
}

const choices = [
  { value: false, label: { zh: "否", en: "no" } },
  { value: null, label: { zh: "不知道，留空", en: "not known; leave it empty" } },
];

function booleanText(text: string, column: Titled, context: ReadContext): CellReading {
  const said = answer(wordKey(text), column);
  if (said !== null) return known(said);
  if (saysNotKnown(text)) return notKnown;
  const shown = normalise(text);
  if (saysPartly(wordKey(text), column)) {
    return doubtful(
      "partly",
      { zh: `“${shown}”算“是”还是“否”？`, en: `Does “${shown}” count as yes or as no?` },
      [{ value: true, label: { zh: "是", en: "yes" } }, ...choices],
    );
  }
  if (saysNone(text)) {
    if (context.noneMeans !== "question") return context.noneMeans === "zero" ? known(false) : notKnown;
    return doubtful(
      "none-word",
      { zh: `“${shown}”是否，还是不知道？`, en: `Does “${shown}” mean no or not known?` },
      choices,
    );
  }
  return faulty(
    "not-yes-or-no",
    { zh: `“${shown}”看不出是“是”还是“否”`, en: `“${shown}” says neither yes nor no` },
    { zh: "请填“是”或“否”；不知道就留空", en: "Write 是 (yes) or 否 (no); leave it empty if it isn't known" },
  );
}

/**
 * Reads yes and no: 是 √ 有 1 已 达标, 否 × 0 未 不达标, and the words of the column's own question (是否通过: 通过, 未予通过).
 * 部分解决 and 基本满意 are doubts. 无 is what the context says that it means.
 */
export function readBoolean(cell: RawCell, column: Titled, context: ReadContext): CellReading {
  if (cell === null) return notKnown;
  if (typeof cell === "boolean") return known(cell);
  if (typeof cell !== "object") return booleanText(String(cell), column, context);
  return booleanText("date" in cell ? cell.date : cell.text, column, context);
}
