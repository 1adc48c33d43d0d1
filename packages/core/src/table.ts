import type { CellValue, Column, ColumnKind } from "./column.ts";
import { completeRules, namedByRules, type RowRules, type RowRulesSpec } from "./row-rules.ts";
import type { Text } from "./text.ts";

/** A chapter of the source: 加 add, 减 subtract, 乘 multiply, 除 divide, and what all of them refer to. */
export type Chapter = "reference" | "add" | "subtract" | "multiply" | "divide";

/**
 * What a table's rows could give away. `people`: a row is a person, a household or what happened to them, so small counts are
 * withheld and single rows never shown. `sources`: a row is a matter of offices, but a small count could tell who reported
 * it, so small counts are withheld. `none`: acts of offices, tasks, things.
 */
export type TablePrivacy = "people" | "sources" | "none";

/** Where a column's cells come from: the ledger itself, a row that it refers to, or a computation. */
export type Origin = "stored" | "lookup" | "derived";

/** A column in its place: it knows its own name and its table, so that a measure over the wrong table doesn't compile. */
export type PlacedColumn<
  TableName extends string = string,
  Name extends string = string,
  C extends Column = Column,
> = C & { readonly name: Name; readonly table: TableName; readonly origin: Origin };

/** The columns that a ledger brings. */
export type Columns = Readonly<Record<string, Column>>;

/** The value of a column's cells, null included where the column allows it. */
export type Cell<C> =
  C extends Column<ColumnKind, infer V, infer N> ? (N extends true ? V | null : V) : never;

/** One row of stored columns. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: Cell<C[K]> };

/** A row of any table: cells by column name. */
export type LooseRow = Readonly<Record<string, CellValue | null>>;

/** A row that may lack columns: an absent cell is null, or the value that its absence means. */
export type GivenRow = Readonly<Record<string, CellValue | null | undefined>>;

/** A ledger: rows by table name. */
export type Ledger = Readonly<Record<string, readonly GivenRow[]>>;

/** A column copied, when the row enters, from the row of another table whose key the column `via` holds. */
export interface Lookup<C extends Column = Column> {
  readonly via: string;
  readonly table: string;
  readonly from: string;
  readonly column: C;
}

type Lookups = Readonly<Record<string, Lookup>>;

/** A column computed, when the row enters, from the row's own stored and looked-up columns. */
export interface Derivation<R> {
  readonly column: Column;
  readonly from: (row: R) => CellValue | null;
}

type LookedUp<L> = {
  readonly [K in keyof L]: L[K] extends { readonly column: Column<ColumnKind, infer V> } ? V | null : never;
};
type Derivations<R> = Readonly<Record<string, Derivation<R>>>;

/** Every looked-up or derived column may be null: its sources may be unknown. */
type NullableColumn<D> = D extends { readonly column: Column<infer K, infer V> } ? Column<K, V, true> : never;

type PlacedColumns<N extends string, C extends Columns, X> = {
  readonly [K in keyof C & string]: PlacedColumn<N, K, C[K]>;
} & { readonly [K in keyof X & string]: PlacedColumn<N, K, NullableColumn<X[K]>> };

/** Any table, for code that treats all of them alike. */
export interface AnyTable extends RowRules {
  readonly name: string;
  readonly chapter: Chapter;
  readonly title: Text;
  /** What one row is. */
  readonly grain: Text;
  readonly privacy: TablePrivacy;
  readonly synonyms: readonly string[];
  /** The names of the columns that identify a row. */
  readonly key: readonly string[];
  /** Column name → the table whose key it holds. */
  readonly references: Readonly<Partial<Record<string, string>>>;
  /** Stored columns first, then looked-up and derived ones, in the order they were declared. */
  readonly columns: Readonly<Record<string, PlacedColumn>>;
  readonly lookups: Lookups;
  /** How each derived column is computed. */
  readonly derive: Readonly<Record<string, (row: LooseRow) => CellValue | null>>;
}

