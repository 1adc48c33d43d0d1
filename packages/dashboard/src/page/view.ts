import type { OwnPresence } from "../ledger/presence.ts";
import type { PageData } from "./answer.ts";
import type { DistrictName, PageBundle } from "./bundle.ts";

/** Whether what is shown is what was chosen last. */
export type ViewStatus =
  | { readonly at: "ready" }
  | { readonly at: "computing" }
  | { readonly at: "failed"; readonly message: string };

/** All that a page with its own data is drawn from, besides the reader's choices. */
export interface PageView<Data extends PageData = PageData> {
  readonly districts: readonly DistrictName[];
  readonly published: Data;
  /** What the sections show; that of before while another is being computed. */
  readonly data: Data;
  readonly status: ViewStatus;
  /** Whether there is a ledger of the reader's own to choose. */
  readonly own: OwnPresence;
}

/** The page as it is served. */
export function firstView<Data extends PageData>({
  districts,
  published,
  initial,
}: PageBundle<Data>): PageView<Data> {
  return { districts, published, data: initial, status: { at: "ready" }, own: { at: "unknown" } };
}
