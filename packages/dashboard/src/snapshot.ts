import type { Caveat, Chapter, Claim, Finding, MetricUnit, Result, Text } from "@unburden/core";

export type { Claim };

/** A metric's answer over the published data, with what a reader needs to judge it. */
export interface Figure {
  readonly id: string;
  readonly chapter: Chapter;
  readonly title: Text;
  readonly question: Text;
  readonly definition: Text;
  readonly unit: MetricUnit;
  readonly noun: Text;
  readonly caveats: readonly Caveat[];
  readonly result: Result;
  /** The statement with which a reader reproduces it. */
  readonly sql: string;
  /** The ids of the published statements that it rests on. */
  readonly claims: readonly string[];
}

/** How many committees a district has in the sampling frame, and its tile in the map. */
export interface District {
  readonly code: string;
  readonly name: Text;
  readonly column: number;
  readonly row: number;
  readonly neighborhoods: number;
  readonly villages: number;
  readonly committees: number;
  /** Of all committees of the frame. */
  readonly share: number;
}

/** A published total with the published parts that should make it up. */
export interface Breakdown {
  readonly total: Claim;
  readonly parts: readonly Claim[];
  /** What the parts add up to. */
  readonly sum: number;
  /** The sum less the total; not 0 where the source contradicts itself. */
  readonly gap: number;
}

/** Everything that the first view shows, computed when the site is built. */
export interface Snapshot {
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  readonly breakdowns: readonly Breakdown[];
  readonly findings: readonly Finding[];
  /** From most committees to fewest. */
  readonly districts: readonly District[];
  readonly committees: number;
}

/** The figure of this metric; undefined when the published data have no rows for it. */
export function figureOf(snapshot: Snapshot, id: string): Figure | undefined {
  return snapshot.figures.find((figure) => figure.id === id);
}

/** The statements of these ids, in the order of the ids. */
export function claimsOf(snapshot: Snapshot, ids: readonly string[]): Claim[] {
  return ids.flatMap((id) => snapshot.claims.filter(({ claim_id }) => claim_id === id));
}
