import type { DataPageId } from "../page-specs.ts";
import type { PageData } from "./answer.ts";
import type { PageBundle } from "./bundle.ts";
import { askServer } from "./server.ts";
import { initialScope, isPrebuilt, scopeKey, type PageScope } from "./scope.ts";

/** Gives a page's answers in a scope. */
export type Answers<Data extends PageData> = (scope: PageScope) => Promise<Data>;

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return answer;
}

/**
 * A page's answers: those that it was served with, those that were computed when the site was built, and the others
 * computed here and now by the same function over the sample's rows. Each is got once.
 */
export function answersOf<Data extends PageData>(id: DataPageId, bundle: PageBundle<Data>): Answers<Data> {
  const known = new Map<string, Promise<Data>>([
    [scopeKey(initialScope), Promise.resolve(bundle.initial)],
    [scopeKey(bundle.published.scope), Promise.resolve(bundle.published)],
  ]);
  const get = async (scope: PageScope): Promise<Data> => {
    if (scope.source === "own") {
      const { computeOverOwn } = await import("../ledger/own-page.ts");
      return (await computeOverOwn(id, scope)) as Data;
    }
    if (scope.source === "server") return (await askServer(id, scope)) as Data;
    if (isPrebuilt(scope)) {
      const answer = await fetched(`data/${id}/${scopeKey(scope)}.json`);
      return (await answer.json()) as Data;
    }
    const { computeOverSample } = await import("./compute.ts");
    const read = async (table: string): Promise<string> => (await fetched(`data/sample/${table}.csv`)).text();
    return (await computeOverSample(id, scope, read)) as Data;
  };
  return (scope) => {
    const key = scopeKey(scope);
    // The reader's own ledger may change meanwhile, in another tab; the server's on the server, which keeps answers itself.
    if (scope.source === "own" || scope.source === "server") return get(scope);
    const found = known.get(key) ?? get(scope);
    known.set(key, found);
    // What failed may be tried again.
    found.catch(() => known.delete(key));
    return found;
  };
}
