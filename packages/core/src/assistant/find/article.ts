/** A text that can be found and quoted: a row of `knowledge_article`, and what a ledger row doesn't say. */
export interface Article {
  readonly article_id: string;
  readonly title: string;
  readonly body: string;
  readonly kind: "policy" | "case" | "manual";
  readonly issued_by: string | null;
  readonly issued_on: string | null;
  readonly source: string;
  /** How far the source can be trusted: A official, B republished, C a lead only, `own`; null: not said. */
  readonly grade: string | null;
  /** The article that took its place, or null while it holds. */
  readonly superseded_by: string | null;
}
