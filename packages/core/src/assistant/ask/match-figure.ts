import type { Figure } from "../figure.ts";
import type { FigureWords, Phrase } from "./figure-words.ts";
import { meaningful, unwrapped } from "./idle-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { bigrams, stems } from "./tokens.ts";

/** How well a figure fits what is left of a question. */
export interface Match {
  readonly figure: Figure;
  /** 0–1: how much the wording is the figure's own where it is exact; otherwise the mean of how much of the question the figure explains and how near its nearest wording is. */
  readonly score: number;
  /** What of the question the figure's words don't explain. */
  readonly unexplained: readonly string[];
  /** Whether the question is one of the figure's wordings, word for word. */
  readonly exact: boolean;
  /** Whether the figure's titles hold all that the question says. */
  readonly titled: boolean;
  /** Share of the question's weight that the figure explains. */
  readonly explained: number;
  /** How near the question is to the nearest of the figure's wordings, 0–1. */
  readonly near: number;
}

/** What is left of a question once places, periods and groupings are taken out, as tokens. */
export interface Content {
  readonly text: string;
  readonly known: ReadonlySet<string>;
  /** The weight of words that no figure knows. */
  readonly unknown: number;
  /** Those words: stretches of Han characters and English stems. */
  readonly strange: readonly string[];
  readonly weight: number;
}

/** The text with every Han character put out that one of these pairs covers. */
function uncovered(text: string, covers: (token: string) => boolean): string {
  const signs = Array.from(text);
  const hidden = new Set<number>();
  for (let i = 1; i < signs.length; i++) {
    if (covers(`${signs[i - 1] ?? ""}${signs[i] ?? ""}`)) hidden.add(i - 1).add(i);
  }
  return signs.map((sign, i) => (hidden.has(i) ? "|" : sign)).join("");
}

/** Reads what is left of the question as tokens; where that is one of a figure's wordings in wrapping, the wording alone. */
export function contentOf(rest: string, { knows, worth, wordings }: Lexicon): Content {
  const bare = unwrapped(rest);
  const text = wordings.has(bare) ? bare : rest;
  const all = [...bigrams(text), ...stems(text)];
  const known = new Set(all.filter(knows));
  const runs = meaningful(uncovered(text, knows));
  const words = stems(text).filter((token) => !knows(token));
  const pairs = runs.reduce((sum, run) => sum + Array.from(run).length - 1, 0);
  const unknown = (pairs + words.length) * worth("");
  const weight = unknown + [...known].reduce((sum, token) => sum + worth(token), 0);
  return { text, known, unknown, strange: [...runs, ...words], weight };
}

function nearness(content: Content, { tokens, factor }: Phrase, worth: Lexicon["worth"]): number {
  let [shared, own] = [0, 0];
  for (const token of tokens) {
    own += worth(token);
    if (content.known.has(token)) shared += worth(token);
  }
  return own + content.weight === 0 ? 0 : (factor * 2 * shared) / (own + content.weight);
}

function isSame({ known }: Content, { tokens }: Phrase): boolean {
  return known.size === tokens.size && known.size > 0 && [...known].every((token) => tokens.has(token));
}

function match(content: Content, { figure, phrases, weights }: FigureWords, { worth }: Lexicon): Match {
  const gained = [...content.known].reduce(
    (sum, token) => sum + worth(token) * Math.min(1, (weights.get(token) ?? 0) * 1.2),
    0,
  );
  const explained = content.weight === 0 ? 0 : gained / content.weight;
  const near = Math.max(...phrases.map((phrase) => nearness(content, phrase, worth)));
  const same = phrases
    .filter((phrase) => content.unknown === 0 && isSame(content, phrase))
    .map(({ factor }) => factor);
  const exact = same.length > 0;
  const score = exact ? Math.max(...same) : Math.min(0.88, (explained + near) / 2);
  const titled = content.unknown === 0 && [...content.known].every((token) => weights.get(token) === 1);
  const speaks = (token: string): boolean => weights.has(token);
  const unexplained = [
    ...meaningful(uncovered(content.text, speaks)),
    ...stems(content.text).filter((token) => !speaks(token)),
  ];
  return { figure, score, exact, titled, unexplained, explained, near };
}

/** Every figure with how well it fits, the best first. */
export function matchFigures(content: Content, lexicon: Lexicon): Match[] {
  return lexicon.figures.map((words) => match(content, words, lexicon)).sort((a, b) => b.score - a.score);
}
