import { csvParseRows } from "d3";
import { readXlsx } from "hucre/xlsx";
import { tableFromIPC } from "@uwdata/flechette";
import { describe, expect, it } from "vitest";
import { plainBars } from "../../src/charts/plain-bars.ts";
import { arrowFile } from "../../src/export/arrow-file.ts";
import type { ChartFacts } from "../../src/export/chart-facts.ts";
import { csvFile } from "../../src/export/csv-file.ts";
import { pngFile } from "../../src/export/png-file.ts";
import { svgFile, type TakenChart } from "../../src/export/svg-file.ts";
import { xlsxFile } from "../../src/export/xlsx-file.ts";
import { countCell, hiddenCell, monthCell, shareCell } from "../../src/sections/twin-cell.ts";

const image = `<img src=x onerror="alert(1)">`;
const formula = `=HYPERLINK("http://example.com","点我")`;

const facts: ChartFacts = {
  title: `${formula} 与 ${image}`,
  source: "sample",
  reach: "黄浦区 · 2024年",
  about: {
    id: "subtract.example",
    title: { zh: "例", en: "Example" },
    definition: { zh: "@口径", en: "definition" },
  },
  notes: [image],
  table: {
    heads: ["项目", "件数", "占比", "95%区间", "月份"],
    rows: [
      [image, countCell(1234.5, "zh"), shareCell(0.123456, "zh"), { text: "", lower: 0.1, upper: 0.2 }, "+1"],
      [formula, countCell(-3, "zh"), hiddenCell("zh"), { text: "", lower: null, upper: null }, "x"],
      [
        "－1+1",
        countCell(null, "zh"),
        shareCell(1, "zh"),
        { text: "", lower: 0, upper: 1 },
        monthCell("2024-07", "zh"),
      ],
    ],
  },
};
const occasion = { day: "2024-08-01", address: "https://example.org/subtract.html", language: "zh" } as const;
const heads = ["项目", "件数", "占比", "95%区间 下限", "95%区间 上限", "月份"];

const taken: TakenChart = {
  chart: plainBars,
  rows: [
    { key: "a", name: image, value: 3, text: "3", strong: true },
    { key: "b", name: formula, value: 2, text: "2", strong: false },
  ],
  width: 500,
  chapter: "divide",
  facts,
};

describe("a CSV", () => {
  it("begins with a byte order mark, has one header and the facts on every row", () => {
    const text = csvFile(facts, occasion);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [header = [], ...rows] = csvParseRows(text.slice(1));
    expect(header.slice(0, 6)).toEqual(heads);
    expect(header.slice(6)).toEqual(["标题", "数据来源", "范围", "口径", "备注", "导出日期", "来源页面"]);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row[7]).toContain("合成样例");
      expect(row[8]).toBe("黄浦区 · 2024年");
      expect(row[11]).toBe("2024-08-01");
    }
  });

  it("keeps numbers plain, texts that a spreadsheet would run as texts, and hidden numbers hidden", () => {
    const [, first = [], second = [], third = []] = csvParseRows(csvFile(facts, occasion).slice(1));
    expect(first.slice(0, 5)).toEqual([image, "1234.5", "0.123456", "0.1", "0.2"]);
    expect(second.slice(0, 5)).toEqual([`'${formula}`, "-3", "隐去", "", ""]);
    expect(third.slice(0, 6)).toEqual(["'－1+1", "", "1", "0", "1", "2024-07"]);
    expect(first[6]).toBe(`'${facts.title}`);
  });
});

