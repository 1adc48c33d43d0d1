import type { AssistantUse } from "@unburden/core/assistant";
import { frameRows } from "../ledger/frame.ts";
import { ownEngine } from "../ledger/own-engine.ts";
import { ownFigures } from "../ledger/own-figures.ts";
import { emptyLedger } from "../ledger/own-ledger.ts";
import { listStore, type ListStore } from "./list-store.ts";
import type { KeptUses } from "./protocol.ts";
import { newUse, rated, useRows, usesCsv, type Rating, type UseOf } from "./use-row.ts";

let store: Promise<ListStore<AssistantUse>> | null = null;

/** Other tabs aren't told: they would answer again, and that isn't a use. */
function opened(): Promise<ListStore<AssistantUse>> {
  store ??= listStore<AssistantUse>("uses.json", () => undefined);
  return store;
}

async function shown(uses: readonly AssistantUse[], today: string): Promise<KeptUses> {
  const { lasting } = await opened();
  if (uses.length === 0) return { count: 0, rated: 0, figures: [], lasting };
  const ledger = { ...emptyLedger, rows: { assistant_query: useRows(uses) } };
  const { figures } = await ownFigures(ownEngine(ledger, await frameRows(), today));
  const said = uses.filter(({ resolved }) => (resolved ?? null) !== null).length;
  return { count: uses.length, rated: said, figures, lasting };
}

/** What this browser keeps of the assistant's use, and the figures of it. */
export async function keptUses(today: string): Promise<KeptUses> {
  return shown(await (await opened()).load(), today);
}

/** Keeps a use; what was asked isn't kept. Gives its id, to be rated by. */
export async function keepUse(of: UseOf, today: string): Promise<KeptUses & { readonly id: string }> {
  const id = crypto.randomUUID();
  const uses = await (await opened()).change((before) => [...before, newUse(id, of, new Date())]);
  return { ...(await shown(uses, today)), id };
}

/** Rates a use; one that was erased meanwhile isn't made again. */
export async function rateUse(id: string, rating: Rating, today: string): Promise<KeptUses> {
  const change = (use: AssistantUse): AssistantUse => (use.id === id ? rated(use, rating) : use);
  return shown(await (await opened()).change((before) => before.map(change)), today);
}

/** All uses as CSV. */
export async function writtenUses(): Promise<string> {
  return usesCsv(await (await opened()).load());
}

/** Erases all uses. */
export async function eraseUses(today: string): Promise<KeptUses> {
  return shown(await (await opened()).change(() => []), today);
}
