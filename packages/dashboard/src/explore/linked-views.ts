import { clauseNone, clausePoints, Coordinator, Selection, type MosaicClient } from "@uwdata/mosaic-core";
import type { Metric, Result } from "@unburden/core";
import { keyNode } from "@unburden/core/sql";
import type { Database } from "../duckdb.ts";
import type { Explorable } from "./explorable.ts";
import { monthsWithin } from "./month-list.ts";
import {
  countRequest,
  dimensionKey,
  metricRequest,
  monthKey,
  readCounts,
  readMetric,
  type GroupCount,
} from "./requests.ts";
import type { Filter } from "./state.ts";
import { ViewClient } from "./view-client.ts";

/** What all views show at one moment. */
export interface LinkedCounts {
  readonly rows: number;
  readonly months: readonly GroupCount[];
  /** By the dimension's column. */
  readonly lists: Readonly<Record<string, readonly GroupCount[]>>;
  readonly figures: readonly Result[];
}

/** The linked views of a table. */
export interface LinkedViews {
  /** Sets the filter; resolves with what every view shows when the last of them has its answer. */
  filter(filter: Filter): Promise<LinkedCounts>;
  close(): void;
}

/** One view that rows can be filtered in: its client, and the clause that its choice makes. */
interface Filtering {
  readonly client: ViewClient;
  readonly field: ReturnType<typeof keyNode>;
  /** What was chosen last, as text. */
  chosen: string;
}

interface Clients {
  readonly rows: ViewClient;
  readonly months: ViewClient;
  readonly lists: ReadonlyMap<string, ViewClient>;
  readonly figures: readonly { readonly metric: Metric; readonly client: ViewClient }[];
}

async function clientsOf(explorable: Explorable, selection: Selection): Promise<Clients> {
  const { dimensions, metrics } = explorable;
  return {
    rows: new ViewClient(selection, countRequest(explorable, null)),
    months: new ViewClient(selection, countRequest(explorable, monthKey(explorable))),
    lists: new Map(
      dimensions.map((each) => [
        each.id,
        new ViewClient(selection, countRequest(explorable, dimensionKey(each))),
      ]),
    ),
    figures: await Promise.all(
      metrics.map(async (metric) => ({
        metric,
        client: new ViewClient(selection, await metricRequest(metric)),
      })),
    ),
  };
}

function allOf({ rows, months, lists, figures }: Clients): ViewClient[] {
  return [rows, months, ...lists.values(), ...figures.map(({ client }) => client)];
}

async function countsIn(clients: Clients): Promise<LinkedCounts> {
  for (const { failure } of allOf(clients)) if (failure) throw failure;
  const read = ({ request, rows }: ViewClient): Promise<GroupCount[]> => readCounts(request, rows);
  const [whole] = await read(clients.rows);
  const lists = await Promise.all([...clients.lists].map(async ([id, client]) => [id, await read(client)]));
  const figures = await Promise.all(
    clients.figures.map(({ metric, client }) => readMetric(metric, client.rows)),
  );
  return {
    rows: whole?.count ?? 0,
    months: await read(clients.months),
    lists: Object.fromEntries(lists) as LinkedCounts["lists"],
    figures: figures.flatMap((result) => result ?? []),
  };
}

/** A coordinator of our own over the database. Each answer is one small table: joining questions would gain nothing. */
function coordinatorOver({ arrow }: Database): Coordinator {
  const connector = {
    query: async ({ sql }: { readonly sql: string }) => arrow(sql),
  };
  return new Coordinator(connector as never, { consolidate: false, logger: null as never });
}

function filteringsOf(explorable: Explorable, { months, lists }: Clients): Map<string, Filtering> {
  const by: [string, Filtering][] = [
    ["months", { client: months, field: keyNode(monthKey(explorable)), chosen: "" }],
  ];
  for (const dimension of explorable.dimensions) {
    const client = lists.get(dimension.id);
    if (client) by.push([dimension.id, { client, field: keyNode(dimensionKey(dimension)), chosen: "" }]);
  }
  return new Map(by);
}

function chosenIn({ values, months }: Filter, id: string): readonly (string | null)[] | null {
  return id === "months" ? months && monthsWithin(months) : (values[id] ?? null);
}

/** Tells the selection what is chosen in one view, and waits until the others have followed. */
async function choose(selection: Selection, filtering: Filtering, chosen: readonly unknown[] | null) {
  const { client, field } = filtering;
  const clients = new Set<MosaicClient>([client]);
  const points = chosen?.map((value) => [value]);
  const clause = points
    ? clausePoints([field], points, { source: filtering, clients })
    : { ...clauseNone(filtering), clients };
  selection.update(clause);
  await selection.pending("value");
}

/**
 * Links the views of a table in this database: what is chosen in one narrows all others, through mosaic-core, which
 * aggregates beforehand by what is being chosen wherever the figure allows.
 */
export async function linkViews(explorable: Explorable, database: Database): Promise<LinkedViews> {
  const coordinator = coordinatorOver(database);
  // What was aggregated beforehand over rows of before is stale.
  await coordinator.preaggregator.dropSchema();
  const selection = Selection.crossfilter();
  const clients = await clientsOf(explorable, selection);
  const filterings = filteringsOf(explorable, clients);
  for (const client of allOf(clients)) coordinator.connect(client);
  await Promise.all(allOf(clients).map(({ pending }) => pending));
  return {
    async filter(filter) {
      for (const [id, filtering] of filterings) {
        const chosen = chosenIn(filter, id);
        const written = JSON.stringify(chosen);
        if (written === (filtering.chosen || "null")) continue;
        filtering.chosen = written;
        await choose(selection, filtering, chosen);
      }
      return countsIn(clients);
    },
    close() {
      coordinator.clear();
    },
  };
}
