import type { CellValue, DisclosedResult } from "@unburden/core";
import { csvText } from "@unburden/core/ledger";
import { columnFromArray, float64, tableFromColumns, tableToIPC, utf8 } from "@uwdata/flechette";
import type { FigureFormat } from "../choices.ts";
import type { Io, Speech } from "../io.ts";
import { textTable } from "./text-table.ts";

type Cell = string | number | null;

/** A result as one line: names, keys and numbers. */
export type FigureLine = Readonly<Record<string, Cell>>;

const numeric = ["value", "lower", "upper", "numerator", "denominator", "used", "missing"] as const;

const columnsOf = (by: readonly string[]): string[] => ["metric", "title", ...by, ...numeric, "flags"];

function keyCell(value: CellValue | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** A result as a line; a number that is hidden or unknown is null, and the flags say which. */
export function figureLine(result: DisclosedResult, by: readonly string[], title: string): FigureLine {
  const { metric, group, value, numerator, denominator, used, missing, interval, flags } = result;
  return {
    metric,
    title,
    ...Object.fromEntries(by.map((name) => [name, keyCell(group[name])])),
    value,
    lower: interval?.lower ?? null,
    upper: interval && Number.isFinite(interval.upper) ? interval.upper : null,
    numerator,
    denominator,
    used,
    missing,
    flags: flags.join(" "),
  };
}

/** The lines as an Arrow stream: texts and doubles, null where a number is hidden or unknown. */
export function arrowLines(lines: readonly FigureLine[], by: readonly string[]): Uint8Array {
  const isNumber = new Set<string>(numeric);
  const table = tableFromColumns(
    columnsOf(by).map((name) => {
      const cells = lines.map((line) => line[name] ?? null);
      return [
        name,
        isNumber.has(name)
          ? columnFromArray(cells as (number | null)[], float64())
          : columnFromArray(cells as (string | null)[], utf8()),
      ];
    }),
  );
  const bytes = tableToIPC(table, { format: "stream" });
  if (!bytes) throw new Error("flechette gave no bytes");
  return bytes;
}

const heads: Readonly<Record<string, string>> = {
  metric: "指标",
  value: "数值",
  lower: "下限",
  upper: "上限",
  used: "依据",
  missing: "缺",
  flags: "标记",
  district_code: "区",
  month: "月份",
  year: "年份",
};

function shownCell(value: Cell | undefined): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return value;
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(5)));
}

function tableOf(lines: readonly FigureLine[], by: readonly string[], { language }: Speech): string {
  const shown = ["metric", ...by, "value", "lower", "upper", "used", "missing", "flags"];
  return textTable(
    shown.map((name) => (language === "zh" ? heads[name] : undefined) ?? name),
    lines.map((line) => shown.map((name) => shownCell(line[name]))),
  );
}

/** Writes the lines in the form that was asked for. */
export async function writeFigures(
  lines: readonly FigureLine[],
  by: readonly string[],
  format: FigureFormat,
  speech: Speech,
  io: Io,
): Promise<void> {
  switch (format) {
    case "json":
      return io.out(`${JSON.stringify(lines, null, 2)}\n`);
    case "csv": {
      const names = columnsOf(by);
      return io.out(csvText([names, ...lines.map((line) => names.map((name) => String(line[name] ?? "")))]));
    }
    case "arrow":
      return io.out(arrowLines(lines, by));
    case "table":
      return io.out(tableOf(lines, by, speech));
  }
}
