import { tableOf, type LooseRow, type TableName } from "@unburden/core";
import { recordScope, writeRecord, type RecordLedger } from "@unburden/core/assistant";
import { ledgerEnd } from "../page/scope.ts";
import { knowledge, type Surroundings } from "./answering.ts";
import type { AskedRows, AskedSummary, ShownRows, SummaryOutcome } from "./protocol.ts";
import { shippedEngine, shippedTables } from "./shipped-engine.ts";

/** The ledgers of a committee's daily work, in the order of the record; a source's own that are empty are left out. */
const summedUp: readonly TableName[] = [
  "visit_record",
  "dispute_case",
  "hotline_ticket",
  "task_assignment",
  "monthly_return",
  "meeting",
];

const tables = summedUp.map((name) => tableOf(name));

/** So many rows are listed under a sentence at most. */
const mostRows = 50;

interface Ground extends RecordLedger {
  readonly end: string;
}

async function groundFor(
  { source, site }: Pick<AskedSummary, "source" | "site">,
  { own }: Surroundings,
): Promise<Ground> {
  if (source === "own") {
    const { engine, rows, asOf } = await own();
    return { engine, rows, end: asOf };
  }
  const [engine, rows] = await Promise.all([
    shippedEngine(source, tables, site),
    shippedTables(source, tables, site),
  ]);
  return { engine, rows, end: ledgerEnd };
}

/** Writes the record that was asked for, or says what is wrong with what was entered. */
export async function sumUpWork(asked: AskedSummary, surroundings: Surroundings): Promise<SummaryOutcome> {
  const { places } = await knowledge();
  const { place, person, when } = asked.summary;
  const found = recordScope({ place, person, period: when }, places);
  if (found.is === "refused") return { is: "refused", problem: found.problem, candidates: found.candidates };
  const ground = await groundFor(asked, surroundings);
  const filled = tables.filter(({ name }) => (ground.rows[name]?.length ?? 0) > 0);
  const record = await writeRecord(ground, found.scope, { today: ground.end, places, tables: filled });
  return { is: "written", record, place: found.scope.place?.org_id ?? null };
}

function keyOf(name: TableName, row: LooseRow): string {
  return `${name}/${tableOf(name)
    .key.map((column) => String(row[column] ?? ""))
    .join("/")}`;
}

/**
 * The rows that a sentence rests on. Of ledgers about people only their keys, by which the ledger's keeper finds them: a row
 * shown whole could tell of a person.
 */
export async function rowsBehind(asked: AskedRows, surroundings: Surroundings): Promise<ShownRows> {
  const [first = ""] = asked.keys;
  const name = summedUp.find((each) => first.startsWith(`${each}/`));
  if (name === undefined) throw new Error(`there is no ledger with the row ${first}`);
  const { rows } = await groundFor(asked, surroundings);
  const wanted = new Set(asked.keys.slice(0, mostRows));
  const found = (rows[name] ?? []).filter((row) => wanted.has(keyOf(name, row)));
  const { columns, key, privacy } = tableOf(name);
  const shown = Object.values(columns).filter(
    (column) =>
      column.origin === "stored" &&
      column.privacy !== "hash" &&
      (key.includes(column.name) || (privacy !== "people" && column.kind !== "text")),
  );
  return {
    columns: shown.map(({ title }) => title),
    rows: found.map((row) => shown.map(({ name: column }) => String(row[column] ?? ""))),
    all: asked.keys.length,
  };
}
