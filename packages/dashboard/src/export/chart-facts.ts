import type { Text } from "@unburden/core";
import type { Source } from "../page/scope.ts";
import type { TwinTable } from "../sections/table-twin.ts";

/** What a chart that is taken away says of itself, besides its picture and the day. */
export interface ChartFacts {
  /** What it shows, in a sentence. */
  readonly title: string;
  readonly source: Source;
  /** Stated instead of the usual sentence where the numbers are from somewhere of their own. */
  readonly origin?: string;
  /** Which district and period: 黄浦区 · 2024年. */
  readonly reach: string;
  /** The figure's definition; null where the chart rests on no single figure. */
  readonly about: { readonly id: string; readonly title: Text; readonly definition: Text } | null;
  /** What one must know besides, what is hidden included. */
  readonly notes: readonly string[];
  readonly table: TwinTable;
}
