import { isBlank, plainText, type Grid } from "./grid.ts";
import type { FoundColumn, FoundTable, FoundTables, SetAsideRow } from "./found.ts";
import { blockRows } from "./find/block-rows.ts";
import { columnBlocks, headerColumns } from "./find/header-columns.ts";
import type { Header } from "./find/header-lines.ts";
import { headerStarts } from "./find/header-starts.ts";
import { ordinaryRows, ordinarySigns, type OrdinaryRows, type OrdinarySigns } from "./find/ordinary-rows.ts";
import { isNoteRow, isTitleRow } from "./find/row-words.ts";
import { isMergedAcross } from "./find/row-shape.ts";
import { withLetters } from "./find/repeated-headers.ts";
import { stripsBeside, type Strip } from "./find/strips.ts";
import { tablesInStrip, type FoundInStrip } from "./find/tables-beside.ts";
import { isTransposed } from "./find/transposed.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type { FoundColumn, FoundTable, FoundTables, SetAside, SetAsideRow } from "./found.ts";

/** The last row before a header that isn't one of its titles; what stands between them belongs to no table. */
function endBefore(grid: Grid, header: Header, least: number): number {
  let end = header.top - 1;
  while (end >= least) {
    const cells = grid.rows[end] ?? [];
    const across = isMergedAcross(grid, end, 0, grid.width - 1);
    if (!cells.every(isBlank) && !isTitleRow(cells, across)) break;
    end--;
  }
  return end;
}

/** Rows outside every table: titles above the headers, and blanks. */
function outside(grid: Grid, from: number, to: number): SetAsideRow[] {
  return grid.rows.slice(from, to).map((cells, i) => {
    const row = from + i;
    if (cells.every(isBlank)) return { row, why: "blank" };
    const across = isMergedAcross(grid, row, 0, grid.width - 1);
    return {
      row,
      why: isNoteRow(cells, grid.width, () => false) && !isTitleRow(cells, across) ? "note" : "title",
    };
  });
}

function tablesUnder(
  grid: Grid,
  header: Header,
  bottom: number,
  vocabulary: Vocabulary,
  ordinary: OrdinaryRows,
): Omit<FoundTable, "continues">[] {
  const blocks = columnBlocks(headerColumns(grid, header, bottom), vocabulary);
  return blocks.map((found, i) => {
    const columns = withLetters(found);
    const left = i === 0 ? 0 : (columns[0]?.column ?? 0);
    const right = (blocks[i + 1]?.[0]?.column ?? grid.width) - 1;
    const area = { top: header.top, left, bottom, right };
    return { headerTop: header.top, columns, area, ...blockRows(grid, header, area, columns, ordinary) };
  });
}

const headerOf = (columns: readonly FoundColumn[]): string =>
  columns.map(({ path }) => path.map(plainText).join("/")).join("|");

/** Says of each table which one before it has the same header. */
function withContinuations(tables: readonly Omit<FoundTable, "continues">[]): FoundTable[] {
  const firsts = new Map<string, number>();
  return tables.map((table, i) => {
    const header = headerOf(table.columns);
    const continues = firsts.get(header) ?? null;
    if (continues === null) firsts.set(header, i);
    return { ...table, continues };
  });
}

/** The tables under these headers, and the rows outside of them. */
function tablesOf(
  grid: Grid,
  headers: readonly Header[],
  vocabulary: Vocabulary,
  ordinary: OrdinaryRows,
): FoundInStrip {
  // Collected in pieces: a list of half a million rows without a header is too long to be handed over as arguments.
  const setAside: SetAsideRow[][] = [];
  const tables: Omit<FoundTable, "continues">[] = [];
  let next = 0;
  for (const [i, header] of headers.entries()) {
    setAside.push(outside(grid, next, header.top));
    const after = headers[i + 1];
    const bottom = after ? endBefore(grid, after, header.end) : grid.rows.length - 1;
    tables.push(...tablesUnder(grid, header, bottom, vocabulary, ordinary));
    next = bottom + 1;
  }
  setAside.push(outside(grid, next, grid.rows.length));
  return { tables, setAside: setAside.flat() };
}

/** The tables of strips beside each other; the rows above all of them belong to none. */
function tablesBeside(grid: Grid, strips: readonly Strip[], vocabulary: Vocabulary): FoundInStrip {
  const top = Math.min(...strips.flatMap(({ headers }) => headers.map((header) => header.top)));
  return {
    tables: strips.flatMap((strip) =>
      tablesInStrip(strip, tablesOf(strip.grid, strip.headers, vocabulary, strip.ordinary), top),
    ),
    setAside: outside(grid, 0, top),
  };
}

/**
 * Finds the tables of a sheet: headers of up to three rows by the words that tables declare, with the units and numbers
 * under them; the rows below, totals, notes and blanks; tables beside and below each other. Every cell of the grid lies in the area
 * of exactly one table, where its row is data or set aside, or in a row set aside outside all of them. `signs` carries what
 * was learned of a sheet's texts from piece to piece.
 */
export function findTables(
  grid: Grid,
  vocabulary: Vocabulary,
  signs: OrdinarySigns = ordinarySigns(vocabulary),
): FoundTables {
  const ordinary = ordinaryRows(grid, signs);
  if (isTransposed(grid, vocabulary))
    return { ...tablesOf(grid, [], vocabulary, ordinary), tables: [], transposed: true };
  const strips = stripsBeside(grid, vocabulary);
  const { tables, setAside } =
    strips.length > 0
      ? tablesBeside(grid, strips, vocabulary)
      : tablesOf(grid, headerStarts(grid, vocabulary, ordinary), vocabulary, ordinary);
  return { tables: withContinuations(tables), setAside, transposed: false };
}
