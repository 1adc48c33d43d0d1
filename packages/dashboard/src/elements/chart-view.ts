import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { AnyChart, ChartOptions } from "../charts/chart.ts";
import type { Language } from "../language.ts";
import { chartStyle, mapStyle } from "./chart-style.ts";

/** Shows a chart as wide as its place is, and draws it anew when that changes. What it holds (a table) stands below. */
export class ChartView extends LitElement {
  static override styles = [chartStyle, mapStyle];

  static override properties = {
    chart: { attribute: false },
    rows: { attribute: false },
    label: { attribute: false },
    language: { attribute: false },
    active: { attribute: false },
    width: { state: true },
  };

  declare chart: AnyChart;
  declare rows: readonly unknown[];
  declare label: string;
  declare language: Language;
  /** The key of the marks that stand out, or null. */
  declare active: string | null;
  declare private width: number;

  private readonly observer = new ResizeObserver(() => {
    this.measure();
  });

  constructor() {
    super();
    this.active = null;
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.measure();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override render(): unknown {
    return html`${this.width > 0 ? this.drawn() : nothing}<slot></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("active")) return;
    for (const mark of this.renderRoot.querySelectorAll("[data-key]")) {
      mark.classList.toggle("active", mark.getAttribute("data-key") === this.active);
    }
  }

  private measure(): void {
    this.width = Math.floor(this.clientWidth);
  }

  private drawing: { svg: SVGSVGElement; of: readonly unknown[] } | null = null;

  /** The drawing of before when nothing that it depends on changed: pointing at a district doesn't redraw the map. */
  private drawn(): SVGSVGElement {
    const { chart, rows, width, language, label } = this;
    const of = [chart, rows, width, language, label];
    if (this.drawing?.of.every((each, i) => each === of[i])) return this.drawing.svg;
    const draw = chart.draw as (rows: readonly unknown[], options: ChartOptions) => SVGSVGElement;
    const svg = draw(rows, { width, language, label });
    this.drawing = { svg, of };
    return svg;
  }
}

customElements.define("ub-chart", ChartView);
