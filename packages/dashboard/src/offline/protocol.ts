/** What a page asks of the service worker. */
export type Wish =
  /** Keep the data as well, as far as they aren't kept. */
  | { readonly is: "keep-data" }
  /** Keep DuckDB as well. */
  | { readonly is: "keep-database" }
  /** Take over from the older version. */
  | { readonly is: "take-over" };

/** What the service worker tells the pages. */
export interface Kept {
  readonly is: "kept";
  readonly group: "data" | "database";
  /** How many of the group's files are kept. */
  readonly done: number;
  readonly of: number;
  /** It didn't get further: there is no network, no room, or a file changed meanwhile. */
  readonly failed: boolean;
}
