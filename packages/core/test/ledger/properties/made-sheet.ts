import type { Aside } from "../../../src/ledger/import/account.ts";
import type { MergedRange, RawCell, RawSheet } from "../../../src/ledger/sheet.ts";
import type { Chooser } from "./chooser.ts";
import type { MadeRow, MadeTable } from "./made-table.ts";

/** How a sheet around a table's rows is dirtied. */
export interface Layout {
  readonly titles: boolean;
  readonly blanks: boolean;
  readonly totals: boolean;
  readonly notes: boolean;
  readonly deep: boolean;
  readonly continued: boolean;
  readonly beside: boolean;
}

/** A row that was put in, and its number as in Excel. */
export interface PlacedRow extends MadeRow {
  readonly row: number;
}

/** A sheet, what was put into it, and how many rows of each other kind. */
export interface MadeSheet {
  readonly sheet: RawSheet;
  readonly placed: readonly PlacedRow[];
  readonly aside: Readonly<Record<Aside, number>>;
}

interface Draft {
  readonly rows: RawCell[][];
  readonly merges: MergedRange[];
  readonly placed: PlacedRow[];
  readonly aside: Record<Aside, number>;
}

function put(draft: Draft, cells: readonly RawCell[], why: Aside): void {
  draft.rows.push([...cells]);
  draft.aside[why]++;
}

function putRow(draft: Draft, row: MadeRow): void {
  draft.rows.push([...row.cells]);
  draft.placed.push({ ...row, row: draft.rows.length });
}

/** A header of two rows: a parent merged over some columns (over all it would be a title), the others merged down. */
function putDeepHeader(c: Chooser, draft: Draft, headers: readonly string[]): void {
  const top = draft.rows.length;
  const left = c.below(headers.length - 1);
  const most = left === 0 ? headers.length - 2 : headers.length - 1;
  const right = c.between(left + 1, most);
  const under = (i: number): boolean => i >= left && i <= right;
  put(
    draft,
    headers.map((header, i) => (i === left ? "其中情形" : under(i) ? null : header)),
    "header",
  );
  put(
    draft,
    headers.map((header, i) => (under(i) ? header : null)),
    "header",
  );
  draft.merges.push({ top, left, bottom: top, right });
  for (const i of headers.keys())
    if (!under(i)) draft.merges.push({ top, left: i, bottom: top + 1, right: i });
}

function putTotal(draft: Draft, made: MadeTable, word: string): void {
  const numeric = made.fields.map(({ column }) => column?.kind === "integer" && column.unit !== "year");
  put(
    draft,
    numeric.map((is, i) => (i === 0 ? word : is ? 7 : null)),
    "total",
  );
}

function putTable(c: Chooser, draft: Draft, made: MadeTable, layout: Layout): void {
  const headers = made.fields.map(({ header }) => header);
  if (layout.deep && headers.length > 2) putDeepHeader(c, draft, headers);
  else put(draft, headers, "header");
  const again =
    layout.continued && !layout.deep && made.rows.length > 1 ? c.between(1, made.rows.length - 1) : -1;
  for (const [i, row] of made.rows.entries()) {
    if (layout.blanks && i > 0 && c.chance(0.2)) put(draft, c.pick([[], [null, ""], [" "]]), "blank");
    if (layout.totals && i > 0 && c.chance(0.15))
      putTotal(draft, made, c.pick(["小计", "本页小计", "小　计"]));
    if (i === again) {
      if (c.chance(0.7)) put(draft, ["（续）"], "title");
      put(draft, headers, "header");
    }
    putRow(draft, row);
  }
  if (layout.totals) putTotal(draft, made, c.pick(["合计", "总 计", "合计："]));
  if (layout.notes) {
    put(draft, [c.pick(["注：以区专项办为准", "说明：按月填报，次月五日前报送"])], "note");
    if (c.chance(0.5)) put(draft, ["填表人：", null, "审核人："], "note");
  }
}

/** The same header twice beside each other, the rows shared between them; pieces of rows count one by one. */
function putBeside(c: Chooser, draft: Draft, made: MadeTable): void {
  const headers = made.fields.map(({ header }) => header);
  const half = c.between(1, made.rows.length);
  const [left, right] = [made.rows.slice(0, half), made.rows.slice(half)];
  draft.rows.push([...headers, null, ...headers]);
  draft.aside.header += 2;
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const blank = headers.map((): RawCell => null);
    draft.rows.push([...(left[i]?.cells ?? blank), null, ...(right[i]?.cells ?? blank)]);
    for (const row of [left[i], right[i]]) {
      if (row) draft.placed.push({ ...row, row: draft.rows.length });
      else draft.aside.blank++;
    }
  }
}

/** Puts a table into a sheet. */
export function madeSheet(c: Chooser, made: MadeTable, layout: Layout, year: number | null): MadeSheet {
  const aside = { title: 0, header: 0, total: 0, note: 0, blank: 0, repeat: 0 };
  const draft: Draft = { rows: [], merges: [], placed: [], aside };
  const title = made.table.title.zh;
  if (layout.titles) {
    put(draft, [`${year ?? ""}${year === null ? "" : "年"}${title}台账`], "title");
    if (c.chance(0.4)) put(draft, ["填报单位：", "陆家嘴街道"], "title");
    if (layout.blanks && c.chance(0.3)) put(draft, [], "blank");
  }
  if (layout.beside && made.rows.length > 1) putBeside(c, draft, made);
  else putTable(c, draft, made, layout);
  return {
    sheet: { name: title, hidden: false, rows: draft.rows, merges: draft.merges },
    placed: draft.placed,
    aside,
  };
}