/** A ledger table, one row a fact. `X` are its looked-up and derived columns. */
export interface Table<Name extends string, C extends Columns, X> extends AnyTable {
  readonly name: Name;
  readonly columns: PlacedColumns<Name, C, X>;
  /** Carries the stored columns for the compiler; never present at run time. */
  readonly "~columns"?: C;
}

/** A row as a ledger brings it: the stored columns only. */
export type Row<T> = T extends { readonly "~columns"?: infer C extends Columns } ? RowOf<C> : never;

/** What one says to declare a table. */
export interface TableSpec<N extends string, C extends Columns, L, D> extends RowRulesSpec<keyof C & string> {
  readonly name: N;
  readonly chapter: Chapter;
  readonly title: Text;
  readonly grain: Text;
  /** Absent: `none`. */
  readonly privacy?: TablePrivacy;
  readonly synonyms?: readonly string[];
  readonly key: readonly (keyof C & string)[];
  readonly references?: Readonly<Partial<Record<keyof C & string, string>>>;
  readonly columns: C;
  readonly lookups?: L;
  readonly derived?: D;
}

/** A looked-up column: what `column` says in the row whose key the column `via` holds. */
export function lookup<C extends PlacedColumn>(via: string, column: C): Lookup<C> {
  return { via, table: column.table, from: column.name, column };
}

interface Extra {
  readonly origin: Origin;
  readonly column: Column;
}

function extras(lookups: Lookups, derived: Readonly<Record<string, { column: Column }>>): [string, Extra][] {
  return [
    ...Object.entries(lookups).map(([name, { column }]): [string, Extra] => [
      name,
      { origin: "lookup", column },
    ]),
    ...Object.entries(derived).map(([name, { column }]): [string, Extra] => [
      name,
      { origin: "derived", column },
    ]),
  ];
}

function checkNames(name: string, columns: Columns, named: readonly (readonly [string, string])[]): void {
  for (const [role, column] of named) {
    if (!(column in columns)) throw new Error(`table ${name}: ${role} column ${column} is not declared`);
  }
}

/**
 * Declares a ledger table. Row type, DDL, import mapping, validation and documentation follow from it.
 *
 * @throws when the key, a lookup or a rule names a column that isn't there, or a derived column hides a stored one.
 */
/* @__NO_SIDE_EFFECTS__ */
export function table<
  const N extends string,
  C extends Columns,
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- a table without lookups
  L extends Lookups = Record<never, never>,
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- a table without derived columns
  D extends Derivations<RowOf<C> & LookedUp<L>> = Record<never, never>,
>(spec: TableSpec<N, C, L, D & Derivations<RowOf<C> & LookedUp<L>>>): Table<N, C, L & D> {
  const lookups: Lookups = spec.lookups ?? {};
  const derived = (spec.derived ?? {}) as Readonly<Record<string, Derivation<LooseRow>>>;
  const rules = completeRules(spec);
  checkNames(spec.name, spec.columns, [
    ...spec.key.map((column) => ["key", column] as const),
    ...Object.values(lookups).map(({ via }) => ["lookup", via] as const),
    ...namedByRules(rules),
  ]);
  const keys = new Set([...spec.key, ...Object.keys(spec.references ?? {})]);
  const columns: Record<string, PlacedColumn> = {};
  for (const [name, column] of Object.entries(spec.columns)) {
    const privacy = keys.has(name) && column.privacy === "free-text" ? "key" : column.privacy;
    columns[name] = { ...column, privacy, name, table: spec.name, origin: "stored" };
  }
  for (const [name, { column, origin }] of extras(lookups, derived)) {
    if (name in columns) throw new Error(`table ${spec.name}: the ${origin} column ${name} hides another`);
    columns[name] = { ...column, nullable: true, fallback: null, name, table: spec.name, origin };
  }
  return {
    name: spec.name,
    chapter: spec.chapter,
    title: spec.title,
    grain: spec.grain,
    privacy: spec.privacy ?? "none",
    synonyms: spec.synonyms ?? [],
    key: spec.key,
    references: spec.references ?? {},
    columns: columns as PlacedColumns<N, C, L & D>,
    lookups,
    ...rules,
    derive: Object.fromEntries(Object.entries(derived).map(([name, { from }]) => [name, from])),
  };
}
