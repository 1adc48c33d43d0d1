import { readdirSync, readFileSync } from "node:fs";
import { rootFolder } from "./folders.ts";
import type { Language } from "./language.ts";

const dashboard = "packages/dashboard/";

/** A chart as its file and its golden pictures show it. */
export interface ChartEntry {
  readonly id: string;
  readonly file: string;
  /** What it shows, in a sentence: the docstring of its value. Empty when it has none. */
  readonly shows: string;
  /** Its golden pictures' names, without `.svg`. */
  readonly goldens: readonly string[];
}

function docstring(source: string): string {
  const [, comment = ""] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: Chart</.exec(source) ?? [];
  return comment.replace(/^\s*\* ?/gm, "").replace(/\s+/g, " ").trim();
}

/** Every chart of the dashboard: the files in its `charts` folder that export one. */
export function chartEntries(): ChartEntry[] {
  const folder = `${dashboard}src/charts/`;
  const charts = readdirSync(`${rootFolder}${folder}`)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, source: readFileSync(`${rootFolder}${folder}${name}`, "utf8") }))
    .filter(({ source }) => /export const \w+: Chart</.test(source));
  const ids = charts.map(({ name }) => name.replace(".ts", ""));
  const pictures = readdirSync(`${rootFolder}${dashboard}test/golden`)
    .filter((name) => name.endsWith(".svg"))
    .map((name) => name.replace(".svg", ""));
  /** A picture belongs to the chart with the longest id that its name begins with. */
  const owner = (picture: string): string | undefined =>
    ids
      .filter((id) => picture === id || picture.startsWith(`${id}-`))
      .sort((a, b) => b.length - a.length)[0];
  return charts.map(({ name, source }, i) => ({
    id: ids[i] ?? "",
    file: `${folder}${name}`,
    shows: docstring(source),
    goldens: pictures.filter((picture) => owner(picture) === ids[i]).sort(),
  }));
}

const introductions = {
  zh: "# 图表\n\n每张图是 `charts/` 里的一个文件：给它行和宽度，它就画出来。下面的图不是截图，是测试里的标准图（golden）：画出来的有一点不同，测试就不通过。标准图里的行是为试画而编的，不是数据。",
  en: "# Charts\n\nA chart is one file in `charts/`: give it rows and a width, and it draws. The pictures are not screenshots but the tests' golden pictures: a drawing that differs in anything fails the test. Their rows are made up to try the chart, they are no data.",
};

/** The page of all charts with their golden pictures; `up` leads from the page's folder to the repository's root. */
export function chartPage(language: Language, up: string): string {
  const entries = chartEntries().map(({ id, file, shows, goldens }) => {
    const images = goldens.map((golden) => `![${golden}](${up}${dashboard}test/golden/${golden}.svg)`);
    const where = language === "zh" ? "定义" : "Definition";
    return [`## ${id}`, shows, ...images, `[${where}](../../${file})`].join("\n\n");
  });
  return [introductions[language], ...entries].join("\n\n");
}
