import { languages, type Language } from "./language.ts";
import { initialScope, isPeriod, sources, type PageScope, type Source } from "./page/scope.ts";
import { servedBy } from "./page/server.ts";

/** What the user chose; all of it is in the address, so that a link shows the same. */
export interface State {
  readonly language: Language;
  /** Whether the recomputation with DuckDB is open. */
  readonly explore: boolean;
  readonly source: Source;
  /** A district's code; null: the whole city. */
  readonly district: string | null;
  /** `all`, `2024` or `2024-q3`. */
  readonly period: string;
  /** The weight of the residents' score in the appraisal, in percent: 50–80. */
  readonly weight: number;
}

/** The weights that can be chosen, in percent, both included: those that the rank ranges are of. */
export const weights = { low: 50, high: 80, usual: 70 } as const;

/** Holds the state and tells who asks when it changes. */
export interface Store {
  readonly state: State;
  change(patch: Partial<State>): void;
  subscribe(listener: (state: State) => void): void;
}

/** What is shown when the address says nothing. */
export const initialState: State = { language: "zh", explore: false, ...initialScope, weight: weights.usual };

/** A weight that can be chosen, or the usual one. */
export function weightOf(written: string | null): number {
  const weight = written === null || written === "" ? NaN : Number(written);
  return Number.isInteger(weight) && weight >= weights.low && weight <= weights.high ? weight : weights.usual;
}

/** The source of this name; a server's only where one serves this page. */
function sourceOf(written: string | null): Source | undefined {
  return sources.find((source) => source === written && (source !== "server" || servedBy() !== null));
}

/** The state that an address asks for; what it doesn't know it ignores. */
export function stateOf(url: URL): State {
  const wanted = (name: string): string | null => url.searchParams.get(name);
  const district = wanted("district");
  const period = wanted("period");
  const state: State = {
    language: languages.find((language) => language === wanted("lang")) ?? initialState.language,
    explore: wanted("view") === "explore",
    source: sourceOf(wanted("source")) ?? initialState.source,
    district: district !== null && /^\d{6}$/.test(district) ? district : null,
    period: period !== null && isPeriod(period) ? period : initialState.period,
    weight: weightOf(wanted("weight")),
  };
  return state;
}

/** The address that asks for the state; what is usual is left out of it. */
export function addressOf(state: State, url: URL): URL {
  const address = new URL(url);
  const set = (name: string, value: string | null): void => {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  };
  const unusual = (key: "language" | "source" | "period"): string | null =>
    state[key] === initialState[key] ? null : state[key];
  set("lang", unusual("language"));
  set("view", state.explore ? "explore" : null);
  set("source", unusual("source"));
  set("district", state.district);
  set("period", unusual("period"));
  set("weight", state.weight === initialState.weight ? null : String(state.weight));
  return address;
}

/** Which rows the state asks for: what is published has neither districts nor dates to choose by. */
export function scopeOf({ source, district, period }: State): PageScope {
  return source === "published" ? { source, district: null, period: "all" } : { source, district, period };
}

/** A store that begins with the state. */
export function createStore(initial: State): Store {
  let state = initial;
  const listeners: ((state: State) => void)[] = [];
  return {
    get state() {
      return state;
    },
    change(patch) {
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
