import type { DefaultTheme, LocaleSpecificConfig } from "vitepress";
import { decisionTitles } from "../src/decisions.ts";

type Locale = LocaleSpecificConfig<DefaultTheme.Config> & { label: string; link?: string };
type Words = Readonly<Record<keyof typeof wordsOfPages, string>>;

/** Every page that the sidebar shows: its address, and what it is called in Chinese and English. */
const wordsOfPages = {
  start: ["五分钟上手", "Five-minute start"],
  "guide/clerk": ["填台账的人", "Clerk"],
  "guide/analyst": ["做分析的人", "Analyst"],
  "guide/developer": ["开发者", "Developer"],
  "guide/assistant": ["助手", "The assistant"],
  "guide/embed": ["把图放进别的网站", "Charts on other sites"],
  "guide/warehouse": ["数据仓库团队", "Warehouse team"],
  "guide/contributor": ["参与开发", "Contributor"],
  notebooks: ["笔记本", "Notebooks"],
  "method/": ["总的方法", "The method"],
  "method/subtract": ["− 减：公式", "− Subtract: formulas"],
  "method/add": ["＋ 加：公式", "＋ Add: formulas"],
  "method/multiply": ["× 乘：公式", "× Multiply: formulas"],
  "method/divide": ["÷ 除：公式", "÷ Divide: formulas"],
  "reference/metrics": ["指标", "Metrics"],
  "reference/tables": ["台账表", "Tables"],
  "reference/charts": ["图表", "Charts"],
  "reference/statements": ["报道原文对照", "Statements of the source"],
  "reference/api/": ["接口", "API"],
  privacy: ["隐私", "Privacy"],
  scale: ["规模", "Scale"],
  performance: ["性能", "Performance"],
  architecture: ["架构", "Architecture"],
  "ledger-trial": ["用别人的文件试读", "Tried on public files"],
  pins: ["锁定的版本", "Pinned versions"],
  "decisions/": ["设计决定", "Decisions"],
} as const;

function itemsOf(
  words: Words,
  prefix: string,
): (pages: readonly (keyof Words)[]) => DefaultTheme.SidebarItem[] {
  return (pages) => pages.map((page) => ({ text: words[page], link: `${prefix}${page}` }));
}

function api(prefix: string, index: string): DefaultTheme.SidebarItem[] {
  const doors = ["statistics", "report", "sample", "engines/arquero", "engines/sql"];
  return [
    { text: index, link: `${prefix}reference/api/` },
    ...doors.map((door) => ({
      text: `@unburden/core/${door.replace("engines/", "")}`,
      link: `${prefix}reference/api/${door}`,
    })),
  ];
}

function sidebar(language: 0 | 1, prefix: string): DefaultTheme.SidebarItem[] {
  const words = Object.fromEntries(
    Object.entries(wordsOfPages).map(([page, names]) => [page, names[language]]),
  ) as Words;
  const items = itemsOf(words, prefix);
  const say = (zh: string, en: string): string => [zh, en][language] ?? zh;
  return [
    { text: say("开始", "Start"), items: items(["start"]) },
    {
      text: say("指南", "Guides"),
      items: items([
        "guide/clerk",
        "guide/analyst",
        "guide/developer",
        "guide/assistant",
        "guide/embed",
        "guide/warehouse",
        "guide/contributor",
        "notebooks",
      ]),
    },
    {
      text: say("方法", "Method"),
      items: items(["method/", "method/subtract", "method/add", "method/multiply", "method/divide"]),
    },
    {
      text: say("参考", "Reference"),
      items: [
        ...items(["reference/metrics", "reference/tables", "reference/charts", "reference/statements"]),
        { text: words["reference/api/"], collapsed: true, items: api(prefix, "@unburden/core") },
      ],
    },
    {
      text: say("背景", "Background"),
      items: [
        ...items(["privacy", "scale", "performance", "ledger-trial", "architecture", "pins"]),
        {
          text: words["decisions/"],
          link: `${prefix}decisions/`,
          collapsed: true,
          items: decisionTitles().map(({ file, title }) => ({
            text: title,
            link: `${prefix}decisions/${file}`,
          })),
        },
      ],
    },
  ];
}

function nav(language: 0 | 1, prefix: string): DefaultTheme.NavItem[] {
  const say = (zh: string, en: string): string => [zh, en][language] ?? zh;
  return [
    { text: say("上手", "Start"), link: `${prefix}start` },
    { text: say("方法", "Method"), link: `${prefix}method/` },
    { text: say("参考", "Reference"), link: `${prefix}reference/metrics` },
    // The dashboard is the folder above, where `pnpm site` puts it.
    { text: say("看板", "Dashboard"), link: language === 0 ? "/../" : "/../?lang=en", target: "_self" },
  ];
}

/** The Chinese pages, at the root: those who are measured read Chinese. */
export const chinese: Locale = {
  label: "中文",
  lang: "zh-CN",
  description: "基层到底轻了多少？省下的时间去了哪里？",
  themeConfig: {
    nav: nav(0, "/"),
    sidebar: sidebar(0, "/"),
    outline: { label: "本页内容", level: [2, 3] },
    docFooter: { prev: "上一页", next: "下一页" },
    darkModeSwitchLabel: "深色",
    lightModeSwitchTitle: "切换到浅色",
    darkModeSwitchTitle: "切换到深色",
    sidebarMenuLabel: "目录",
    returnToTopLabel: "回到顶部",
    langMenuLabel: "语言",
    skipToContentLabel: "跳到正文",
    notFound: {
      title: "没有这一页",
      quote: "地址可能写错了，或者这一页已经搬走。",
      linkLabel: "回到首页",
      linkText: "回到首页",
    },
  },
};

/** The English pages, under `/en/`. */
export const english: Locale = {
  label: "English",
  lang: "en-GB",
  link: "/en/",
  description: "How much lighter grassroots work has become, and where the time went.",
  themeConfig: {
    nav: nav(1, "/en/"),
    sidebar: sidebar(1, "/en/"),
    outline: { label: "On this page", level: [2, 3] },
  },
};
