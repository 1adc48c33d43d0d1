import { isBlank, type Grid } from "../grid.ts";
import type { MergedRange } from "../sheet.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Header } from "./header-lines.ts";
import { headerStarts } from "./header-starts.ts";
import { ordinarySigns, ordinaryRows, type OrdinaryRows } from "./ordinary-rows.ts";
import { distinctTexts } from "./row-words.ts";
import { rowShape } from "./row-shape.ts";

/** Neighbouring columns of a sheet, empty ones after them included, with headers of their own. Columns count from 0. */
export interface Strip {
  readonly left: number;
  /** The strip's cells alone: its first column is column 0 there. */
  readonly grid: Grid;
  readonly headers: readonly Header[];
  readonly ordinary: OrdinaryRows;
}

function clipped(merges: readonly MergedRange[], left: number, right: number): MergedRange[] {
  return merges
    .filter((each) => each.left <= right && each.right >= left)
    .map((each) => ({
      ...each,
      left: Math.max(each.left, left) - left,
      right: Math.min(each.right, right) - left,
    }));
}

function cutOut({ rows, merges }: Grid, left: number, right: number): Grid {
  return {
    rows: rows.map((row) => row.slice(left, right + 1)),
    width: right - left + 1,
    merges: clipped(merges, left, right),
  };
}

/** The first columns after empty ones; a title merged over all of them fills no column. */
function beginnings({ rows, width }: Grid): number[] {
  const filled = new Set<number>();
  for (const row of rows) {
    if (filled.size === width) break;
    if (!row.some((cell, column) => !filled.has(column) && !isBlank(cell))) continue;
    if (distinctTexts(row).length < 2 && row.filter((cell) => !isBlank(cell)).length > 1) continue;
    for (const [column, cell] of row.entries()) if (!isBlank(cell)) filled.add(column);
  }
  return [...filled].sort((a, b) => a - b).filter((column) => column > 0 && !filled.has(column - 1));
}

function knownHeaders(grid: Grid, vocabulary: Vocabulary, ordinary: OrdinaryRows): Header[] {
  return headerStarts(grid, vocabulary, ordinary).filter(({ names }) =>
    names.some((row) => rowShape(grid.rows[row] ?? [], vocabulary).known >= 2),
  );
}

const meet = (one: Header, other: Header): boolean => one.top < other.end && other.top < one.end;

/** Whether a strip has headers in rows where the one before has none, and nothing but a caption beside those of that one. */
function standsAlone(before: Strip, { grid, headers }: Strip): boolean {
  if (headers.length === 0 || before.headers.length === 0) return false;
  if (headers.some((own) => before.headers.some((other) => meet(own, other)))) return false;
  const [first] = before.headers;
  const own = headers[0]?.top ?? 0;
  if (!first || first.top > own) return true;
  return first.names.every((row) => distinctTexts(grid.rows[row] ?? []).length < 2);
}

/**
 * The tables' strips where tables stand beside each other with headers in different rows; an empty list where one header, or
 * headers in the same row, go across the sheet.
 */
export function stripsBeside(grid: Grid, vocabulary: Vocabulary): readonly Strip[] {
  const strip = (left: number, right: number): Strip => {
    const part = cutOut(grid, left, right);
    const ordinary = ordinaryRows(part, ordinarySigns(vocabulary));
    return { left, grid: part, headers: knownHeaders(part, vocabulary, ordinary), ordinary };
  };
  const starts = [0, ...beginnings(grid)];
  if (starts.length === 1) return [];
  const strips: Strip[] = [];
  for (const [i, left] of starts.entries()) {
    const next = strip(left, (starts[i + 1] ?? grid.width) - 1);
    const before = strips.at(-1);
    if (!before || standsAlone(before, next)) strips.push(next);
    else strips.splice(-1, 1, strip(before.left, left + next.grid.width - 1));
  }
  return strips.length > 1 ? strips : [];
}
