import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Spread } from "../measure/interleave.ts";
import type { Machine } from "../measure/machine.ts";
import type { WorkResult } from "../measure/result.ts";

type Language = "zh" | "en";

/** A result as it is kept in `results/`. */
export type Kept = WorkResult & { readonly machine: Machine };

const words = {
  head: {
    zh: "| 谁 | 中位数（四分位） | Unburden是它的几倍 |\n| --- | --- | --- |",
    en: "| who | median (quartiles) | ours ÷ this |\n| --- | --- | --- |",
  },
  cannot: { zh: "做不到", en: "can't" },
  noted: {
    zh: (who: string, note: string) => `${who}（${note}）`,
    en: (who: string, note: string) => `${who} (${note})`,
  },
} as const;

function shown(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function spread({ median, low, high }: Spread): string {
  return low === high ? shown(median) : `${shown(median)} (${shown(low)}–${shown(high)})`;
}

function tableOf(result: Kept, language: Language): string {
  const rows = result.lines.map(({ who, value, unit, ratio, note }) => {
    const named = note ? words.noted[language](who[language], note[language]) : who[language];
    const shownValue = value ? `${spread(value)} ${unit}` : words.cannot[language];
    return `| ${named} | ${shownValue} | ${ratio ? spread(ratio) : "—"} |`;
  });
  const { processor, cores, memoryGb, node, load } = result.machine;
  const where =
    language === "zh"
      ? `${result.rounds}轮，轮流；${processor}，${cores}核，${memoryGb} GB，Node ${node}；当时的负载 ${load}。`
      : `${result.rounds} rounds in turn; ${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}; load average then ${load}.`;
  const limit = result.limit[language];
  return [
    words.head[language],
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
