import type { PageSpec } from "./page/page-spec.ts";
import { addSpec } from "./pages/add/asks.ts";
import { briefSpec } from "./pages/brief/asks.ts";
import { divideSpec } from "./pages/divide/asks.ts";
import { multiplySpec } from "./pages/multiply/asks.ts";
import { overviewSpec } from "./pages/overview/asks.ts";
import { subtractSpec } from "./pages/subtract/asks.ts";

/** The questions of every page that has its own data, for the build and for computing in the browser. */
export const pageSpecs = {
  overview: overviewSpec,
  add: addSpec,
  subtract: subtractSpec,
  multiply: multiplySpec,
  divide: divideSpec,
  brief: briefSpec,
} as const satisfies Partial<Record<PageSpec["id"], PageSpec>>;

/** A page that has its own data. */
export type DataPageId = keyof typeof pageSpecs;

/** A page's questions, whichever page it is. */
export function specOf(id: DataPageId): PageSpec {
  return pageSpecs[id];
}
