import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Spread } from "../measure/interleave.ts";
import type { Machine } from "../measure/machine.ts";
import type { Line, WorkResult } from "../measure/result.ts";

type Language = "zh" | "en";

/** A result as it is kept in `results/`. */
export type Kept = WorkResult & { readonly machine: Machine };

const words = {
  who: { zh: "谁", en: "who" },
  what: { zh: "量什么", en: "what" },
  value: { zh: "中位数（四分位）", en: "median (quartiles)" },
  ratio: { zh: "Unburden是它的几倍", en: "ours ÷ this" },
  limit: { zh: "物理极限，用时是它的几倍", en: "physical limit, and time ÷ it" },
  speed: { zh: "每秒", en: "a second" },
  memory: { zh: "内存最多", en: "memory at most" },
  cannot: { zh: "做不到", en: "can't" },
  requests: { zh: "个请求", en: "requests" },
} as const;

/** Three digits, with thousands apart. */
function shown(value: number): string {
  const text = String(Number(value.toPrecision(3)));
  return value >= 10_000 ? text.replace(/\B(?=(\d{3})+$)/gu, " ") : text;
}

function spread({ median, low, high }: Spread): string {
  const [middle, from, to] = [shown(median), shown(low), shown(high)];
  return from === to ? middle : `${middle} (${from}–${to})`;
}

function unitOf({ unit }: Line, language: Language): string {
  return unit === "requests" ? words.requests[language] : unit;
}

function valueOf(line: Line, language: Language): string {
  return line.value ? `${spread(line.value)} ${unitOf(line, language)}` : words.cannot[language];
}

function nameOf({ who, note }: Line, language: Language): string {
  if (!note) return who[language];
  return language === "zh" ? `${who.zh}（${note.zh}）` : `${who.en} (${note.en})`;
}

const ratioOf = ({ ratio }: Line): string => (ratio ? spread(ratio) : "—");

function limitOf({ limit, value, unit }: Line): string {
  return limit === undefined || !value ? "—" : `${shown(limit)} ${unit}, ×${shown(value.median / limit)}`;
}

function megabytes(value: number | undefined): string {
  return value === undefined ? "—" : `${shown(value)} MB`;
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

type Column = readonly [head: string, of: (line: Line) => string];

/** One quantity: a row for each who. */
function list(lines: readonly Line[], language: Language): string {
  const columns: Column[] = [
    [words.who[language], (line) => nameOf(line, language)],
    [words.value[language], (line) => valueOf(line, language)],
  ];
  if (lines.some(({ ratio }) => ratio)) columns.push([words.ratio[language], ratioOf]);
  if (lines.some(({ limit }) => limit !== undefined)) columns.push([words.limit[language], limitOf]);
  if (lines.some(({ reading }) => reading)) {
    columns.push(
      [words.speed[language], ({ reading }) => megabytes(reading?.megabytesPerSecond)],
      [words.memory[language], ({ reading }) => megabytes(reading?.peakMegabytes)],
    );
  }
  return markdown(
    columns.map(([head]) => head),
    lines.map((line) => columns.map(([, of]) => of(line))),
  );
}

/** Several quantities: whichever there are more of, quantities or those who have them, go down. */
function grid(lines: readonly Line[], language: Language): string {
  const whoOf = (line: Line): string => nameOf(line, language);
  const whatOf = ({ what }: Line): string => what?.[language] ?? "";
  const count = (of: (line: Line) => string): number => new Set(lines.map(of)).size;
  const [rowOf, columnOf] = count(whoOf) > count(whatOf) ? [whoOf, whatOf] : [whatOf, whoOf];
  const columns = [...new Set(lines.map(columnOf))].map((name) => {
    const own = lines.filter((line) => columnOf(line) === name);
    return { name, own, hasRatio: own.some(({ ratio }) => ratio) };
  });
  const row = (head: string, value: (line: Line) => string, ratio: (line: Line) => string): string[] => [
    head,
    ...columns.flatMap(({ own, hasRatio }) => {
      const line = own.find((each) => rowOf(each) === head || head === words.limit[language]);
      return line ? [value(line), ...(hasRatio ? [ratio(line)] : [])] : ["—"];
    }),
  ];
  const rows = [...new Set(lines.map(rowOf))].map((head) =>
    row(head, (line) => valueOf(line, language), ratioOf),
  );
  // The limit is of the first quantity.
  if (lines.some(({ limit }) => limit !== undefined))
    rows.splice(
      1,
      0,
      row(words.limit[language], limitOf, () => ""),
    );
  const heads = columns.flatMap(({ name, hasRatio }) => (hasRatio ? [name, words.ratio[language]] : [name]));
  return markdown([words[rowOf === whoOf ? "who" : "what"][language], ...heads], rows);
}

function tableOf({ lines, rounds, machine, limit }: Kept, language: Language): string {
  const { processor, cores, memoryGb, node, load } = machine;
  const where =
    language === "zh"
      ? `${rounds}轮，轮流；${processor}，${cores}核，${memoryGb} GB，Node ${node}；当时的负载 ${load}。`
      : `${rounds} rounds in turn; ${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}; load average then ${load}.`;
  const more = limit[language];
  return [
    (lines.some(({ what }) => what) ? grid : list)(lines, language),
    "",
    `${where}${more ? ` ${more}${language === "zh" ? "。" : "."}` : ""}`,
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
