/** A sentence whose facts are taken out: what a model may see of it. */
export interface Template {
  /** The sentence with marks like ⟦A⟧ where facts stood. */
  readonly text: string;
  /** The facts in their order. */
  readonly facts: readonly string[];
}

const number =
  /[-−+]?\d[\d,]*(?:\.\d+)?(?:\s*[÷—–]\s*[-−+]?\d[\d,]*(?:\.\d+)?)*\s*(?:%|‰|个?百分点|小时|分钟|天|元|分|件|项|次|起|场|户|人|名|个|家|行|年|月|日|percentage points|points|hours?|days?|rows?|yuan)?/gu;

/** A, B … Z, AA, AB …: letters, so that a mark holds no number. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The mark of a fact by its place in the sentence. */
export function markOf(index: number): string {
  return `⟦${letters(index)}⟧`;
}

/** What can't be in a sentence of ours: it holds a fact's place until the marks are set. */
const held = "\ue000";

/**
 * Takes the facts out of a sentence: the given names, every number with its unit, and every clause without a number, which is
 * a caveat or a verdict. Nothing that was computed, and no place and no figure's name, is left.
 */
export function withoutFacts(sentence: string, names: readonly string[]): Template {
  const spans: [number, number][] = [];
  const isFree = (from: number, to: number): boolean => spans.every(([a, b]) => to <= a || from >= b);
  const add = (from: number, to: number): void => {
    if (isFree(from, to)) spans.push([from, to]);
  };
  for (const name of [...names].filter((each) => each !== "").sort((a, b) => b.length - a.length)) {
    for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + name.length))
      add(at, at + name.length);
  }
  for (const { index, 0: found } of sentence.matchAll(number)) add(index, index + found.trimEnd().length);
  for (const { index, 0: clause } of sentence.matchAll(/[^，。；：（）,.;:()]+/gu)) {
    const [from, to] = [index + clause.length - clause.trimStart().length, index + clause.trimEnd().length];
    if (to - from > 1) add(from, to);
  }
  spans.sort((a, b) => a[0] - b[0]);
  const facts = spans.map(([from, to]) => sentence.slice(from, to));
  let text = "";
  let at = 0;
  for (const [from, to] of spans) {
    text += sentence.slice(at, from) + held;
    at = to;
  }
  text += sentence.slice(at);
  let next = 0;
  return { text: text.replaceAll(held, () => markOf(next++)), facts };
}

/** The template with its facts back in their places. */
export function withFacts(text: string, facts: readonly string[]): string {
  return facts.reduce((filled, fact, i) => filled.replace(markOf(i), () => fact), text);
}
