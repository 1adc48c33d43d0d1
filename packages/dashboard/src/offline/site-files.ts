/** A file of the built site: its path from the site's folder, and the hash that a copy of it must have (`sha256-…`). */
export type SiteFile = readonly [path: string, integrity: string];

/** The built site's files by when they are kept for use without a network. */
export interface SiteFiles {
  /** Pages, scripts, styles, icons and what the ledger's page reads: kept before the service worker takes over. */
  readonly shell: readonly SiteFile[];
  /** Figures and rows that a choice of the reader fetches: kept one after the other when the browser is idle. */
  readonly data: readonly SiteFile[];
  /** DuckDB, 36 MB: kept when it is first used, or when the reader asks for it. */
  readonly database: readonly SiteFile[];
  /** The headers that the copies are served with: they hold for pages and workers alike. */
  readonly headers: Readonly<Record<string, string>>;
  /** Files with other headers, by their paths. */
  readonly otherHeaders: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Which group a file belongs to, or null when it isn't kept: the service worker itself is the browser's to keep. */
export function groupOf(path: string): "shell" | "data" | "database" | null {
  if (path === "sw.js") return null;
  if (path.startsWith("data/")) return "data";
  return /(^|\/)duckdb-[^/]*$/.test(path) ? "database" : "shell";
}
