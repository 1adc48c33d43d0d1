import { withoutGuard } from "../export-cell.ts";

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const dashes = /[\u2010-\u2013\u2212]/gu;

/** Texts that are as a clerk sees them already: nearly all cells of a large file. */
const normalAlready = /^[\u0021-\u007e\u4e00-\u9fff]*$/u;

/** Of these, the texts that are their own key: without capitals, and without 其, which 其它 begins with. */
const keyAlready = /^[\u0021-\u0040\u005b-\u007e\u4e00-\u5175\u5177-\u9fff]*$/u;

/** Texts that need no cleaning: besides these, punctuation and the spaces between Latin words. */
const cleanAlready =
  /^[\u0021-\u0026\u0028-\u007e\u4e00-\u9fff](?: ?[\u0021-\u007e\u3001-\u3020\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20])*$/u;

/** Text as a clerk sees it: NFKC (full-width digits and signs become plain), one kind of minus, no zero-width marks, spaces and line breaks single and none at the ends. */
export function normalise(text: string): string {
  if (normalAlready.test(text)) return text;
  return text.normalize("NFKC").replace(invisible, "").replace(dashes, "-").replace(/\s+/gu, " ").trim();
}

/** The same without any space, in lower case, and with 其他 for 其它: two words with the same key are the same word. */
export function wordKey(text: string): string {
  if (keyAlready.test(text)) return text;
  const key = normalAlready.test(text)
    ? text.toLowerCase()
    : normalise(text).replace(/ /gu, "").toLowerCase();
  return key.includes("其它") ? key.replaceAll("其它", "其他") : key;
}

/** A free text cleaned without changing what it says: full-width letters and digits plain, punctuation as it was, no apostrophe that only keeps a formula text. */
export function cleanText(text: string): string {
  if (cleanAlready.test(text)) return text;
  return withoutGuard(text)
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (wide) => wide.normalize("NFKC"))
    .replace(invisible, "")
    .replace(/(?<=[\p{Script=Han}，。；、])\s*[\r\n]\s*(?=[\p{Script=Han}，。；、])/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^'(?=[=+@＝＋＠－-])/u, "");
}
