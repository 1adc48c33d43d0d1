import { html } from "lit";
import { languageTag, type Language } from "../language.ts";

const han = /([\p{Script=Han}][\p{Script=Han}\d（）()·、。，：；“”]*)/u;

/** A text that may hold names which have no English, such as subdistricts': they are marked as Chinese. */
export function withNames(text: string, language: Language): unknown {
  if (language === "zh" || !han.test(text)) return text;
  const parts = text.split(new RegExp(han.source, "gu"));
  return parts.map((part, i) => (i % 2 === 1 ? html`<span lang=${languageTag.zh}>${part}</span>` : part));
}
