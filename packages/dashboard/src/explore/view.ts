import type { DistrictName } from "../page/bundle.ts";
import type { ComparedSides } from "./compare-sides.ts";
import type { LinkedCounts } from "./linked-views.ts";
import type { ListedRows } from "./listed-rows.ts";
import {
  explorationOf,
  type Comparison,
  type DimensionValue,
  type Exploration,
  type MonthRange,
} from "./state.ts";

/** How far the page is. */
export type ExploreStage =
  | { readonly at: "waiting" }
  | { readonly at: "loading"; readonly step: "database" | "rows"; readonly share: number | null }
  | { readonly at: "ready" }
  | { readonly at: "empty" }
  | { readonly at: "unsupported" }
  | { readonly at: "failed"; readonly message: string };

/** Names for codes that come with the data. */
export interface DataNames {
  readonly departments: ReadonlyMap<string, string>;
  readonly streets: ReadonlyMap<string, string>;
}

/** All that the page is drawn from, besides language and source. */
export interface ExploreView {
  readonly districts: readonly DistrictName[];
  readonly stage: ExploreStage;
  readonly exploration: Exploration;
  readonly names: DataNames;
  /** Every row's counts, nothing filtered; null until there are rows. */
  readonly whole: LinkedCounts | null;
  /** What the filter leaves; null until there are rows. */
  readonly linked: LinkedCounts | null;
  /** Whether what is shown is what was chosen last. */
  readonly settled: boolean;
  readonly compared: ComparedSides | null;
  readonly listed: ListedRows | null;
  /** The dimension whose list is shown to its end, or null. */
  readonly unfolded: string | null;
}

/** The page as it is served. */
export const firstExploreView: ExploreView = {
  districts: [],
  stage: { at: "waiting" },
  exploration: explorationOf(new URL("http://localhost/")),
  names: { departments: new Map(), streets: new Map() },
  whole: null,
  linked: null,
  settled: false,
  compared: null,
  listed: null,
  unfolded: null,
};

/** What the reader can do; the page's elements call these. */
export interface ExploreActions {
  readonly table: (name: string) => void;
  /** Filters by months; while it is being dragged, the address waits. */
  readonly months: (months: MonthRange | null, still: boolean) => void;
  readonly toggle: (dimension: string, value: DimensionValue) => void;
  /** Takes the filter of a dimension away, or all filters. */
  readonly clear: (dimension: string | null) => void;
  readonly unfold: (dimension: string | null) => void;
  readonly compare: (comparison: Comparison | null) => void;
  /** Lists rows from this one on; null: no more. */
  readonly list: (from: number | null) => void;
  readonly retry: () => void;
}

/** Does nothing: for the page as it is served. */
export const noExploreActions: ExploreActions = {
  table: () => undefined,
  months: () => undefined,
  toggle: () => undefined,
  clear: () => undefined,
  unfold: () => undefined,
  compare: () => undefined,
  list: () => undefined,
  retry: () => undefined,
};