describe("a workbook", () => {
  it("has the rows on one sheet and what the file says of itself on another", async () => {
    const { sheets } = await readXlsx(await xlsxFile(facts, occasion));
    expect(sheets.map(({ name }) => name)).toEqual(["数据", "说明"]);
    const said = new Map(sheets[1]?.rows.map(([name, text]) => [name, text]));
    expect(said.get("标题")).toBe(`'${facts.title}`);
    expect(said.get("数据来源")).toContain("合成样例");
    expect(said.get("范围")).toBe("黄浦区 · 2024年");
    expect(said.get("导出日期")).toBe("2024-08-01");
    expect(said.get("口径")).toContain("subtract.example");
  });

  it("keeps numbers numbers, formulas texts, and hidden numbers hidden", async () => {
    const { sheets } = await readXlsx(await xlsxFile(facts, occasion));
    const [header, ...rows] = sheets[0]?.rows ?? [];
    expect(header).toEqual(heads);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      [image, 1234.5, 0.123456],
      [`'${formula}`, -3, "隐去"],
      ["'－1+1", null, 1],
    ]);
    const cells = [...(sheets[0]?.cells?.values() ?? [])];
    expect(cells.filter(({ formula: found }) => found !== undefined)).toEqual([]);
  });
});

describe("an Arrow file", () => {
  it("has columns of one type each, hidden numbers as nulls, and the facts in its schema", () => {
    const table = tableFromIPC(arrowFile(facts, occasion));
    expect(table.names).toEqual(heads);
    expect([...table.getChild("占比")]).toEqual([0.123456, null, 1]);
    expect([...table.getChild("项目")]).toEqual([image, formula, "－1+1"]);
    expect([...table.getChild("件数")]).toEqual([1234.5, -3, null]);
    const { metadata } = table.schema;
    expect(metadata?.get("unburden.source_id")).toBe("sample");
    expect(metadata?.get("unburden.title")).toBe(facts.title);
    expect(metadata?.get("unburden.reach")).toBe("黄浦区 · 2024年");
    expect(metadata?.get("unburden.taken")).toBe("2024-08-01");
    expect(metadata?.get("unburden.notes")).toContain("隐去");
  });
});

describe("an SVG", () => {
  const parsed = (): Document =>
    new DOMParser().parseFromString(svgFile(taken, occasion).text, "image/svg+xml");

  it("stands alone: light colours as attributes, no style sheet, no class, nothing to load or to run", () => {
    const { documentElement: svg } = parsed();
    expect(
      svg.querySelectorAll("style, script, foreignObject, image, use, a, [class], [style], [href]"),
    ).toHaveLength(0);
    expect(svg.outerHTML).not.toContain("var(");
    expect(
      [...svg.querySelectorAll("*")]
        .flatMap((each) => each.getAttributeNames())
        .filter((name) => name.startsWith("on")),
    ).toEqual([]);
    expect([...svg.querySelectorAll("rect")].map((rect) => rect.getAttribute("fill"))).toContain("#a34208");
  });

  it("says its title, source, district, period and day to readers and to programs", () => {
    const svg = parsed();
    expect(svg.querySelector("title")?.textContent).toBe(facts.title);
    expect(svg.querySelector("desc")?.textContent).toContain("黄浦区 · 2024年");
    const core = "http://purl.org/dc/elements/1.1/";
    expect(svg.getElementsByTagNameNS(core, "source")[0]?.textContent).toContain("合成样例");
    expect(svg.getElementsByTagNameNS(core, "date")[0]?.textContent).toBe("2024-08-01");
    const written = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent).join("");
    expect(written).toContain("合成样例");
    expect(written).toContain("导出日期：2024-08-01");
  });

  it("holds what looks like a tag or a formula as text", () => {
    const svg = parsed();
    expect(svg.querySelector("img")).toBeNull();
    const texts = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent).join("");
    expect(texts).toContain(image);
    expect(texts).toContain(formula);
  });
});

describe("a PNG", () => {
  it("is twice as many dots as the drawing, on white paper, with the facts in the file", async () => {
    const { width, height } = svgFile(taken, occasion);
    const bytes = await pngFile(taken, occasion);
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    expect([bitmap.width, bitmap.height]).toEqual([width * 2, height * 2]);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    expect([...(context?.getImageData(2, 2, 1, 1).data ?? [])]).toEqual([255, 255, 255, 255]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("iTXtTitle");
    expect(text).toContain("合成样例");
    expect(text).toContain("黄浦区 · 2024年");
  });
});
