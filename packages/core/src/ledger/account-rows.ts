import type { Grid } from "./grid.ts";
import type { FoundTables, SetAside } from "./found.ts";

/** How many rows a sheet brought and what became of them; beside each other, each table's piece of a row counts as one. */
export interface RowAccount {
  /** `data` and all that is set aside, added up. */
  readonly read: number;
  readonly data: number;
  readonly setAside: Readonly<Record<SetAside, number>>;
}

/**
 * Counts the rows of a sheet, each piece of a row once: as a row of the table whose area it lies in, or as one outside of
 * all. A piece that nothing sets aside is data, so that `read` is `data` plus all that is set aside, always.
 */
export function accountRows(found: FoundTables, { rows }: Grid): RowAccount {
  const setAside: Record<SetAside, number> = { title: 0, header: 0, total: 0, note: 0, blank: 0 };
  const outside = new Map(found.setAside.map(({ row, why }) => [row, why]));
  const inside = found.tables.map((table) => ({
    area: table.area,
    why: new Map(table.setAside.map((each) => [each.row, each.why])),
  }));
  let data = 0;
  const count = (why: SetAside | undefined): void => {
    if (why === undefined) data++;
    else setAside[why]++;
  };
  for (let row = 0; row < rows.length; row++) {
    let isInside = false;
    for (const { area, why } of inside) {
      if (row < area.top || row > area.bottom) continue;
      isInside = true;
      count(why.get(row));
    }
    if (!isInside) count(outside.get(row));
  }
  const aside = Object.values(setAside).reduce((all, each) => all + each, 0);
  return { read: data + aside, data, setAside };
}
