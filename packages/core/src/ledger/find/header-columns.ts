import { cellText, isBlank, plainText, type Grid } from "../grid.ts";
import type { FoundColumn } from "../found.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Header } from "./header-lines.ts";
import { distinctTexts, isNoteRow, isTotalRow } from "./row-words.ts";

/** The parent that a blank header cell lies under: the cell left of it, when that one has parts below and no merge ends it. */
function parentText({ rows, merges }: Grid, row: number, last: number, column: number): string {
  const deeper = (c: number): boolean =>
    Array.from({ length: last - row }, (_, i) => rows[row + 1 + i]?.[c]).some((cell) => !isBlank(cell));
  if (!deeper(column)) return "";
  for (let c = column - 1; c >= 0 && deeper(c); c--) {
    const text = cellText(rows[row]?.[c]).trim();
    if (text === "") continue;
    const ended = merges.some((m) => m.top <= row && m.bottom >= row && m.left <= c && m.right >= c);
    return ended ? "" : text;
  }
  return "";
}

function pathOf(cells: Grid, { names, units }: Header, column: number): string[] {
  const last = names.at(-1) ?? 0;
  const path: string[] = [];
  for (const row of names) {
    const own = cellText(cells.rows[row]?.[column]).trim();
    const text = own === "" && row < last ? parentText(cells, row, last, column) : own;
    if (text !== "" && path.at(-1) !== text) path.push(text);
  }
  const inner = path.pop();
  if (inner === undefined) return [];
  const stated = units
    .map((row) => plainText(cellText(cells.rows[row]?.[column])))
    .find((text) => text !== "");
  if (stated === undefined) return [...path, inner];
  return [...path, `${inner}（${stated.replace(/^\((?:单位:)?|\)$/gu, "")}）`];
}

/** Whether a row can show that a column without a header belongs to the table: totals, notes and lines of one text can't. */
function showsColumns(row: Grid["rows"][number]): boolean {
  return distinctTexts(row).length > 1 && !isTotalRow(row) && !isNoteRow(row, row.length, () => false);
}

/** The columns under a header: those with a header cell, and those that hold values of rows without one. */
export function headerColumns(cells: Grid, header: Header, bottom: number): FoundColumn[] {
  const holdsValues = (column: number): boolean =>
    cells.rows.slice(header.end, bottom + 1).some((row) => !isBlank(row[column]) && showsColumns(row));
  return Array.from({ length: cells.width }, (_, column) => ({
    column,
    path: pathOf(cells, header, column),
  })).filter(({ column, path }) => path.length > 0 || holdsValues(column));
}

const keyOf = ({ path }: FoundColumn): string => path.map(plainText).join("/");

/** Whether a column begins the block's header again: its first header, or two neighbours of it in their order. */
function beginsAgain(
  block: readonly FoundColumn[],
  column: FoundColumn,
  next: FoundColumn | undefined,
): boolean {
  const keys = block.map(keyOf);
  const own = keyOf(column);
  if (own === "" || keys.length < 2) return false;
  if (own === keys[0]) return true;
  const at = keys.indexOf(own);
  return at >= 0 && next !== undefined && keys[at + 1] === keyOf(next);
}

/** Whether two groups of columns with a gap between them are one table: one half is no table alone, or one table knows both. */
function belongTogether(
  left: readonly FoundColumn[],
  right: readonly FoundColumn[],
  vocabulary: Vocabulary,
): boolean {
  const keys = new Set(left.map(keyOf));
  if (right.some((column) => keys.has(keyOf(column)))) return false;
  const known = (columns: readonly FoundColumn[]) =>
    columns
      .map(({ path }) => vocabulary.meanings(path.at(-1) ?? ""))
      .filter((meanings) => meanings.length > 0);
  const [a, b] = [known(left), known(right)];
  if (a.length < 2 || b.length < 2) return true;
  return vocabulary.tables.some((table) =>
    [...a, ...b].every((meanings) => meanings.some((meaning) => meaning.table === table)),
  );
}

/** The columns of a header as tables beside each other: an empty column, or the header again, begins another one. */
export function columnBlocks(columns: readonly FoundColumn[], vocabulary: Vocabulary): FoundColumn[][] {
  const pieces: { gap: boolean; columns: FoundColumn[] }[] = [];
  for (const [i, column] of columns.entries()) {
    const piece = pieces.at(-1);
    const gap = (piece?.columns.at(-1)?.column ?? -1) + 1 < column.column;
    const again = piece !== undefined && beginsAgain(piece.columns, column, columns[i + 1]);
    if (!piece || gap || again) pieces.push({ gap: gap && !again, columns: [column] });
    else piece.columns.push(column);
  }
  const blocks: FoundColumn[][] = [];
  for (const { gap, columns: piece } of pieces) {
    const before = blocks.at(-1);
    if (before && gap && belongTogether(before, piece, vocabulary)) before.push(...piece);
    else blocks.push(piece);
  }
  return blocks;
}
