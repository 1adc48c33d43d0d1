import { html, LitElement, type TemplateResult } from "lit";
import type { Language } from "../language.ts";
import type { DistrictName } from "../page/bundle.ts";

/** Draws monitoring points, and checks a draw. */
export class DrawPanel extends LitElement {
  static override properties = { language: { attribute: false }, districts: { attribute: false } };

  declare language: Language;
  declare districts: readonly DistrictName[];

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html``;
  }
}

customElements.define("ub-draw", DrawPanel);
