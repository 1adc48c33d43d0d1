import { period, type Period } from "@unburden/core";
import type { sampleEnd } from "@unburden/core/sample";

/** Where a page's rows come from. They are never mixed unsaid: everything computed carries the one it is from. */
export const sources = ["server", "sample", "published", "own"] as const;

/**
 * Where a page's rows come from; `own` is the ledger that the reader keeps in this browser, `server` the one that
 * `unburden serve` answers from.
 */
export type Source = (typeof sources)[number];

/** Sources that the site itself has the rows of. */
export type ShippedSource = Exclude<Source, "own" | "server">;

/** Which rows a page looks at. */
export interface PageScope {
  readonly source: Source;
  /** A district's code; null: the whole city. */
  readonly district: string | null;
  /** `all`, a year (`2024`) or a quarter (`2024-q3`). */
  readonly period: string;
}

/** A scope of rows that the site itself has. */
export type ShippedScope = PageScope & { readonly source: ShippedSource };

/** The years that the sample has rows of, the last one first. */
export const sampleYears = [2024, 2023] as const;

/** The first day after the sample and after what is published: open cases are looked at as it begins. The
 * compiler holds it to the sample's own end. */
export const ledgerEnd: typeof sampleEnd = "2025-01-01";

/** What is shown when the address says nothing. */
export const initialScope: ShippedScope = { source: "sample", district: null, period: "2024" };

const pad = (month: number): string => String(month).padStart(2, "0");

/** The dates of `2024` or `2024-q3`; null of `all` and of anything that is no period. */
export function datesOf(written: string): Period | null {
  const found = /^(\d{4})(?:-q([1-4]))?$/.exec(written);
  if (!found) return null;
  const [year, quarter] = [Number(found[1]), found[2] === undefined ? null : Number(found[2])];
  if (quarter === null) return period(`${year}-01-01`, `${year + 1}-01-01`);
  const to = quarter === 4 ? `${year + 1}-01-01` : `${year}-${pad(quarter * 3 + 1)}-01`;
  return period(`${year}-${pad(quarter * 3 - 2)}-01`, to);
}

/** This year and the two before it. */
export function recentYears(): number[] {
  const year = new Date().getFullYear();
  return [year, year - 1, year - 2];
}

/** Every period of these years that can be chosen: all, each year, each quarter. */
export function periodChoices(years: readonly number[] = sampleYears): string[] {
  return [
    "all",
    ...years.flatMap((year) => [`${year}`, ...[1, 2, 3, 4].map((quarter) => `${year}-q${quarter}`)]),
  ];
}

/** Whether an address may ask for it: a year, a quarter, or `all`. */
export function isPeriod(written: string): boolean {
  return written === "all" || datesOf(written) !== null;
}

/** The name of a scope in files and caches. */
export function scopeKey({ source, district, period: written }: PageScope): string {
  return `${source}-${district ?? "city"}-${written}`;
}

/** Scopes that are computed when the site is built: every district and year of the sample, and what is published. */
export function prebuiltScopes(districts: readonly string[]): ShippedScope[] {
  const periods = ["all", ...sampleYears.map(String)];
  return [
    ...[null, ...districts].flatMap((district) =>
      periods.map((written): ShippedScope => ({ source: "sample", district, period: written })),
    ),
    { source: "published", district: null, period: "all" },
  ];
}

/** Whether the scope was computed when the site was built. */
export function isPrebuilt({ source, district, period: written }: PageScope): boolean {
  if (source === "own" || source === "server") return false;
  if (source === "published") return district === null && written === "all";
  return !written.includes("q");
}
