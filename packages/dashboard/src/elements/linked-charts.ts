import { html, LitElement } from "lit";
import { ChartView } from "./chart-view.ts";

function keyOf(event: Event): string | null {
  for (const target of event.composedPath()) {
    const key = target instanceof Element ? target.getAttribute("data-key") : null;
    if (key !== null) return key;
  }
  return null;
}

/** Holds charts and tables whose marks carry the same keys: what is pointed at in one stands out in all. */
export class LinkedCharts extends LitElement {
  private key: string | null = null;

  constructor() {
    super();
    for (const type of ["pointerover", "focusin"]) {
      this.addEventListener(type, (event) => {
        this.emphasise(keyOf(event));
      });
    }
    for (const type of ["pointerleave", "focusout"]) {
      this.addEventListener(type, () => {
        this.emphasise(null);
      });
    }
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  private emphasise(key: string | null): void {
    if (key === this.key) return;
    this.key = key;
    for (const chart of this.querySelectorAll("ub-chart")) {
      if (chart instanceof ChartView) chart.active = key;
    }
    for (const row of this.querySelectorAll("tr[data-key]")) {
      row.classList.toggle("active", row.getAttribute("data-key") === key);
    }
  }
}

customElements.define("ub-linked", LinkedCharts);
