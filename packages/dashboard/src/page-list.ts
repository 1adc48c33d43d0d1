import type { Text } from "@unburden/core";
import { words as assistantWords } from "./texts/assistant.ts";
import { words as briefWords } from "./texts/brief.ts";
import { words as exploreWords } from "./texts/exploration.ts";
import { words as ledgerWords } from "./texts/ledger.ts";
import { operations, type Operation } from "./texts/overview.ts";

/** A page of the site. */
export interface PageEntry {
  readonly id: "overview" | "explore" | "assistant" | "ledger" | "brief" | Operation;
  /** Beside the others, so that relative addresses are the same on every page. */
  readonly file: string;
  readonly name: Text;
  /** An operation's sign; null for the other pages. */
  readonly sign: string | null;
}

function operationPage(id: Operation): PageEntry {
  const { name, sign } = operations[id];
  return { id, file: `${id}.html`, name, sign };
}

/** The pages that exist, in the order of the navigation. */
export const pageList: readonly PageEntry[] = [
  { id: "overview", file: "index.html", name: { zh: "概览", en: "Overview" }, sign: null },
  operationPage("add"),
  operationPage("subtract"),
  operationPage("multiply"),
  operationPage("divide"),
  { id: "explore", file: "explore.html", name: exploreWords.name, sign: null },
  { id: "assistant", file: "assistant.html", name: assistantWords.name, sign: null },
  { id: "ledger", file: "ledger.html", name: ledgerWords.name, sign: null },
  { id: "brief", file: "brief.html", name: briefWords.name, sign: null },
];

/** The page of this id, or undefined while there is none. */
export function pageOf(id: PageEntry["id"]): PageEntry | undefined {
  return pageList.find((page) => page.id === id);
}
