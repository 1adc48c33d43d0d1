import type { FoundTable, FoundTables } from "../find-tables.ts";
import type { Grid } from "../grid.ts";
import type { RawCell } from "../sheet.ts";

function headerRows(grid: Grid, { headerTop, setAside }: FoundTable): Grid["rows"] {
  const headers = new Set(setAside.filter(({ why }) => why === "header").map(({ row }) => row));
  let end = headerTop;
  while (headers.has(end)) end++;
  return grid.rows.slice(headerTop, end);
}

/**
 * The header rows of a piece's last tables, to be put above the next piece. Headers in different rows, of tables beside each
 * other, come to stand in the same ones.
 */
export function lastHeader(grid: Grid, { tables }: FoundTables): Grid["rows"] {
  const last = tables.filter(({ area }) => area.bottom === grid.rows.length - 1);
  const open = last.length > 0 ? last : tables.slice(-1);
  const headers = open.map((table) => ({ area: table.area, rows: headerRows(grid, table) }));
  const depth = Math.max(...headers.map(({ rows }) => rows.length));
  const lines = Array.from({ length: depth }, () => Array.from({ length: grid.width }, (): RawCell => null));
  for (const { area, rows } of headers) {
    for (const [i, row] of rows.entries()) {
      const line = lines[depth - rows.length + i];
      for (let c = area.left; line && c <= area.right; c++) line[c] = row[c] ?? null;
    }
  }
  return lines;
}
