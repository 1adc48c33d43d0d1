import { html, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import type { Snapshot } from "../snapshot.ts";
import { words } from "../texts/overview.ts";
import { ownWords } from "./own-words.ts";

/** What the audit of the published numbers found besides contradictions, which stand further up. */
export function findingsSection(snapshot: Snapshot, language: Language): TemplateResult | typeof nothing {
  const rest = snapshot.findings.filter(({ severity }) => severity !== "contradiction");
  if (rest.length === 0) return nothing;
  return html`<section class="findings">
    <h2>${say(words.findingsTitle, language)}</h2>
    <ul>
      ${rest.map((finding) => html`<li data-severity=${finding.severity}>${ownWords(say(finding.text, language), language)}</li>`)}
    </ul>
  </section>`;
}
