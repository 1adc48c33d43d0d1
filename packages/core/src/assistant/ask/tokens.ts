import { plainQuestion } from "./variants.ts";

/** English words that carry no meaning of their own in a question. */
const idle = new Set(
  (
    "a an the of in on at to for from by with and or is are was were be been do does did has have had how what which who whose " +
    "when where there that this these those it its their them they we our you your i me my as into per out up about many much " +
    "show give tell please get find let see any all each every most least highest lowest average mean total overall value " +
    "figure figures level current now so far people held come came go went take takes took make made than then if would will can could should"
  ).split(" "),
);

/** An English word cut to what its forms share: meetings and meeting, resolved and resolve. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const cut = word
    .replace(/'s?$/u, "")
    .replace(/(?:ies)$/u, "y")
    .replace(/(?<=[^s])s$/u, "")
    .replace(/(?:ing|ed)$/u, "");
  const bare = cut.length < 3 ? word : cut;
  return bare.replace(/e$/u, "").replace(/([bdfgklmnprt])\1$/u, "$1");
}

/** Whether the English word may be left unexplained. */
export function isIdle(word: string): boolean {
  return idle.has(word) || word.length === 1;
}

/** The stems of the text's English words and numbers, the idle ones left out. */
export function stems(text: string): string[] {
  return (text.match(/[a-z][a-z']*|\d+/gu) ?? []).filter((word) => !isIdle(word)).map(stem);
}

/** Neighbouring pairs of Han characters, each stretch of them on its own. */
export function bigrams(text: string): string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const signs = Array.from(run);
    return signs.slice(1).map((sign, i) => `${signs[i] ?? ""}${sign}`);
  });
}

/** Every token of a text: pairs of Han characters, stems of English words. */
export function tokens(text: string): string[] {
  const plain = plainQuestion(text);
  return [...bigrams(plain), ...stems(plain)];
}
