import type { Period } from "../../period.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import type { Text } from "../../text.ts";
import type { RowFilter } from "./summary.ts";

/** Which rows a summary is about, and for whom it is written. */
export interface SummaryScope {
  /** The place's name for the title; null: the whole ledger. */
  readonly place: Text | null;
  /** Only rows of these units, districts or streets; null: all. Compared with org_id, street_id and district_code. */
  readonly places: readonly string[] | null;
  readonly period: Period | null;
  /** Only rows of this person, by the hash that the ledger holds; null or left out: everybody's. */
  readonly person?: string | null;
  /** Fewer people than this aren't shown; 5 unless told; 1 or 0 withholds nothing. */
  readonly threshold?: number;
  /** Values of columns, and of `month`, that stay hidden whatever their count; a column with null isn't split by at all. */
  readonly hidden?: Readonly<Record<string, readonly (string | null)[] | null>>;
}

/** Rows of the scope, those that carry no date (and so belong to no period), and how they are found again. */
export interface ChosenRows {
  readonly rows: readonly LooseRow[];
  readonly undated: number;
  readonly filter: RowFilter;
}

/** The row's key with its table, by which a reader finds it again. */
export function keyOf(table: AnyTable, row: LooseRow): string {
  return `${table.name}/${table.key.map((name) => String(row[name] ?? "")).join("/")}`;
}

/** The first date of the table: when the row's matter began. */
export function dateColumn(table: AnyTable): string | null {
  return Object.values(table.columns).find(({ kind }) => kind === "date")?.name ?? null;
}

const personColumns = ["staff_hash", "person_hash"];

/** The column that says whose work a row is; null where the ledger doesn't. */
export function personColumn(table: AnyTable): string | null {
  return personColumns.find((name) => name in table.columns) ?? null;
}

const placeColumns = ["org_id", "street_id", "district_code"];

function placesOf(table: AnyTable, rows: readonly LooseRow[], ids: readonly string[]): RowFilter["places"] {
  const columns = placeColumns.filter((name) => name in table.columns);
  const column =
    columns.find((name) => rows.some((row) => ids.includes(String(row[name] ?? "")))) ?? columns[0];
  return column === undefined ? null : { column, ids };
}

/** The table's rows of the scope. A table without places, or without persons, has none of a place's or a person's. */
export function chooseRows(table: AnyTable, rows: readonly LooseRow[], scope: SummaryScope): ChosenRows {
  const { period, places: ids, person = null } = scope;
  const days = dateColumn(table);
  const whose = personColumn(table);
  const places = ids && placesOf(table, rows, ids);
  const isHere = (row: LooseRow): boolean =>
    (!ids || (places !== null && ids.includes(String(row[places.column] ?? "")))) &&
    (person === null || (whose !== null && row[whose] === person));
  const here = rows.filter(isHere);
  const filter: RowFilter = {
    table: table.name,
    places,
    period: period && days !== null ? { column: days, from: period.from, to: period.to } : null,
    person: person !== null && whose !== null ? { column: whose, hash: person } : null,
    cell: null,
  };
  if (!period || days === null) return { rows: here, undated: 0, filter };
  const day = (row: LooseRow): string | null => (typeof row[days] === "string" ? row[days] : null);
  const within = (on: string | null): boolean => on !== null && on >= period.from && on < period.to;
  return {
    rows: here.filter((row) => within(day(row))),
    undated: here.filter((row) => day(row) === null).length,
    filter,
  };
}
