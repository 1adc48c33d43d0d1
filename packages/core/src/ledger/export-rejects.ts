import { csvText } from "./csv-text.ts";
import { exportCell } from "./export-cell.ts";
import { cellText } from "./grid.ts";
import type { RejectedRow } from "./import/sink.ts";
import { rejectColumns } from "./reject-columns.ts";

/** Rejected rows of one table as a file to correct and drop in again. */
export interface RejectFile {
  /** `临时任务-未导入.csv`. */
  readonly name: string;
  /** UTF-8 with a byte order mark, so that Excel opens it as it is. */
  readonly text: string;
  readonly rows: number;
}

function reasonsOf({ reasons }: RejectedRow, part: "message" | "advice"): string {
  const texts = reasons.map((issue) =>
    part === "message" && issue.column ? `${issue.column}：${issue[part].zh}` : issue[part].zh,
  );
  return [...new Set(texts)].join("；");
}

/** A header of several rows is written as several rows, each parent over each of its columns, as it was read. */
function headerRows(headers: RejectedRow["headers"]): string[][] {
  const depth = Math.max(1, ...headers.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) =>
    headers.map((path) => path[Math.min(level, path.length - 1)] ?? ""),
  );
}

function fileOf(rows: readonly RejectedRow[]): RejectFile {
  const [first] = rows;
  const header = headerRows(first?.headers ?? []);
  const added = header.map(() => [...rejectColumns]);
  const body = rows.map((row) => [
    ...row.cells.map((cell) => exportCell(cellText(cell))),
    exportCell(reasonsOf(row, "message")),
    exportCell(reasonsOf(row, "advice")),
    exportCell(row.sheet),
    String(row.row),
  ]);
  const name = (first?.file ?? "").replace(/\.[^.]*$/u, "");
  const of = first && first.sheet !== first.file ? `-${first.sheet}` : "";
  return {
    name: `${name}${of}-未导入.csv`,
    text: csvText([
      ...(first?.titles ?? []).map((title) => [exportCell(title)]),
      ...header.map((row, i) => [...row, ...(added[i] ?? [])]),
      ...body,
    ]),
    rows: rows.length,
  };
}

/**
 * Rejected rows as CSV files, one for each file, sheet and header: the row as it was, then why it was refused and what to do.
 * What stood above the table stands there again. A corrected file can be imported like any other.
 */
export function exportRejects(rejected: readonly RejectedRow[]): readonly RejectFile[] {
  const groups = new Map<string, RejectedRow[]>();
  for (const row of rejected) {
    const id = JSON.stringify([row.file, row.sheet, row.headers]);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups.values()].map(fileOf);
}
