import { html, type TemplateResult } from "lit";
import { say, type Language } from "../../language.ts";
import { words } from "../../texts/exploration.ts";

async function copy(event: Event): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  const text = button.parentElement?.querySelector("pre")?.textContent ?? "";
  try {
    await navigator.clipboard.writeText(text);
    button.dataset["copied"] = "yes";
  } catch {
    // No clipboard here: the text is selected instead, ready for the keys that copy.
    const pre = button.parentElement?.querySelector("pre");
    if (pre) getSelection()?.selectAllChildren(pre);
  }
}

/** Text to take along, with a button that copies it. */
export function copied(title: string, text: string, language: Language): TemplateResult {
  return html`<div class="copied">
    <p><b>${title}</b></p>
    <button type="button" class="link" @click=${copy}>${say(words.copy, language)}</button>
    <pre tabindex="0" role="group" aria-label=${title}>${text}</pre>
  </div>`;
}
