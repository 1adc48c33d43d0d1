import { notebookEntries, type NotebookEntry } from "../../notebooks/kit/contents.ts";
import type { Language } from "./language.ts";

/** Where a notebook's picture is in `docs/`. */
export function pictureOf({ name }: NotebookEntry): string {
  return `screenshots/notebooks/${name}.webp`;
}

const introductions = {
  zh: `# 笔记本

在仓库目录下运行 \`npm run notebooks\`，会打印一个网址，打开就是下面这些笔记本。断网也能用，用的是看板的同一套算法。每本从一个问题开始，把过程摆出来，最后用一句话回答；所有格子在持续集成里都真的运行过。想改就复制一份再改，见[做分析的人](guide/analyst.md)。`,
  en: `# Notebooks

\`npm run notebooks\` in the repository prints an address; open it for the notebooks below. They work offline, on the same core as the dashboard. Each opens with a question, shows the work and answers in words, and every cell is run in continuous integration. Copy one and change it: see the [analyst's guide](guide/analyst.md).`,
} as const;

function section(entry: NotebookEntry, index: number, language: Language): string {
  const [chinese = "", english = ""] = entry.title.split(" · ");
  const [asked = "", askedEnglish = ""] = entry.question;
  const up = language === "zh" ? "" : "../";
  const says = {
    zh: { title: chinese, question: asked, file: "笔记本" },
    en: { title: english || chinese, question: askedEnglish.replace(/^_|_$/g, ""), file: "Notebook" },
  }[language];
  return [
    `## ${index + 1} · ${says.title}`,
    says.question,
    `![${says.title}](${up || "./"}${pictureOf(entry)})`,
    `[${says.file}](${up}../notebooks/${entry.name}.html)`,
  ].join("\n\n");
}

/** The page that shows every notebook with its question and its picture. */
export function notebookPage(language: Language): string {
  const sections = notebookEntries().map((entry, i) => section(entry, i, language));
  return `${[introductions[language], ...sections].join("\n\n")}\n`;
}
