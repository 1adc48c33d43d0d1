import type { Text } from "@unburden/core";

/** What is said of using the site without a network. */
export const words = {
  name: { zh: "离线使用", en: "Use without a network" },
  saving: { zh: "正在存到本机，以便断网时使用", en: "Being kept on this computer for use without a network" },
  kept: {
    zh: "本站已存在这台电脑的浏览器里：断网也能打开各页、看样例、读台账。",
    en: "This browser now keeps the site: every page, the sample and your ledger work without a network.",
  },
  failed: {
    zh: "还没有全部存到本机；已存的照常可用，下次打开时接着存。",
    en: "Not everything is kept on this computer yet; what is kept works, and the rest follows at the next visit.",
  },
  database: {
    zh: "重算用的 DuckDB（约36 MB）没有存，用过一次才存，也可以现在就存：",
    en: "DuckDB (about 36 MB), which recomputes, isn't kept until it is first used; or keep it now:",
  },
  keepDatabase: { zh: "把 DuckDB 也存下", en: "Keep DuckDB too" },
  keepingDatabase: { zh: "正在存 DuckDB……", en: "Keeping DuckDB …" },
  databaseKept: {
    zh: "DuckDB 也存下了：断网也能重算。",
    en: "DuckDB is kept too: recomputing works without a network.",
  },
  databaseFailed: {
    zh: "DuckDB 没有存成，连上网络再试：",
    en: "DuckDB couldn't be kept; try again with a network:",
  },
  offline: {
    zh: "现在没有网络。下面都是存在本机的，照常可用；没存过的会告诉您。",
    en: "There is no network now. Everything kept on this computer works as usual; what isn't kept will say so.",
  },
  newer: { zh: "本站有新版本。", en: "There is a new version of this site." },
  reload: { zh: "重新载入", en: "Reload" },
  later: { zh: "以后再说", en: "Later" },
  close: { zh: "知道了", en: "All right" },
} as const satisfies Record<string, Text>;

/** The page that is shown in place of one that was never visited. */
export const excuse = {
  title: { zh: "这一页没有存在本机", en: "This page isn't kept on this computer" },
  text: {
    zh: "现在没有网络，而这一页以前没有打开过，所以本机没有它。连上网络后再打开即可。看板的各页都在：",
    en: "There is no network now, and this page was never opened here, so this computer has no copy. Open it again with a network. The dashboard's pages are all here:",
  },
} as const satisfies Record<string, Text>;
