import type { ShippedSource } from "../page/scope.ts";
import { trustedAddress } from "../trusted-address.ts";
import type { ExploredRows } from "./complete-csv.ts";
import { tablesFor, type Explorable } from "./explorable.ts";
import workerAddress from "./rows-worker.ts?worker&url";

/** What the worker can be asked for; `site` is the site's address, which a worker doesn't know. */
export type RowsAsk =
  | {
      readonly what: "rows";
      readonly table: string;
      readonly tables: readonly string[];
      readonly source: ShippedSource;
      readonly site: string;
    }
  | { readonly what: "streets" };

/** A question to the worker. */
export interface RowsRequest {
  readonly number: number;
  readonly asked: RowsAsk;
}

/** The worker's answer. */
export type RowsReply =
  | { readonly number: number; readonly is: "done"; readonly answer: unknown }
  | { readonly number: number; readonly is: "failed"; readonly message: string };

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;

function hear({ data }: MessageEvent<RowsReply>): void {
  const asked = waiting.get(data.number);
  waiting.delete(data.number);
  if (data.is === "done") asked?.resolve(data.answer);
  else asked?.reject(new Error(data.message));
}

/** The next question starts another worker. */
function end({ message }: ErrorEvent): void {
  worker = null;
  for (const { reject } of waiting.values()) {
    reject(new Error(message === "" ? "the worker can't be loaded" : message));
  }
  waiting.clear();
}

function running(): Worker {
  if (worker) return worker;
  const address = trustedAddress(new URL(workerAddress, import.meta.url).href);
  worker = new Worker(address, { type: "module", name: "rows" });
  worker.addEventListener("message", hear);
  worker.addEventListener("error", end);
  return worker;
}

function ask(asked: RowsAsk): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const number = ++last;
    waiting.set(number, { resolve, reject });
    running().postMessage({ number, asked } satisfies RowsRequest);
  });
}

/** A table's rows of the site's own data, read and completed in a worker; what a source hasn't got is empty. */
export async function siteRows(explorable: Explorable, source: ShippedSource): Promise<ExploredRows> {
  const { name: table } = explorable.table;
  const tables = tablesFor(explorable);
  return (await ask({ what: "rows", table, tables, source, site: document.baseURI })) as ExploredRows;
}

/** Names of streets by their codes, from the frame. */
export async function siteStreetNames(): Promise<ReadonlyMap<string, string>> {
  return (await ask({ what: "streets" })) as ReadonlyMap<string, string>;
}
