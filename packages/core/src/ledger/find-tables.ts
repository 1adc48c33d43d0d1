import { cellText, isBlank, plainText, type Grid } from "./grid.ts";
import type { RawCell } from "./sheet.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Why a row isn't a row of the table. */
export type SetAside = "title" | "header" | "total" | "note" | "blank";

/** A row that was read and is not data. Rows count from 0. */
export interface SetAsideRow {
  readonly row: number;
  readonly why: SetAside;
}

/** A header over one column: what stands above the data, outermost first. */
export interface FoundColumn {
  readonly column: number;
  readonly path: readonly string[];
}

/** A table within a sheet. Rows and columns count from 0. */
export interface FoundTable {
  readonly headerTop: number;
  readonly columns: readonly FoundColumn[];
  readonly dataRows: readonly number[];
  readonly totalRows: readonly number[];
}

/** The tables of a sheet, and every row that belongs to none of them. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly setAside: readonly SetAsideRow[];
}

const totalWords = /^(合计|总计|小计|总数|累计|本页小计|total|subtotal|sum)/iu;
const noteWords = /^(注[:：]|备注[:：]|说明[:：]|填表|制表|审核人|填报|联系电话|单位负责人|note)/iu;
const deepestHeader = 3;

interface RowShape {
  readonly filled: number;
  readonly known: number;
  readonly texts: number;
}

function shapeOf(row: readonly RawCell[], vocabulary: Vocabulary): RowShape {
  const cells = row.filter((cell) => !isBlank(cell));
  const texts = cells.filter((cell): cell is string => typeof cell === "string");
  const known = new Set(texts.filter((text) => vocabulary.meanings(text).length > 0).map(plainText));
  return { filled: cells.length, known: known.size, texts: texts.length };
}

/** A header names at least two columns that are known, or is one known column alone, and holds nothing but text. */
function looksLikeHeader({ filled, known, texts }: RowShape): boolean {
  return texts === filled && known >= 2 && known * 3 >= filled;
}

function firstText(row: readonly RawCell[]): string {
  return cellText(row.find((cell) => !isBlank(cell))).trim();
}

function isTotal(row: readonly RawCell[]): boolean {
  const words = row.slice(0, 4).map((cell) => plainText(cellText(cell)));
  return words.some((word) => totalWords.test(word));
}

function isNote(row: readonly RawCell[]): boolean {
  const distinct = new Set(row.filter((cell) => !isBlank(cell)).map(cellText));
  return noteWords.test(firstText(row)) || (distinct.size === 1 && row.length > 2);
}

/** How many rows the header takes: the rows below the first that are still headers, sub-headings under merged parents. */
function headerDepth({ rows }: Grid, top: number, shapes: readonly RowShape[]): number {
  let depth = 1;
  while (depth < deepestHeader) {
    const row = rows[top + depth] ?? [];
    const shape = shapes[top + depth];
    const above = rows[top + depth - 1] ?? [];
    if (!shape || shape.filled === 0 || shape.texts < shape.filled) break;
    const repeats = row.filter((cell, i) => !isBlank(cell) && cell === above[i]).length;
    const parents = above.filter((cell, i) => !isBlank(cell) && i > 0 && cell === above[i - 1]).length;
    if (repeats + shape.known < 2 || (repeats === 0 && parents === 0)) break;
    depth++;
  }
  return depth;
}

/** Parents above a header's first row: a row with merged groups over known sub-headings. */
function headerTop({ rows }: Grid, top: number): number {
  const above = rows[top - 1];
  const row = rows[top] ?? [];
  if (!above || new Set(above.filter((cell) => !isBlank(cell))).size < 2) return top;
  const shared = row.filter((cell, i) => !isBlank(cell) && cell === above[i]).length;
  return shared > 0 ? top - 1 : top;
}

function pathOf(rows: Grid["rows"], top: number, depth: number, column: number): string[] {
  const path: string[] = [];
  for (let row = top; row < top + depth; row++) {
    const text = cellText(rows[row]?.[column]).trim();
    if (text !== "" && path.at(-1) !== text) path.push(text);
  }
  return path;
}

/** Groups of neighbouring columns with a header; an empty column, or the first header again, begins another table. */
function blocks(columns: readonly FoundColumn[]): FoundColumn[][] {
  const result: FoundColumn[][] = [];
  for (const column of columns) {
    const block = result.at(-1);
    const before = block?.at(-1);
    const again = block?.some((each) => each.path.join("/") === column.path.join("/"));
    if (!block || !before || column.column > before.column + 1 || again) result.push([column]);
    else block.push(column);
  }
  return result;
}

interface Body {
  readonly dataRows: number[];
  readonly totalRows: number[];
  readonly setAside: SetAsideRow[];
}

function bodyOf({ rows }: Grid, from: number, to: number): Body {
  const body: Body = { dataRows: [], totalRows: [], setAside: [] };
  for (let row = from; row < to; row++) {
    const cells = rows[row] ?? [];
    if (cells.every(isBlank)) body.setAside.push({ row, why: "blank" });
    else if (isTotal(cells)) {
      body.totalRows.push(row);
      body.setAside.push({ row, why: "total" });
    } else if (isNote(cells)) body.setAside.push({ row, why: "note" });
    else body.dataRows.push(row);
  }
  return body;
}

/**
 * Finds the tables of a sheet: headers of up to three rows by the words that tables declare, the rows under them, totals,
 * notes and blanks. Every row of the grid is either a data row of the tables beside each other there, or set aside.
 */
export function findTables(grid: Grid, vocabulary: Vocabulary): FoundTables {
  const shapes = grid.rows.map((row) => shapeOf(row, vocabulary));
  const starts: { top: number; depth: number }[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const shape = shapes[row];
    if (!shape || !looksLikeHeader(shape)) continue;
    const top = headerTop(grid, row);
    const depth = headerDepth(grid, row, shapes) + (row - top);
    starts.push({ top, depth });
    row = top + depth - 1;
  }
  const first = starts[0]?.top ?? grid.rows.length;
  const setAside: SetAsideRow[] = grid.rows
    .slice(0, first)
    .map((cells, row) => ({ row, why: cells.every(isBlank) ? "blank" : "title" }));
  const tables = starts.flatMap(({ top, depth }, i): FoundTable[] => {
    for (let row = top; row < top + depth; row++) setAside.push({ row, why: "header" });
    const body = bodyOf(grid, top + depth, starts[i + 1]?.top ?? grid.rows.length);
    setAside.push(...body.setAside);
    const columns = Array.from({ length: grid.width }, (_, column) => ({
      column,
      path: pathOf(grid.rows, top, depth, column),
    })).filter(({ path }) => path.length > 0);
    return blocks(columns).map((block) => ({
      headerTop: top,
      columns: block,
      dataRows: body.dataRows,
      totalRows: body.totalRows,
    }));
  });
  return { tables, setAside: setAside.sort((a, b) => a.row - b.row) };
}
