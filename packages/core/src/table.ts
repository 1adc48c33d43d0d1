import type { CellValue, Column, ColumnKind } from "./column.ts";
import type { Text } from "./text.ts";

/** A chapter of the source: 加 add, 减 subtract, 乘 multiply, 除 divide, and what all of them refer to. */
export type Chapter = "reference" | "add" | "subtract" | "multiply" | "divide";

/** A column in its place: it knows its own name and its table, so that a measure over the wrong table doesn't compile. */
export type PlacedColumn<
  TableName extends string = string,
  Name extends string = string,
  C extends Column = Column,
> = C & { readonly name: Name; readonly table: TableName; readonly derived: boolean };

/** The columns that a ledger brings. */
export type Columns = Readonly<Record<string, Column>>;

/** The value of a column's cells, null included where the column allows it. */
export type Cell<C> =
  C extends Column<ColumnKind, infer V, infer N> ? (N extends true ? V | null : V) : never;

/** One row of stored columns. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: Cell<C[K]> };

/** A column computed from the row's own stored columns, once, when the row enters. */
export interface Derivation<R> {
  readonly column: Column;
  readonly from: (row: R) => CellValue | null;
}

type Derivations<R> = Readonly<Record<string, Derivation<R>>>;

/** Every derived column may be null: its sources may be unknown. */
type DerivedColumn<D> = D extends { readonly column: Column<infer K, infer V> } ? Column<K, V, true> : never;

type PlacedColumns<N extends string, C extends Columns, D> = {
  readonly [K in keyof C & string]: PlacedColumn<N, K, C[K]>;
} & { readonly [K in keyof D & string]: PlacedColumn<N, K, DerivedColumn<D[K]>> };

/** A ledger table, one row a fact. */
export interface Table<
  Name extends string = string,
  C extends Columns = Columns,
  D = Readonly<Record<string, { readonly column: Column }>>,
> {
  readonly name: Name;
  readonly chapter: Chapter;
  readonly title: Text;
  /** What one row is. */
  readonly grain: Text;
  readonly synonyms: readonly string[];
  /** The names of the columns that identify a row. */
  readonly key: readonly (keyof C & string)[];
  /** Column name → the table whose key it holds. */
  readonly references: Readonly<Partial<Record<keyof C & string, string>>>;
  /** Stored columns first, then derived ones, in the order they were declared. */
  readonly columns: PlacedColumns<Name, C, D>;
  /** How each derived column is computed. */
  readonly derive: Readonly<
    Record<string, (row: Readonly<Record<string, CellValue | null>>) => CellValue | null>
  >;
  /** Carries the stored columns for the compiler; never present at run time. */
  readonly "~columns"?: C;
}

/** A row as a ledger brings it: the stored columns only. */
export type Row<T> = T extends { readonly "~columns"?: infer C extends Columns } ? RowOf<C> : never;

/** Any table, for code that treats all of them alike. */
export interface AnyTable {
  readonly name: string;
  readonly chapter: Chapter;
  readonly title: Text;
  readonly grain: Text;
  readonly synonyms: readonly string[];
  readonly key: readonly string[];
  readonly references: Readonly<Partial<Record<string, string>>>;
  readonly columns: Readonly<Record<string, PlacedColumn>>;
  readonly derive: Readonly<
    Record<string, (row: Readonly<Record<string, CellValue | null>>) => CellValue | null>
  >;
}

/** What one says to declare a table. */
export interface TableSpec<N extends string, C extends Columns, D> {
  readonly name: N;
  readonly chapter: Chapter;
  readonly title: Text;
  readonly grain: Text;
  readonly synonyms?: readonly string[];
  readonly key: readonly (keyof C & string)[];
  readonly references?: Readonly<Partial<Record<keyof C & string, string>>>;
  readonly columns: C;
  readonly derived?: D;
}

/**
 * Declares a ledger table. Row type, DDL, import mapping, validation and documentation follow from it.
 *
 * @throws when the key names a column that isn't there, or a derived column hides a stored one.
 */
/* @__NO_SIDE_EFFECTS__ */
export function table<
  const N extends string,
  C extends Columns,
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- a table without derived columns
  D extends Derivations<RowOf<C>> = Record<never, never>,
>(spec: TableSpec<N, C, D & Derivations<RowOf<C>>>): Table<N, C, D> {
  const columns: Record<string, PlacedColumn> = {};
  for (const [name, column] of Object.entries(spec.columns)) {
    columns[name] = { ...column, name, table: spec.name, derived: false };
  }
  const derive: Record<string, Derivation<RowOf<C>>["from"]> = {};
  for (const [name, derivation] of Object.entries<Derivation<RowOf<C>>>(spec.derived ?? {})) {
    if (name in columns) throw new Error(`table ${spec.name}: derived column ${name} hides a stored column`);
    columns[name] = { ...derivation.column, nullable: true, name, table: spec.name, derived: true };
    derive[name] = derivation.from;
  }
  for (const name of spec.key) {
    if (!(name in spec.columns)) throw new Error(`table ${spec.name}: key column ${name} is not declared`);
  }
  return {
    name: spec.name,
    chapter: spec.chapter,
    title: spec.title,
    grain: spec.grain,
    synonyms: spec.synonyms ?? [],
    key: spec.key,
    references: (spec.references ?? {}) as Readonly<Partial<Record<keyof C & string, string>>>,
    columns: columns as PlacedColumns<N, C, D>,
    derive: derive as AnyTable["derive"],
  };
}
