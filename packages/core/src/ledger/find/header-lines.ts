import { isBlank, plainText, type Grid } from "../grid.ts";
import type { MergedRange, RawCell } from "../sheet.ts";
import { filledCells, isLabelLine } from "./row-words.ts";
import { isMergedAcross, type RowShapes } from "./row-shape.ts";

/** A header: its first row, the rows that name columns, the rows of units under them, and the first row after it. */
export interface Header {
  readonly top: number;
  readonly names: readonly number[];
  readonly units: readonly number[];
  readonly end: number;
}

const deepest = 3;
const unit =
  "人|人次|名|户|户次|项|件|个|次|场|场次|小时|分钟|工作日|天|日|月|年|元|万元|分|支|家|辆|起|宗|条|份|篇|%|百分比";
const unitCell = new RegExp(`^(?:\\((?:单位:)?(?:${unit})(?:/(?:${unit}))?\\)|${unit})$`, "u");
const stems = "甲乙丙丁戊己庚辛壬癸";

/** Whether a row only states units under the headers: （人）, 小时. */
function isUnitRow(row: readonly RawCell[]): boolean {
  const filled = filledCells(row);
  return (
    filled.length > 0 && filled.every((cell) => typeof cell === "string" && unitCell.test(plainText(cell)))
  );
}

/** Whether a row only numbers the columns: 1 2 3 4, or 甲 乙 (1) (2). */
function isNumberingRow(row: readonly RawCell[], columns: number): boolean {
  const filled = filledCells(row).map((cell) => (typeof cell === "object" ? "" : plainText(String(cell))));
  const tokens = filled.filter((text) => text !== "栏次").map((text) => text.replace(/^[([]|[)\]]$/gu, ""));
  const lettered = tokens.filter((token) => token.length === 1 && stems.includes(token)).length;
  const numbered = tokens.filter((token) => /^\d{1,2}$/u.test(token));
  if (lettered + numbered.length !== tokens.length || filled.length * 2 < columns) return false;
  if (tokens.slice(0, lettered).join("") !== stems.slice(0, lettered)) return false;
  if (numbered.some((token, i) => Number(token) !== i + 1)) return false;
  return tokens.length >= 3 || (lettered > 0 && tokens.length >= 2);
}

function allTexts(row: readonly RawCell[]): boolean {
  return row.every(
    (cell) => isBlank(cell) || (typeof cell === "string" && !/^[-\d.,%/:]+$/u.test(cell.trim())),
  );
}

/** Merges that begin in a row and reach the next one. */
function reachingDown(merges: readonly MergedRange[], row: number): boolean {
  return merges.some(({ top, bottom, left, right }) => top <= row && bottom > row && right - left < 3);
}

/** Columns whose cell is a parent by its merge: it reaches right over at least two different cells below. */
function mergedParents({ rows, merges }: Grid, row: number): MergedRange[] {
  const below = rows[row + 1] ?? [];
  return merges.filter(({ top, bottom, left, right }) => {
    if (top > row || bottom !== row || right === left) return false;
    return new Set(below.slice(left, right + 1).filter((cell) => !isBlank(cell))).size >= 2;
  });
}

/** Columns that are parents without a merge: the cell right of them is blank, and both have a cell below. */
function blankParents({ rows }: Grid, row: number): number[] {
  const [upper, below] = [rows[row] ?? [], rows[row + 1] ?? []];
  return upper.flatMap((cell, column) => {
    const next = column + 1;
    const spans = !isBlank(cell) && next < upper.length && isBlank(upper[next]);
    return spans && !isBlank(below[column]) && !isBlank(below[next]) ? [column] : [];
  });
}

function hasRepeats(row: readonly RawCell[]): boolean {
  const texts = filledCells(row);
  return new Set(texts).size < texts.length;
}

/** Whether the row above names groups of the header row under it, and isn't a title. */
function isParentRow(cells: Grid, above: number, shapes: RowShapes): boolean {
  const [upper, row] = [cells.rows[above] ?? [], cells.rows[above + 1] ?? []];
  const shape = shapes(above);
  if (!shape || shape.filled === 0 || isLabelLine(upper) || shape.texts < shape.filled - 1) return false;
  const wide = isMergedAcross(cells, above, 0, cells.width - 1);
  if (reachingDown(cells.merges, above) && shape.distinct > 1) return true;
  const parents = mergedParents(cells, above);
  if (shape.distinct === 1) return !wide && parents.some(({ left }) => !row.slice(0, left).every(isBlank));
  if (parents.length > 0) return true;
  const leads = upper.some((cell, column) => !isBlank(cell) && isBlank(row[column]));
  const blanks = blankParents(cells, above).length > 0;
  const below = shapes(above + 1);
  const unclear = below !== undefined && below.known * 2 < below.distinct;
  return blanks && (leads || hasRepeats(row) || (unclear && shape.known > 0));
}

/** Whether the row under a header row names the parts of groups in it. */
function isSubRow(cells: Grid, row: number, shapes: RowShapes): boolean {
  const [upper, below] = [cells.rows[row] ?? [], cells.rows[row + 1] ?? []];
  const shape = shapes(row + 1);
  if (!shape || shape.filled === 0 || !allTexts(below)) return false;
  if (reachingDown(cells.merges, row) || mergedParents(cells, row).length > 0) return true;
  const parents = blankParents(cells, row);
  const fits = below.every((cell, c) => isBlank(cell) || isBlank(upper[c]) || parents.includes(c));
  if (parents.length === 0 || !fits) return false;
  const after = cells.rows[row + 2] ?? [];
  const leads = upper.some((cell, c) => !isBlank(cell) && isBlank(below[c]) && !isBlank(after[c]));
  return shape.known > 0 || hasRepeats(below) || leads;
}

/** The whole header around a row that holds header words: parents above it, parts, units and numbers of columns under it. */
export function headerAround(cells: Grid, base: number, shapes: RowShapes, least: number): Header {
  let top = base;
  while (top > least && base - top < deepest - 1 && isParentRow(cells, top - 1, shapes)) top--;
  let last = base;
  while (last - top < deepest - 1 && isSubRow(cells, last, shapes)) last++;
  let end = last + 1;
  const units: number[] = [];
  const filled = filledCells(cells.rows[last] ?? []).length;
  while (end < cells.rows.length - 1) {
    const row = cells.rows[end] ?? [];
    if (isUnitRow(row)) units.push(end);
    else if (!isNumberingRow(row, filled)) break;
    end++;
  }
  const names = Array.from({ length: last - top + 1 }, (_, i) => top + i);
  return { top, names, units, end };
}
