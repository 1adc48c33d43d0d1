import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Spread } from "../measure/interleave.ts";
import type { Machine } from "../measure/machine.ts";
import type { WorkResult } from "../measure/result.ts";

type Language = "zh" | "en";

/** A result as it is kept in `results/`. */
export type Kept = WorkResult & { readonly machine: Machine };

const words = {
  head: {
    zh: ["谁", "中位数（四分位）", "Unburden是它的几倍"],
    en: ["who", "median (quartiles)", "ours ÷ this"],
  },
  reading: { zh: ["每秒", "内存最多"], en: ["a second", "memory at most"] },
} as const;

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function shown(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function spread({ median, low, high }: Spread): string {
  return low === high ? shown(median) : `${shown(median)} (${shown(low)}–${shown(high)})`;
}

function tableOf(result: Kept, language: Language): string {
  const isReading = result.lines.some(({ reading }) => reading !== undefined);
  const head = [...words.head[language], ...(isReading ? words.reading[language] : [])];
  const rows = result.lines.map(({ who, value, unit, ratio, reading }) =>
    rowOf([
      who[language],
      `${spread(value)} ${unit}`,
      ratio ? spread(ratio) : "—",
      ...(reading ? [`${shown(reading.megabytesPerSecond)} MB`, `${shown(reading.peakMegabytes)} MB`] : []),
    ]),
  );
  const { processor, cores, memoryGb, node, load } = result.machine;
  const where =
    language === "zh"
      ? `${result.rounds}轮，轮流；${processor}，${cores}核，${memoryGb} GB，Node ${node}；当时的负载 ${load}。`
      : `${result.rounds} rounds in turn; ${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}; load average then ${load}.`;
  const limit = result.limit[language];
  return [
    rowOf(head),
    rowOf(head.map(() => "---")),
    ...rows,
    "",
    `${where}${limit ? ` ${limit}${language === "zh" ? "。" : "."}` : ""}`,
  ].join("\n");
}

/** A kept result, or null when that work was never measured. */
export function keptResult(id: string): Kept | null {
  const path = new URL(`../results/${id}.json`, import.meta.url);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Kept) : null;
}

/** Writes the tables between the marks of a page: `<!-- bench:in-memory -->` … `<!-- /bench -->`. */
export function writeTables(page: URL, language: Language): void {
  const text = readFileSync(page, "utf8");
  const filled = text.replace(/<!-- bench:([\w-]+) -->[\s\S]*?<!-- \/bench -->/gu, (_, id: string) => {
    const result = keptResult(id);
    if (!result) throw new Error(`${page.pathname} wants a table of ${id}, which was never measured`);
    return `<!-- bench:${id} -->\n\n${tableOf(result, language)}\n\n<!-- /bench -->`;
  });
  writeFileSync(page, filled);
}
