import type { Text } from "@unburden/core";
import { html, type TemplateResult } from "lit";
import { languageTag, say, type Language } from "../language.ts";
import type { Source } from "../page/scope.ts";
import { servedBy } from "../page/server.ts";
import { serverSample, sourceNames } from "../texts/page.ts";

/** Where rows come from, in a few words; a made-up city says so on a server too. */
export function nameOfSource(source: Source): Text {
  return source === "server" && servedBy()?.synthetic ? serverSample : sourceNames[source];
}

/** Where rows come from, in both languages: made-up figures say so wherever they stand. */
export function sourceBadge(source: Source, language: Language): TemplateResult {
  const name = nameOfSource(source);
  const twin = language === "zh" ? "en" : "zh";
  return html`<span class="badge" data-source=${source}
    >${say(name, language)} <span lang=${languageTag[twin]}>${say(name, twin)}</span></span
  >`;
}
