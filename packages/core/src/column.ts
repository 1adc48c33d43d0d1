import type { Text } from "./text.ts";

/** What a column holds. Dates are local (Asia/Shanghai) and written `2024-07-05`; timestamps `2024-07-05T09:30:00`. */
export type ColumnKind = "text" | "category" | "date" | "timestamp" | "integer" | "number" | "boolean";

/** Units a numeric column can be in. Durations are whole minutes, money whole fen, shares 0–1. */
export type ColumnUnit =
  | "minute"
  | "fen"
  | "share"
  | "point"
  | "person"
  | "household"
  | "unit"
  | "item"
  | "case"
  | "session"
  | "trial"
  | "team"
  | "merchant"
  | "service"
  | "wash"
  | "time-per-year"
  | "year"
  | "month"
  | "day"
  | "attempt"
  | "none";

/** A category's value: its titles, and the words that real ledgers use for it. */
export interface CategoryValue extends Text {
  readonly synonyms?: readonly string[];
}

/**
 * One column of a ledger table, complete: every field is present.
 * `Value` is what a cell holds, `Nullable` whether it may be null (null means *not known*, never zero).
 */
export interface Column<
  Kind extends ColumnKind = ColumnKind,
  Value extends CellValue = CellValue,
  Nullable extends boolean = boolean,
> {
  readonly kind: Kind;
  readonly title: Text;
  /** Header words under which real ledgers carry this column, besides its titles. */
  readonly synonyms: readonly string[];
  readonly unit: ColumnUnit;
  readonly nullable: Nullable;
  /** The value that a ledger without this column means, or null when there is none. */
  readonly fallback: Value | null;
  /** For a category: its values by name. Empty for other kinds. */
  readonly values: Readonly<Record<string, CategoryValue>>;
  /** What a reader must know to fill the column in, or null. */
  readonly note: Text | null;
  /** Carries the cell type for the compiler; never present at run time. */
  readonly "~value"?: Value;
}

/** What a cell can hold, apart from null. */
export type CellValue = string | number | boolean;

/** What one says of a column; everything but the title may be left out. */
export interface ColumnSpec<Value extends CellValue> {
  readonly title: Text;
  readonly synonyms?: readonly string[];
  readonly nullable?: boolean;
  readonly fallback?: Value;
  readonly note?: Text;
}

interface NumericSpec extends ColumnSpec<number> {
  readonly unit: ColumnUnit;
}

interface CategorySpec<V extends string> extends ColumnSpec<V> {
  readonly values: Readonly<Record<V, CategoryValue>>;
}

type NullableOf<S> = S extends { readonly nullable: true } ? true : false;

function complete<K extends ColumnKind, V extends CellValue, S extends ColumnSpec<V>>(
  kind: K,
  spec: S,
  unit: ColumnUnit,
  values: Readonly<Record<string, CategoryValue>>,
): Column<K, V, NullableOf<S>> {
  return {
    kind,
    title: spec.title,
    synonyms: spec.synonyms ?? [],
    unit,
    nullable: (spec.nullable ?? false) as NullableOf<S>,
    fallback: spec.fallback ?? null,
    values,
    note: spec.note ?? null,
  };
}

/** A column of free text or of keys. */
export function text<const S extends ColumnSpec<string>>(spec: S): Column<"text", string, NullableOf<S>> {
  return complete<"text", string, S>("text", spec, "none", {});
}

/** A column with a closed list of values. */
export function category<V extends string, const S extends CategorySpec<V>>(
  spec: S & CategorySpec<V>,
): Column<"category", V, NullableOf<S>> {
  return complete<"category", V, S>("category", spec, "none", spec.values);
}

/** A column of local dates, `2024-07-05`. */
export function date<const S extends ColumnSpec<string>>(spec: S): Column<"date", string, NullableOf<S>> {
  return complete<"date", string, S>("date", spec, "none", {});
}

/** A column of local timestamps, `2024-07-05T09:30:00`. */
export function timestamp<const S extends ColumnSpec<string>>(
  spec: S,
): Column<"timestamp", string, NullableOf<S>> {
  return complete<"timestamp", string, S>("timestamp", spec, "none", {});
}

/** A column of whole numbers in a unit. */
export function integer<const S extends NumericSpec>(spec: S): Column<"integer", number, NullableOf<S>> {
  return complete<"integer", number, S>("integer", spec, spec.unit, {});
}

/** A column of numbers in a unit, fractions allowed. */
export function number<const S extends NumericSpec>(spec: S): Column<"number", number, NullableOf<S>> {
  return complete<"number", number, S>("number", spec, spec.unit, {});
}

/** A column of yes and no. */
export function boolean<const S extends ColumnSpec<boolean>>(
  spec: S,
): Column<"boolean", boolean, NullableOf<S>> {
  return complete<"boolean", boolean, S>("boolean", spec, "none", {});
}
