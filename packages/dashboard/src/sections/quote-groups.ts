import type { Claim, Figure, Snapshot } from "../snapshot.ts";
import type { Operation } from "../texts/overview.ts";

/** One statement of the source: its words, the figures that rest on them, and the numbers that no metric stands for. */
export interface QuoteGroup {
  readonly statement: string;
  /** All that the statement says, for its quotes. */
  readonly claims: readonly Claim[];
  readonly figures: readonly Figure[];
  /** What no figure shows. */
  readonly rest: readonly Claim[];
}

function statementOf(figure: Figure, claims: readonly Claim[]): string | undefined {
  return claims.find(({ claim_id }) => figure.claims.includes(claim_id))?.statement;
}

/** A chapter's statements in the order of the source, each with what is drawn from it. */
export function quoteGroups(snapshot: Snapshot, id: Operation): QuoteGroup[] {
  const claims = snapshot.claims.filter(({ chapter }) => chapter === id);
  const figures = snapshot.figures.filter(({ chapter, result }) => chapter === id && result.value !== null);
  const shown = new Set(figures.map((figure) => figure.id));
  return [...new Set(claims.map(({ statement }) => statement))].map((statement) => {
    const said = claims.filter((claim) => claim.statement === statement);
    return {
      statement,
      claims: said,
      figures: figures.filter((figure) => statementOf(figure, claims) === statement),
      rest: said.filter(({ metric }) => metric === null || !shown.has(metric)),
    };
  });
}
