import { languages, type Language } from "./language.ts";

/** What the user chose; all of it is in the address, so that a link shows the same. */
export interface State {
  readonly language: Language;
  /** Whether the recomputation with DuckDB is open. */
  readonly explore: boolean;
}

/** Holds the state and tells who asks when it changes. */
export interface Store {
  readonly state: State;
  change(patch: Partial<State>): void;
  subscribe(listener: (state: State) => void): void;
}

/** What is shown when the address says nothing. */
export const initialState: State = { language: "zh", explore: false };

/** The state that an address asks for; what it doesn't know it ignores. */
export function stateOf(url: URL): State {
  const wanted = url.searchParams.get("lang");
  return {
    language: languages.find((language) => language === wanted) ?? initialState.language,
    explore: url.searchParams.get("view") === "explore",
  };
}

/** The address that asks for the state; what is usual is left out of it. */
export function addressOf(state: State, url: URL): URL {
  const address = new URL(url);
  const set = (name: string, value: string | null): void => {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  };
  set("lang", state.language === initialState.language ? null : state.language);
  set("view", state.explore ? "explore" : null);
  return address;
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
