import MiniSearch from "minisearch";
import type { Article } from "./article.ts";
import { matchRanges, passages } from "./passages.ts";
import { queryTerms, searchTerms, type WeightedTerm } from "./search-terms.ts";

/** An article without its text: what a passage is quoted with. */
export type ArticleSource = Omit<Article, "body">;

/** A passage that answers a query, with where it comes from. */
export interface FoundPassage {
  readonly article: ArticleSource;
  /** The article's words as they stand, at most 280 characters: text, never markup. */
  readonly passage: string;
  /** What matched, as half-open stretches of the passage. */
  readonly matches: readonly (readonly [number, number])[];
  /** The page of the document that it stands on; null where the document has no pages, or one. */
  readonly page: number | null;
  /** True when another article took this one's place. */
  readonly superseded: boolean;
  readonly score: number;
}

/** Articles arranged for searching. */
export interface ArticleIndex {
  /** The best passage of each article that fits, the best article first; empty when nothing does. */
  search(query: string, limit?: number): readonly FoundPassage[];
}

interface Entry {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** An article that no longer holds comes after those that do. */
const supersededFactor = 0.6;
/** A passage needs this share of the query's weight, or it is about something else. */
const leastCovered = 0.25;

function coverage(terms: readonly WeightedTerm[], matched: ReadonlySet<string>): number {
  const typed = terms.filter(({ weight }) => weight === 1);
  const whole = typed.length;
  const covered = typed.filter(({ term }) => matched.has(term)).length;
  const alike = terms.filter(({ term, weight }) => weight < 1 && matched.has(term)).length;
  return whole === 0 ? 0 : Math.min(1, (covered + 0.5 * Math.min(alike, whole)) / whole);
}

function sourceOf(article: Article): ArticleSource {
  const { article_id, title, kind, issued_by, issued_on, source, grade, superseded_by } = article;
  return { article_id, title, kind, issued_by, issued_on, source, grade, superseded_by };
}

/** Arranges articles for searching, in the page or in any other runtime: nothing leaves it. */
export function articleIndex(articles: readonly Article[]): ArticleIndex {
  const parts = articles.flatMap((article) =>
    passages(article.body).map((passage) => ({ article, ...passage })),
  );
  const index = new MiniSearch<Entry>({
    fields: ["title", "text"],
    tokenize: searchTerms,
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term },
  });
  index.addAll(parts.map(({ article, text }, id) => ({ id, title: article.title, text })));
  const fuzzy = (term: string): number | false => (/^[a-z]{5,}$/u.test(term) ? 0.2 : false);
  return {
    search(query, limit = 10) {
      const terms = queryTerms(query);
      if (terms.length === 0) return [];
      const queries = terms.map(({ term, weight }) => ({
        queries: [term],
        boost: { title: 2 * weight, text: weight },
        ...(fuzzy(term) === false ? {} : { fuzzy: 0.2 }),
      }));
      const best = new Map<Article, FoundPassage>();
      for (const hit of index.search({ combineWith: "OR", queries })) {
        const part = parts[hit.id as number];
        if (!part) continue;
        const covered = coverage(terms, new Set(hit.queryTerms));
        if (covered < leastCovered) continue;
        const superseded = part.article.superseded_by !== null;
        const score = hit.score * covered * (superseded ? supersededFactor : 1);
        if (score <= (best.get(part.article)?.score ?? 0)) continue;
        const matches = matchRanges(part.text, hit.terms);
        best.set(part.article, {
          article: sourceOf(part.article),
          passage: part.text,
          matches,
          page: part.page,
          superseded,
          score,
        });
      }
      return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
    },
  };
}
