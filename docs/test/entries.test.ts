import { existsSync, readFileSync } from "node:fs";
import { allAnalyses, allMetrics, allTables } from "@unburden/core";
import { describe, expect, it } from "vitest";
import { chartEntries } from "../src/chart-page.ts";
import { docsFolder } from "../src/folders.ts";
import { generatedPages } from "../src/generated-pages.ts";
import { pictureOf } from "../src/notebook-page.ts";
import { notebookEntries } from "../../notebooks/kit/contents.ts";

const read = (page: string): string => readFileSync(`${docsFolder}${page}`, "utf8");
const stale = "is stale: run `pnpm reference`";

describe("every metric and analysis", () => {
  const metrics = read("reference/metrics.md");
  const statements = read("reference/statements.md");
  const figures = [...allMetrics, ...allAnalyses];

  it.each(figures.map(({ id }) => id))("%s has its entry in the reference", (id) => {
    expect(metrics.split("\n"), `docs/reference/metrics.md ${stale}`).toContain(`### ${id}`);
  });

  it.each(figures)("$id has its formula in the method, in both languages", ({ id, chapter, title }) => {
    expect(read(`method/${chapter}.md`), stale).toContain(`\n## ${title.zh}\n`);
    expect(read(`method/${chapter}.md`), stale).toContain(`\`${id}\``);
    expect(read(`en/method/${chapter}.md`), stale).toContain(`\n## ${title.en}\n`);
  });

  it.each(figures)("$id names a statement of the source that the reference lists", ({ source }) => {
    for (const each of source.filter((name) => /^S\d+$/.test(name)))
      expect(statements).toContain(`| ${each} |`);
  });
});

describe("every ledger table", () => {
  const tables = read("reference/tables.md");

  it.each([...allTables])("$name has its entry, with every column", ({ name, columns }) => {
    const [, entry = ""] = new RegExp(`^## ${name}$([^]*?)(?=^## |$(?![^]))`, "m").exec(tables) ?? [];
    for (const column of Object.keys(columns)) {
      expect(entry, `docs/reference/tables.md ${stale}`).toContain(`| \`${column}\` |`);
    }
  });
});

describe("every chart", () => {
  it.each(chartEntries())("$id says what it shows and has a golden picture", ({ shows, goldens, file }) => {
    expect(shows, `${file} needs a docstring above its chart`).not.toBe("");
    expect(goldens.length, `${file} needs a golden picture in test/golden`).toBeGreaterThan(0);
  });
});

describe("every notebook", () => {
  it.each(notebookEntries())("$name has its picture", (notebook) => {
    const picture = pictureOf(notebook);
    expect(existsSync(`${docsFolder}${picture}`), `docs/${picture}: run the notebooks' screenshots`).toBe(
      true,
    );
  });
});

describe("the pages that follow from definitions", () => {
  it.each(Object.entries(generatedPages()))("%s is as the definitions say", (page, text) => {
    expect(existsSync(`${docsFolder}${page}`) && read(page) === text, `docs/${page} ${stale}`).toBe(true);
  });
});

describe("every page that users read", () => {
  const pages = ["index", "start", "privacy", "scale", "method/index"];
  const guides = ["clerk", "analyst", "developer", "warehouse", "contributor", "cli"].map(
    (name) => `guide/${name}`,
  );

  it.each([...pages, ...guides])("%s is there in Chinese and English, with the same sections", (page) => {
    const sections = (text: string): number => text.match(/^#{1,3} /gm)?.length ?? 0;
    expect(sections(read(`${page}.md`))).toBe(sections(read(`en/${page}.md`)));
  });
});
