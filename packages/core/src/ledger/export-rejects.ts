import { csvText } from "./csv-text.ts";
import { exportCell, withoutGuard } from "./export-cell.ts";
import { cellText } from "./grid.ts";
import type { RejectedRow } from "./import/sink.ts";
import { rejectColumns } from "./reject-columns.ts";
import type { RawCell } from "./sheet.ts";

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

type Path = readonly string[];

function sameParents(one: Path, other: Path | undefined, level: number): boolean {
  return (
    other !== undefined &&
    other.length > level + 1 &&
    one.slice(0, level + 1).join("\n") === other.slice(0, level + 1).join("\n")
  );
}

/** A parent over one column alone can't be told from a header with its first row of data: the two become one word. */
function withoutLoneParents(paths: readonly Path[]): Path[] {
  return paths.map((path, i) => {
    const shares = (level: number): boolean =>
      sameParents(path, paths[i - 1], level) || sameParents(path, paths[i + 1], level);
    const parents = path.slice(0, -1).filter((_, level) => shares(level));
    const lone = path.slice(parents.length);
    return lone.length > 1 ? [...parents, lone.join("")] : path;
  });
}

/** A header of several rows is written as several rows, as a sheet without merged cells has it: each parent over its first column. */
function headerRows(headers: RejectedRow["headers"]): string[][] {
  const paths = withoutLoneParents(headers);
  const depth = Math.max(1, ...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) =>
    paths.map((path, i) => {
      const isParent = level < path.length - 1;
      return isParent && sameParents(path, paths[i - 1], level) ? "" : (path[level] ?? "");
    }),
  );
}

/** A formula that was never calculated is written as the error that it is: as text it would come in for a value. */
function cellOf(cell: RawCell): string {
  if (typeof cell === "object" && cell !== null && "broken" in cell && cell.broken === "formula")
    return "#CALC!";
  // An apostrophe that an earlier export put in front is no part of the text: a second one would be.
  return exportCell(withoutGuard(cellText(cell)));
}

function fileOf(rows: readonly RejectedRow[]): RejectFile {
  const [first] = rows;
  const header = headerRows(first?.headers ?? []);
  const added = (level: number): readonly string[] => rejectColumns.map((name) => (level === 0 ? name : ""));
  const body = rows.map((row) => [
    ...row.cells.map(cellOf),
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
      ...header.map((row, i) => [...row, ...added(i)]),
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
