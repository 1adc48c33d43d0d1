import type { Text } from "@unburden/core";
import type { Source } from "../page/scope.ts";
import type { Format } from "../export/formats.ts";

/** What the menu under a chart says, and what stands in the files. */
export const words = {
  take: { zh: "下载", en: "Download" },
  failed: { zh: "没有生成，请再试一次。", en: "That didn't work; please try again." },
  done: { zh: "已下载", en: "Downloaded" },
  title: { zh: "标题", en: "Title" },
  source: { zh: "数据来源", en: "Source of the data" },
  reach: { zh: "范围", en: "District and period" },
  definition: { zh: "口径", en: "Definition" },
  notes: { zh: "备注", en: "Notes" },
  taken: { zh: "导出日期", en: "Exported on" },
  page: { zh: "来源页面", en: "Page" },
  asReported: { zh: "报道所述", en: "as the report states" },
  part: { zh: "部分", en: "Part" },
  count: { zh: "数量", en: "Number" },
  perOne: { zh: "每一件对应", en: "For each one" },
  data: { zh: "数据", en: "Data" },
  about: { zh: "说明", en: "About" },
  lower: { zh: "下限", en: "lower" },
  upper: { zh: "上限", en: "upper" },
  hidden: {
    zh: "少于5条的数字已隐去，本文件中也没有。",
    en: "Counts under 5 are hidden; they aren't in this file either.",
  },
} as const satisfies Record<string, Text>;

/** The formats as the menu names them. */
export const formatNames: Readonly<Record<Format, Text>> = {
  svg: { zh: "矢量图", en: "drawing" },
  png: { zh: "图片", en: "picture" },
  csv: { zh: "表格", en: "table" },
  xlsx: { zh: "工作簿", en: "workbook" },
  arrow: { zh: "分析用", en: "for analysis" },
};

/** Where the numbers are from, in a sentence that must still be understood when the file has left the page. */
export const provenance: Readonly<Record<Source, Text>> = {
  sample: {
    zh: "合成样例（synthetic sample）：数字全是编造的，不能引用",
    en: "Synthetic sample (合成样例): every number is made up; don't quote it",
  },
  published: { zh: "公开报道，未经核实", en: "Published report, unverified" },
  own: { zh: "我的台账，在本机浏览器内计算", en: "Your ledger, computed in this browser" },
  server: { zh: "服务器上的台账，由服务器计算", en: "The server's ledger, computed by the server" },
};
