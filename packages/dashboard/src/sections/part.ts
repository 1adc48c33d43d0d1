import { html, type TemplateResult } from "lit";

/** A part of a page: its title and its blocks, side by side where there is room. */
export function part(id: string, title: string, blocks: unknown): TemplateResult {
  return html`<section class="part" id=${id}>
    <h2>${title}</h2>
    <div class="blocks">${blocks}</div>
  </section>`;
}
