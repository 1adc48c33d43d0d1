import { Runtime } from "@observablehq/runtime";
import * as Inputs from "@observablehq/inputs";
import "@observablehq/inputs/dist/index.css";
import { define as defineCell, type CellDefinition } from "observable:runtime/define.js";
import { observe, type CellState } from "observable:runtime/display.js";
import { md } from "observable:runtime/stdlib/md.js";

/** What a cell may use without importing it. `display` and `view` come with each cell; the kit's other built-ins would be
 * fetched from the internet, and aren't there. */
const builtins = { Inputs: () => Inputs, md: () => md };

const main = new Runtime(builtins).module();

/** Names of a cell's values that hold nothing: not set, or a list without an item. */
function emptyNames(value: unknown): string[] {
  if (typeof value !== "object" || value === null || value instanceof Node) return [];
  return Object.entries(value)
    .filter(([, held]) => held === undefined || held === null || (Array.isArray(held) && held.length === 0))
    .map(([name]) => name);
}

/** Shows cells as the kit does, and writes on each whether it is pending, done or failed, so that a test can ask. */
function watched(state: CellState, definition: CellDefinition): ReturnType<typeof observe> {
  const { dataset } = state.root;
  const observer = observe(state, definition);
  return {
    _error: false,
    _node: state.root,
    pending() {
      dataset["state"] = "pending";
      observer.pending();
    },
    fulfilled(value) {
      observer.fulfilled(value);
      const empty = definition.outputs.length > 0 ? emptyNames(value) : [];
      if (empty.length > 0) dataset["empty"] = empty.join(" ");
      else delete dataset["empty"];
      dataset["state"] = "done";
    },
    rejected(error) {
      observer.rejected(error);
      dataset["state"] = "failed";
    },
  };
}

/** Adds a cell to the notebook: what the kit writes into each page calls this. */
export function define(state: CellState, definition: CellDefinition): void {
  state.root.dataset["state"] = "pending";
  defineCell(main, state, definition, watched);
}
