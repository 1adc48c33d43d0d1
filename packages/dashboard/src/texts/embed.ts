import type { Text } from "@unburden/core";

/** What an embedded chart says besides its figures. */
export const words = {
  loading: { zh: "正在载入……", en: "Loading …" },
  failed: { zh: "这张图没有显示出来。", en: "This chart can't be shown." },
  toPage: { zh: "在“减负”中查看", en: "See it in Unburden" },
  noRows: {
    zh: "所选的数据来源、区或时间里没有这张图，或条数太少。",
    en: "The chosen data, district or period has no such chart, or too few rows for it.",
  },
} as const satisfies Record<string, Text>;

/** What is wrong with an attribute, and what would be right. */
export const sentences = {
  figure: (v: { written: string }): Text => ({
    zh: `figure="${v.written}"：应写作“页面/图”，如 subtract/off-list`,
    en: `figure="${v.written}": wanted page/chart, such as subtract/off-list`,
  }),
  unknown: (v: { written: string; known: string }): Text => ({
    zh: `figure="${v.written}"：这一页没有这张图，有的是 ${v.known}`,
    en: `figure="${v.written}": the page has no such chart; it has ${v.known}`,
  }),
  source: (v: { written: string }): Text => ({
    zh: `source="${v.written}"：应为 sample 或 published`,
    en: `source="${v.written}": wanted sample or published`,
  }),
  district: (v: { written: string }): Text => ({
    zh: `district="${v.written}"：应为区的代码或名称，如 310101`,
    en: `district="${v.written}": wanted a district's code or name, such as 310101`,
  }),
  period: (v: { written: string }): Text => ({
    zh: `period="${v.written}"：应为 all 或整年，如 2024`,
    en: `period="${v.written}": wanted all or a whole year, such as 2024`,
  }),
  address: (v: { written: string }): Text => ({
    zh: `src="${v.written}"：应为 http 或 https 地址`,
    en: `src="${v.written}": wanted an http or https address`,
  }),
  unreachable: (v: { address: string; message: string }): Text => ({
    zh: `读不到 ${v.address}（${v.message}）：该站点需允许跨站读取`,
    en: `${v.address} can't be read (${v.message}): its server must allow other origins`,
  }),
} as const;
