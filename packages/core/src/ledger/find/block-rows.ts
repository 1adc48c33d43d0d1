import { cellText, isBlank, plainText, type Grid } from "../grid.ts";
import type { FoundColumn, SetAside, SetAsideRow } from "../found.ts";
import type { MergedRange } from "../sheet.ts";
import type { Header } from "./header-lines.ts";
import type { OrdinaryRows } from "./ordinary-rows.ts";
import { isHeadingRow, isNoteRow, isTotalRow } from "./row-words.ts";
import { isMergedAcross } from "./row-shape.ts";

/** The rows of one table's area, each once. */
export interface BlockRows {
  readonly dataRows: readonly number[];
  readonly totalRows: readonly number[];
  readonly setAside: readonly SetAsideRow[];
}

/** Whether a row of the block says its header again. */
function repeatsHeader({ rows }: Grid, row: number, last: number, columns: readonly FoundColumn[]): boolean {
  const [cells, header] = [rows[row] ?? [], rows[last] ?? []];
  const filled = columns.filter(({ column }) => !isBlank(cells[column]));
  const same = ({ column }: FoundColumn): boolean =>
    plainText(cellText(cells[column])) === plainText(cellText(header[column]));
  return filled.length >= 2 && filled.length * 2 >= columns.length && filled.every(same);
}

function whyAside(
  grid: Grid,
  row: number,
  header: Header,
  area: MergedRange,
  columns: readonly FoundColumn[],
): SetAside | null {
  const cells = (grid.rows[row] ?? []).slice(area.left, area.right + 1);
  if (cells.every(isBlank)) return "blank";
  if (row < header.end) return row < header.top ? "title" : "header";
  if (isTotalRow(cells)) return "total";
  const [first, last] = [columns[0]?.column ?? area.left, columns.at(-1)?.column ?? area.right];
  if (isHeadingRow(cells, columns.length)) return "title";
  if (isNoteRow(cells, columns.length, () => isMergedAcross(grid, row, first, last))) return "note";
  return repeatsHeader(grid, row, header.names.at(-1) ?? 0, columns) ? "header" : null;
}

/** Says of each row of a table's area whether it is data, and if not, why. */
export function blockRows(
  grid: Grid,
  header: Header,
  area: MergedRange,
  columns: readonly FoundColumn[],
  ordinary: OrdinaryRows,
): BlockRows {
  const dataRows: number[] = [];
  const setAside: SetAsideRow[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const isData = row >= header.end && ordinary.has(row, area.left, area.right);
    const why = isData ? null : whyAside(grid, row, header, area, columns);
    if (why === null) dataRows.push(row);
    else setAside.push({ row, why });
  }
  const totalRows = setAside.filter(({ why }) => why === "total").map(({ row }) => row);
  return { dataRows, totalRows, setAside };
}
