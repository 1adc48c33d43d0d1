import { writeFile } from "node:fs/promises";
import { brief, type Brief } from "@unburden/core/report";
import {
  briefGiven,
  briefSpec,
  isPeriod,
  pageData,
  wordFile,
  type PageScope,
} from "@unburden/dashboard/pages";
import type { EngineName, ReportFormat } from "../choices.ts";
import type { Io, Speech } from "../io.ts";
import { today } from "../ledger/import-inputs.ts";
import { briefMarkdown, briefText } from "../output/brief-text.ts";
import { districtNames } from "../packaged.ts";
import { misused } from "../usage-error.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { withEmptyTables } from "../warehouse/empty-tables.ts";

/** What `report` may be told. */
export interface ReportOptions {
  readonly format?: ReportFormat;
  readonly output?: string;
  readonly period: string;
  readonly district?: string;
  readonly engine: EngineName;
}

function scopeOf({ period, district }: ReportOptions, synthetic: boolean): PageScope {
  if (!isPeriod(period))
    misused(
      `看不懂时段“${period}”；可写 all、2024 或 2024-q3`,
      `"${period}" is no period of a brief; write all, 2024 or 2024-q3`,
    );
  const known = districtNames();
  if (district !== undefined && !known.some(({ code }) => code === district))
    misused(
      `没有区 ${district}；有：${known.map(({ code }) => code).join("、")}`,
      `there is no district ${district}; there are: ${known.map(({ code }) => code).join(", ")}`,
    );
  return { source: synthetic ? "sample" : "own", district: district ?? null, period };
}

async function bytesOf(written: Brief, format: ReportFormat): Promise<string | Uint8Array> {
  switch (format) {
    case "markdown":
      return briefMarkdown(written);
    case "text":
      return briefText(written);
    case "json":
      return `${JSON.stringify(written, null, 2)}\n`;
    case "docx":
      return new Uint8Array(await (await wordFile(written)).arrayBuffer());
  }
}

/** Writes the brief over a ledger, as the brief's page does. */
export async function report(
  paths: readonly string[],
  options: ReportOptions,
  speech: Speech,
  io: Io,
): Promise<number> {
  const warehouse = await openWarehouse(options.engine, paths, io, speech);
  try {
    const scope = scopeOf(options, warehouse.synthetic);
    const engine = withEmptyTables(warehouse, { signal: io.signal, rowLimit: 1_000_000 });
    const data = await pageData(engine, briefSpec, scope, warehouse.end);
    const written = brief(briefGiven(data, districtNames(), today()), speech.language);
    const format = options.format ?? (speech.json ? "json" : "markdown");
    const bytes = await bytesOf(written, format);
    if (options.output === undefined || options.output === "-") await io.out(bytes);
    else await writeFile(options.output, bytes);
    return 0;
  } finally {
    await warehouse.close();
  }
}
