import { glossary } from "../glossary.ts";
import { isIdle, stem } from "../ask/tokens.ts";
import { plainQuestion } from "../ask/variants.ts";

const segmenter = /* @__PURE__ */ new Intl.Segmenter("zh", { granularity: "word" });
/** What wraps a query and would match everything. */
const wrapping =
  /请问|怎么办|怎么|如何|怎样|什么|多少|哪些|有没有|可以吗|吗|呢|的|了|是|在|和|与|及|要|能|不能|应该|关于|一下/gu;

/** The text's terms: words as `Intl.Segmenter` cuts them, every pair of Han characters (it cuts 中位数 into single ones), and stems of English words. */
export function searchTerms(text: string): string[] {
  const plain = plainQuestion(text);
  const terms: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(plain)) {
    if (!isWordLike) continue;
    const han = /\p{Script=Han}/u.test(segment);
    if (han ? segment.length > 1 : !isIdle(segment)) terms.push(han ? segment : stem(segment));
  }
  for (const run of plain.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let i = 1; i < run.length; i++) terms.push(run.slice(i - 1, i + 1));
  }
  return [...new Set(terms)];
}

/** A term to look for, and how much it counts: what was typed 1, what means the same less. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** The query's terms, with those of the words that mean the same. */
export function queryTerms(query: string): WeightedTerm[] {
  const plain = plainQuestion(query).replace(wrapping, " ");
  const weights = new Map(searchTerms(plain).map((term) => [term, 1]));
  for (const group of glossary) {
    const said = group.some((word) => {
      const own = plainQuestion(word);
      return /\p{Script=Han}/u.test(own) ? plain.includes(own) : ` ${plain} `.includes(` ${own} `);
    });
    if (!said) continue;
    for (const term of group.flatMap(searchTerms)) if (!weights.has(term)) weights.set(term, 0.35);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
