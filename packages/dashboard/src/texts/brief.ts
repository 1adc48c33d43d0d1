import type { Text } from "@unburden/core";

/** The brief's page, around the brief itself. */
export const words = {
  name: { zh: "简报", en: "Brief" },
  lead: {
    zh: "把所选数据写成一份简报：每个数都有来历，拿不准的写明拿不准。可以直接打印，也可以下载成 Word 再改。",
    en: "The chosen data as a brief: every number has its origin, and what can't be told is said so. Print it, or download it for Word.",
  },
  print: { zh: "打印", en: "Print" },
  word: { zh: "下载 Word 文档", en: "Download for Word" },
  making: { zh: "正在生成文档……", en: "Making the document …" },
  made: { zh: "文档已生成：", en: "The document is made: " },
  notMade: { zh: "文档没有生成。浏览器的说法：", en: "The document wasn't made. The browser says: " },
  page: { zh: "第", en: "Page" },
} as const satisfies Record<string, Text>;

/** What is held against each other in the brief. */
export const compared = {
  solved: { zh: "热线诉求解决没有", en: "Hotline matters solved" },
  byDepartment: { zh: "部门认定解决", en: "by the departments' account" },
  byCitizen: { zh: "市民回访认定解决", en: "by the citizens' own" },
  settled: { zh: "三所联动与其他纠纷的化解", en: "Disputes settled" },
  joint: { zh: "三所联动办理的化解", en: "with all three offices" },
  single: { zh: "其他的化解", en: "the others" },
} as const satisfies Record<string, Text>;
