import { cellText, isBlank, plainText, type Grid } from "../grid.ts";
import type { RawCell } from "../sheet.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { headerAround, type Header } from "./header-lines.ts";
import type { OrdinaryRows } from "./ordinary-rows.ts";
import { isNoteRow, isTitleRow, isTotalRow, filledCells } from "./row-words.ts";
import { isMergedAcross, rowShapes, type RowShape, type RowShapes } from "./row-shape.ts";

/** A first header: at least two header words, a third of its texts, and hardly anything that isn't text. */
function canBegin({ filled, texts, distinct, known }: RowShape): boolean {
  return known >= 2 && known * 3 >= distinct && (filled - texts) * 3 <= filled;
}

function repeats(
  { words, filled, texts, distinct }: RowShape,
  before: readonly ReadonlySet<string>[],
): boolean {
  if (texts < filled || distinct < 2) return false;
  return before.some((header) => {
    const again = [...words].filter((word) => header.has(word)).length;
    return again >= 2 && again * 5 >= distinct * 3;
  });
}

/** Whether what stands above a row ends a table: nothing, a blank row, a title, a total or a note. */
function isBreak(cells: Grid, row: number): boolean {
  const above = cells.rows[row];
  if (!above || above.every(isBlank) || isTotalRow(above)) return true;
  const across = isMergedAcross(cells, row, 0, cells.width - 1);
  return isTitleRow(above, across) || isNoteRow(above, cells.width, () => across);
}

/** A header further down: the words of one above it again, or others after a break. Data that happen to be words are none. */
function canFollow(
  cells: Grid,
  row: number,
  shape: RowShape,
  before: readonly ReadonlySet<string>[],
): boolean {
  if (repeats(shape, before)) return true;
  const { filled, texts, distinct, known } = shape;
  if (texts < filled || known < 2 || known * 2 < distinct) return false;
  return isBreak(cells, row - 1) || (known >= 4 && known * 4 >= distinct * 3);
}

/** The likeliest header row near a row with header words: a title row that holds two of them gives way to the header under it. */
function strongest(row: number, shapes: RowShapes): number {
  const known = shapes(row)?.known ?? 0;
  for (let next = row + 1; next <= row + 3; next++) {
    const shape = shapes(next);
    if (!shape) break;
    if (canBegin(shape) && shape.known * 2 >= known * 3 && shape.known > known + 1) return next;
    if (shape.distinct === 0 || shape.distinct > 2) break;
  }
  return row;
}

function isTyped(cell: RawCell | undefined): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell === "object" && cell !== null) return "date" in cell;
  return typeof cell === "string" && /^\d{4}[-./年]\d{1,2}(?:[-./月]|$)/u.test(cell.trim());
}

// Unknown words are only taken for a header near the top, over as many rows as show what a column holds: a look through
// the whole sheet for every row would take minutes for a list of forty thousand rows.
const unknownHeaderWithin = 50;
const rowsUnderUnknown = 200;

/** A header of unknown words: short, different texts in a row, over columns that hold numbers or dates. */
function isUnknownHeader(cells: Grid, row: number, shape: RowShape | undefined): boolean {
  if (!shape) return false;
  const { filled, texts, distinct } = shape;
  const cellsOfRow = cells.rows[row] ?? [];
  if (filled < 2 || texts < filled || distinct < filled) return false;
  if (filledCells(cellsOfRow).some((cell) => isTyped(cell) || plainText(cellText(cell)).length > 20))
    return false;
  const body = cells.rows
    .slice(row + 1, row + 1 + rowsUnderUnknown)
    .filter((each) => filledCells(each).length * 2 > filled);
  if (body.length < 2 || body.some((each) => filledCells(each).length > filled)) return false;
  return cellsOfRow.some(
    (cell, c) => !isBlank(cell) && body.filter((each) => isTyped(each[c])).length * 2 > body.length,
  );
}

function onlyHeader(cells: Grid, shapes: RowShapes): number {
  const rows = [...cells.rows.keys()];
  const used = new Set(cells.rows.flatMap((row) => row.flatMap((cell, c) => (isBlank(cell) ? [] : [c]))));
  if (used.size === 1)
    return rows.findIndex((row) => shapes(row)?.known === 1 && row + 1 < cells.rows.length);
  return rows.slice(0, unknownHeaderWithin).findIndex((row) => isUnknownHeader(cells, row, shapes(row)));
}

/** The headers of a sheet from the top down: by words that tables declare; of unknown words only when there is no other. */
export function headerStarts(cells: Grid, vocabulary: Vocabulary, ordinary: OrdinaryRows): Header[] {
  const shapes = rowShapes(cells, vocabulary);
  const headers: Header[] = [];
  const words: ReadonlySet<string>[] = [];
  for (let row = 0; row < cells.rows.length; row++) {
    const shape = ordinary.has(row) ? undefined : shapes(row);
    if (!shape) continue;
    const found = words.length === 0 ? canBegin(shape) : canFollow(cells, row, shape, words);
    if (!found) continue;
    const header = headerAround(cells, strongest(row, shapes), shapes, headers.at(-1)?.end ?? 0);
    headers.push(header);
    ordinary.learn(header);
    words.push(new Set(header.names.flatMap((each) => [...(shapes(each)?.words ?? [])])));
    row = header.end - 1;
  }
  if (headers.length > 0) return headers;
  const only = onlyHeader(cells, shapes);
  return only < 0 ? [] : [headerAround(cells, only, shapes, 0)];
}
