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

/**
 * How a text column treats personal data. `free-text`: all of it is masked, names included. `public-name`: a name that is
 * public (a committee, a court, a team) stays, numbers and addresses in it are masked. `key`: a value that is a person's
 * number is replaced by a hash, so that rows still refer to one another. `hash`: every value is a person's or a
 * household's and is replaced by a hash. `none`: nothing is looked for; the way of all columns that aren't text.
 */
export type Privacy = "free-text" | "public-name" | "key" | "hash" | "none";

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
  /** The least and the most that a number can be, both included, or null. Outside of it the row is refused. */
  readonly range: readonly [number, number] | null;
  /** The least and the most that a number usually is, both included, or null. Outside of it somebody should look. */
  readonly usual: readonly [number, number] | null;
  /** The first day that a date can be without being doubted, or null. */
  readonly since: string | null;
  /** Whether a date may lie ahead: a plan, a time limit, an end that is known beforehand. */
  readonly ahead: boolean;
  readonly privacy: Privacy;
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

interface TextSpec extends ColumnSpec<string> {
  readonly privacy?: Exclude<Privacy, "none">;
}

interface NumericSpec extends ColumnSpec<number> {
  readonly unit: ColumnUnit;
  readonly range?: readonly [number, number];
  readonly usual?: readonly [number, number];
}

interface DateSpec extends ColumnSpec<string> {
  readonly since?: string | null;
  readonly ahead?: boolean;
}

interface CategorySpec<V extends string> extends ColumnSpec<V> {
  readonly values: Readonly<Record<V, CategoryValue>>;
}

interface AnySpec extends ColumnSpec<CellValue> {
  readonly range?: readonly [number, number];
  readonly usual?: readonly [number, number];
  readonly since?: string | null;
  readonly ahead?: boolean;
  readonly privacy?: Privacy;
}

/** Ledgers of today seldom go back further; a date before it is more often a slip. */
const earliest = "1990-01-01";

/** A share is 0–1; whole numbers that count something aren't negative. */
function rangeOf(kind: ColumnKind, unit: ColumnUnit): readonly [number, number] | null {
  if (unit === "share") return [0, 1];
  return kind === "integer" && unit !== "none" ? [0, Infinity] : null;
}

type NullableOf<S> = S extends { readonly nullable: true } ? true : false;

function complete<K extends ColumnKind, V extends CellValue, S extends ColumnSpec<V>>(
  kind: K,
  spec: S,
  unit: ColumnUnit,
  values: Readonly<Record<string, CategoryValue>>,
): Column<K, V, NullableOf<S>> {
  const given: AnySpec = spec;
  const isDay = kind === "date" || kind === "timestamp";
  return {
    kind,
    title: spec.title,
    synonyms: spec.synonyms ?? [],
    unit,
    nullable: (spec.nullable ?? false) as NullableOf<S>,
    fallback: spec.fallback ?? null,
    values,
    range: given.range ?? rangeOf(kind, unit),
    usual: given.usual ?? null,
    since: given.since === undefined && isDay ? earliest : (given.since ?? null),
    ahead: given.ahead ?? false,
    privacy: given.privacy ?? (kind === "text" ? "free-text" : "none"),
    note: spec.note ?? null,
  };
}

/** A column of free text or of keys. */
export function text<const S extends TextSpec>(spec: S): Column<"text", string, NullableOf<S>> {
  return complete<"text", string, S>("text", spec, "none", {});
}

/** A column with a closed list of values. */
export function category<V extends string, const S extends CategorySpec<V>>(
  spec: S & CategorySpec<V>,
): Column<"category", V, NullableOf<S>> {
  return complete<"category", V, S>("category", spec, "none", spec.values);
}

/** A column of local dates, `2024-07-05`. */
export function date<const S extends DateSpec>(spec: S): Column<"date", string, NullableOf<S>> {
  return complete<"date", string, S>("date", spec, "none", {});
}

/** A column of local timestamps, `2024-07-05T09:30:00`. */
export function timestamp<const S extends DateSpec>(spec: S): Column<"timestamp", string, NullableOf<S>> {
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
