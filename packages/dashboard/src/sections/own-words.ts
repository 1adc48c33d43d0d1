import { html } from "lit";
import { languageTag, type Language } from "../language.ts";

/** Chinese words in a row, with the marks among and around them. */
const chinese = /([“‘]?\p{Script=Han}[\p{Script=Han}\d，。？、：；“”‘’]*)/u;

/** A text that quotes the report's own words: those of another language than the page's are marked as such. */
export function ownWords(text: string, language: Language): unknown {
  if (language === "zh") return text;
  return text
    .split(chinese)
    .map((part, i) => (i % 2 === 1 ? html`<span lang=${languageTag.zh}>${part}</span>` : part));
}
