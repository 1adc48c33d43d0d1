import { wordKey } from "./normalise.ts";

const nullWords = new Set([
  "不详",
  "未知",
  "不明",
  "不清楚",
  "不适用",
  "n/a",
  "na",
  "null",
  "无数据",
  "暂缺",
]);
const noneWords = new Set(["无", "没有", "none"]);

/** Whether the text says that nothing is known: empty, dashes (-, —, ——), strokes (/), 不详, 未知, N/A. */
export function saysNotKnown(text: string): boolean {
  return isNotKnown(wordKey(text));
}

/** The same of a word's key. */
export function isNotKnown(key: string): boolean {
  return /^[-\u2014\u2015_/\\]*$/u.test(key) || nullWords.has(key);
}

/** Whether the text is 无 or 没有, which means none in one column and not known in another. */
export function saysNone(text: string): boolean {
  return isNone(wordKey(text));
}

/** The same of a word's key. */
export function isNone(key: string): boolean {
  return noneWords.has(key);
}
