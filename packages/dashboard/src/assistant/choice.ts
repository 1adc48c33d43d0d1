import type { Comparison, Reading } from "@unburden/core/assistant";

/** The page's three panes, as the article names them: 一键找政策、一问搜方案、一表做总结. */
export const modes = ["ask", "find", "sum"] as const;

/** A pane of the page. */
export type Mode = (typeof modes)[number];

/** A reading as the address holds it: everything in it is checked by core before anything is computed. */
export interface WrittenReading {
  readonly metric: string;
  /** Ids of places; empty: everywhere. */
  readonly places: readonly string[];
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly by: readonly string[];
  readonly comparison: string;
}

/** What is summed up: a place by its id or name, a person by the ledger's hash, a month, a year, or all. */
export interface WrittenSummary {
  readonly place: string;
  readonly person: string;
  /** `2024-07`, `2024`, or empty for all time. */
  readonly when: string;
}

/** What the reader chose on this page besides language and data; all of it is in the address. */
export interface AssistantChoice {
  readonly mode: Mode;
  /** What was typed in this pane; empty: nothing yet. */
  readonly asked: string;
  /** How the question was corrected; null: as it was read. */
  readonly reading: WrittenReading | null;
  readonly summary: WrittenSummary | null;
}

const names = ["mode", "q", "figure", "at", "from", "to", "by", "beside", "of", "person", "when"] as const;

const listed = (written: string | null): string[] => (written ?? "").split(",").filter((each) => each !== "");

function readingIn(address: URLSearchParams): WrittenReading | null {
  const metric = address.get("figure");
  if (metric === null || metric === "") return null;
  const [from, to] = [address.get("from"), address.get("to")];
  return {
    metric,
    places: listed(address.get("at")),
    period: from === null || to === null ? null : { from, to },
    by: listed(address.get("by")),
    comparison: address.get("beside") ?? "none",
  };
}

function summaryIn(address: URLSearchParams): WrittenSummary | null {
  const when = address.get("when");
  if (when === null) return null;
  return { place: address.get("of") ?? "", person: address.get("person") ?? "", when };
}

/** What an address asks of this page; what it doesn't know it ignores. */
export function choiceOf({ searchParams }: URL): AssistantChoice {
  return {
    mode: modes.find((mode) => mode === searchParams.get("mode")) ?? "ask",
    asked: (searchParams.get("q") ?? "").trim(),
    reading: readingIn(searchParams),
    summary: summaryIn(searchParams),
  };
}

/** The address that asks for the choice; what is usual is left out of it. */
export function choiceAddress({ mode, asked, reading, summary }: AssistantChoice, here: URL): URL {
  const address = new URL(here);
  for (const name of names) address.searchParams.delete(name);
  const set = (name: (typeof names)[number], value: string): void => {
    if (value !== "") address.searchParams.set(name, value);
  };
  set("mode", mode === "ask" ? "" : mode);
  set("q", asked);
  if (mode === "ask" && reading) {
    set("figure", reading.metric);
    set("at", reading.places.join(","));
    set("from", reading.period?.from ?? "");
    set("to", reading.period?.to ?? "");
    set("by", reading.by.join(","));
    set("beside", reading.comparison === "none" ? "" : reading.comparison);
  }
  if (mode === "sum" && summary) {
    set("of", summary.place);
    set("person", summary.person);
    address.searchParams.set("when", summary.when);
  }
  return address;
}

/** A reading as it is written into an address. */
export function writtenReading({ metric, places, period, by, comparison }: Reading): WrittenReading {
  return { metric, places: places.map(({ org_id }) => org_id), period, by, comparison };
}

/** The comparisons that can be chosen; several places are always set side by side. */
export const comparisons: readonly Comparison[] = ["none", "year-before", "period-before"];
