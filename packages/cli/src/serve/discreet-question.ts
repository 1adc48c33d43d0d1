import type {
  Aggregate,
  AggregateRequest,
  AggregateRow,
  CellValue,
  Engine,
  GroupKey,
  Predicate,
  Result,
} from "@unburden/core";
import { disclosed } from "@unburden/dashboard/pages";
import { Refused } from "./refused.ts";

/** A group's answer as it may leave the server. */
export interface ToldRow {
  readonly group: AggregateRow["group"];
  /** Null: not known, or withheld. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** An answer as it may leave the server. */
export interface Told {
  readonly rows: readonly ToldRow[];
  /** How many numbers are withheld, being of fewer than five or giving such away. */
  readonly withheld: number;
}

/** Fewer than this never leave; core's own threshold. */
const fewest = 5;

function tooFine(message: string): never {
  throw new Refused(400, "too-fine", `this table is about people: ${message}`);
}

/** A condition on a group of rows, or on their months. */
interface Narrowing {
  readonly equals: readonly (Predicate & { readonly op: "equal" })[];
  readonly dates: readonly Predicate[];
}

const isMonthStart = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-\d{2}-01$/u.test(value);

/** Only what a reader can choose on a page: a place or kind, and whole months. Anything else could single people out. */
function narrowingOf(where: Predicate | null): Narrowing {
  if (where === null) return { equals: [], dates: [] };
  if (where.op === "and") {
    const parts = where.of.map(narrowingOf);
    return { equals: parts.flatMap(({ equals }) => equals), dates: parts.flatMap(({ dates }) => dates) };
  }
  if (where.op === "equal" && isCoarse(where.column.kind)) return { equals: [where], dates: [] };
  const isPeriod =
    where.op === "compare" && where.column.kind === "date" && (where.than === "ge" || where.than === "lt");
  if (isPeriod && isMonthStart(where.value)) return { equals: [], dates: [where] };
  return tooFine(
    "rows are chosen by a place or kind (equal) and by whole months (compare ge, lt with the first of a month)",
  );
}

function isCoarse(kind: GroupKey["column"]["kind"]): boolean {
  return kind === "category" || kind === "boolean" || kind === "text";
}

function checkKeys(keys: readonly GroupKey[]): void {
  for (const { column, every } of keys)
    if (every === null && !isCoarse(column.kind))
      tooFine(`group by months, places or kinds; not by ${column.name}`);
  if (keys.length > 2) tooFine("two keys at most, those that rows are chosen by included");
}

/** The rows that an aggregate draws on. */
function usedBy(aggregate: Aggregate): Aggregate {
  if (aggregate.op === "count") return aggregate;
  const known: Predicate = { op: "known", column: aggregate.column };
  return { op: "count", where: aggregate.where ? { op: "and", of: [aggregate.where, known] } : known };
}

function asResult(row: AggregateRow, name: string): Result {
  return {
    metric: name,
    group: row.group,
    value: row.values[name] ?? null,
    numerator: null,
    denominator: null,
    used: row.values[`${name}__used`] ?? 0,
    missing: 0,
    period: null,
    interval: null,
    flags: [],
  };
}

const isFew = (value: number | null): boolean => value !== null && value > 0 && value < fewest;

/** Asks with what narrows it as keys, so that a slice shows no more than the whole table would. */
function widened(request: AggregateRequest): {
  readonly asked: AggregateRequest;
  readonly keep: (row: AggregateRow) => boolean;
} {
  const { equals, dates } = narrowingOf(request.where);
  const wanted = new Map<string, CellValue>();
  const keys = [...request.by];
  for (const { column, value } of equals) {
    const at = keys.find((key) => key.column.name === column.name && key.every === null);
    const name = at?.name ?? `where__${column.name}`;
    if (!at) keys.push({ name, column, every: null });
    if (wanted.has(name) && wanted.get(name) !== value) tooFine(`${column.name} can't equal two things`);
    wanted.set(name, value);
  }
  checkKeys(keys);
  const used = Object.entries(request.aggregates).map(
    ([name, each]) => [`${name}__used`, usedBy(each)] as const,
  );
  return {
    asked: {
      ...request,
      by: keys,
      aggregates: { ...request.aggregates, ...Object.fromEntries(used) },
      where: dates.length === 0 ? null : { op: "and", of: dates },
    },
    keep: ({ group }) => [...wanted].every(([name, value]) => group[name] === value),
  };
}

/** Answers a question about people: only numbers that a figure is made of, and none of fewer than five rows. */
async function askDiscreetly(engine: Engine, request: AggregateRequest): Promise<Told> {
  const { asked, keep } = widened(request);
  const rows = await engine.aggregate(asked);
  const names = Object.keys(request.aggregates);
  const shown = new Map(names.map((name) => [name, disclosed(rows.map((row) => asResult(row, name)))]));
  let withheld = 0;
  const told = rows.flatMap((row, i): ToldRow[] => {
    if (!keep(row)) return [];
    const values = names.map((name): [string, number | null] => {
      const result = shown.get(name)?.[i];
      const isCount = request.aggregates[name]?.op === "count-distinct";
      const hidden = result === undefined || result.suppression !== null || (isCount && isFew(result.value));
      if (hidden) withheld++;
      return [name, hidden ? null : result.value];
    });
    return [
      {
        group: Object.fromEntries(request.by.map(({ name }) => [name, row.group[name] ?? null])),
        values: Object.fromEntries(values),
      },
    ];
  });
  return { rows: told, withheld };
}

/**
 * The answer to a question, as it may leave the server. About tables of people only aggregates that figures of the registry
 * are made of are answered, by at most two keys, and small ones are withheld as on every page; extremes never leave.
 *
 * @throws Refused when the question could single people out.
 */
export async function toldAnswer(
  engine: Engine,
  request: AggregateRequest,
  isOfRegistry: (table: string, aggregate: Aggregate) => boolean,
): Promise<Told> {
  const { name, privacy } = request.table;
  if (privacy === "none") return { rows: await engine.aggregate(request), withheld: 0 };
  for (const [alias, aggregate] of Object.entries(request.aggregates)) {
    if (aggregate.op === "min" || aggregate.op === "max") tooFine(`${alias} would be one person's value`);
    if (!isOfRegistry(name, aggregate))
      tooFine(`${alias} is no aggregate that a figure of the registry is made of`);
  }
  return askDiscreetly(engine, request);
}
