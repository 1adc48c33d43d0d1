import { html, type TemplateResult } from "lit";
import { languageTag, say, type Language } from "../language.ts";
import type { Source } from "../page/scope.ts";
import { sourceNames } from "../texts/page.ts";

/** Where rows come from, in both languages: made-up figures say so wherever they stand. */
export function sourceBadge(source: Source, language: Language): TemplateResult {
  const twin = language === "zh" ? "en" : "zh";
  return html`<span class="badge" data-source=${source}
    >${say(sourceNames[source], language)}
    <span lang=${languageTag[twin]}>${say(sourceNames[source], twin)}</span></span
  >`;
}
