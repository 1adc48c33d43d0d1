import type { Text } from "@unburden/core";
import type { Rating } from "../assistant/use-row.ts";

/** What can be said of an answer. */
export const ratings: Readonly<Record<Rating, Text>> = {
  solved: { zh: "解决了，不用再问人", en: "It settled it; nobody else is asked" },
  "not-solved": { zh: "没有解决", en: "It didn't settle it" },
  wrong: { zh: "答错了", en: "It was wrong" },
};

/** The words of the assistant's own ledger. */
export const useWords = {
  rate: { zh: "这个回答：", en: "This answer: " },
  note: {
    zh: "记下的只有时间、地点、用了哪一样和您的评价，不记问了什么；只存在这个浏览器里。存成 CSV，可以拖进台账页。",
    en: "Kept are the time, the place, which of the three was used and what you said of it, never what was asked; in this browser only. As CSV it can be dropped on the Ledger page.",
  },
  notLasting: {
    zh: "这个浏览器不让网页保存文件，关掉这一页就没有了。",
    en: "This browser lets no page keep files: the record is gone when this page is closed.",
  },
  figures: { zh: "助手的指标", en: "The assistant's own figures" },
  figure: { zh: "指标", en: "Figure" },
  value: { zh: "数值", en: "Value" },
  parts: { zh: "分子/分母", en: "Parts" },
  take: { zh: "存为 CSV", en: "Take away as CSV" },
  erase: { zh: "清除使用记录", en: "Erase the record of use" },
} as const satisfies Record<string, Text>;

/** Sentences about the use. */
export const useSentences = {
  uses: (v: { count: string; rated: string }): Text => ({
    zh: `使用记录：${v.count}次，评价过${v.rated}次`,
    en: `Record of use: used ${v.count} times, rated ${v.rated} times`,
  }),
} as const;
