import type { Engine } from "@unburden/core";
import type { LinkedViews } from "./linked-views.ts";
import type { ListedRows } from "./listed-rows.ts";
import type { Filter } from "./state.ts";

/** A table that is ready to be explored, wherever its rows are. */
export interface OpenedTable {
  readonly views: LinkedViews;
  /** Answers what is asked about the rows besides the views. */
  readonly engine: Engine;
  /** Department by its key. */
  readonly departments: ReadonlyMap<string, string>;
  /** The filter's rows from this one on. */
  readonly list: (filter: Filter, from: number) => Promise<ListedRows>;
}

/** Tells how far opening is; without a share, the step has just begun. */
export type OpeningProgress = (step: "database" | "rows", share: number | null) => void;
