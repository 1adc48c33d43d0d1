import type { PageSpec } from "./page/page-spec.ts";
import { subtractSpec } from "./pages/subtract/asks.ts";

/** The questions of every page that has its own data, for the build and for computing in the browser. */
export const pageSpecs = {
  subtract: subtractSpec,
} as const satisfies Partial<Record<PageSpec["id"], PageSpec>>;

/** A page that has its own data. */
export type DataPageId = keyof typeof pageSpecs;
