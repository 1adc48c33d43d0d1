import { html, type TemplateResult } from "lit";
import { formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { Progress } from "../../ledger/protocol.ts";
import type { LedgerActions } from "../../ledger/view.ts";
import { sentences } from "../../texts/ledger-sentences.ts";
import { words } from "../../texts/ledger.ts";

function progressText(progress: Progress | null, language: Language): string {
  if (!progress || progress.total === 0) return say(words.reading, language);
  const share = formatShare(Math.round((progress.bytes / progress.total) * 100) / 100, language);
  return say(sentences.progress({ file: progress.file, share }), language);
}

/** How far reading is, and the way out of it. */
export function readingSection(
  progress: Progress | null,
  { cancel }: LedgerActions,
  language: Language,
): TemplateResult {
  const text = progressText(progress, language);
  return html`<section class="reading" data-reading>
    <h2 tabindex="-1" data-focus="stage">${say(words.reading, language)}</h2>
    <p role="status">${text}</p>
    <progress max=${progress?.total ?? 1} .value=${progress?.bytes ?? 0} aria-label=${text}></progress>
    <p>
      <button type="button" class="quiet" data-action="cancel" @click=${cancel}>
        ${say(words.cancel, language)}
      </button>
    </p>
  </section>`;
}

/** Something didn't work; the ledger is as it was. */
export function failedSection(message: string, language: Language): TemplateResult {
  return html`<section class="refused" role="alert">
    <h2 tabindex="-1" data-focus="stage">${say(words.failed, language)} <code>${message}</code></h2>
    <p>${say(words.failedNote, language)}</p>
  </section>`;
}
