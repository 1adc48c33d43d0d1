import { languageTag, type Language } from "../../language.ts";

/** An article's title in the page's language where it has one: shipped ones are written 中文 · English. */
export function titleIn(title: string, language: Language): { readonly text: string; readonly lang: string } {
  const [zh = title, en] = /\p{Script=Han}.* · [^\p{Script=Han}]+$/u.test(title) ? splitLast(title) : [title];
  if (language === "en" && en !== undefined) return { text: en, lang: languageTag.en };
  return { text: zh, lang: languageTag.zh };
}

function splitLast(title: string): [string, string] {
  const at = title.lastIndexOf(" · ");
  return [title.slice(0, at), title.slice(at + 3)];
}
