import { html, nothing, type TemplateResult } from "lit";

/** A part of a page: its title, what is said of all of it, and its blocks, side by side where there is room. */
export function part(id: string, title: string, blocks: unknown, said: unknown = nothing): TemplateResult {
  return html`<section class="part" id=${id}>
    <h2>${title}</h2>
    ${said}
    <div class="blocks">${blocks}</div>
  </section>`;
}
