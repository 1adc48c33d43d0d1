import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { AnyChart, ChartOptions } from "../charts/chart.ts";
import type { ChartFacts } from "../export/chart-facts.ts";
import type { TakenChart } from "../export/svg-file.ts";
import type { Language } from "../language.ts";
import { chartStyle, mapStyle } from "./chart-style.ts";
import { exploreChartStyle } from "./explore-chart-style.ts";
import { pageChartStyle } from "./page-chart-style.ts";
import { TakeControl } from "./take-control.ts";
import { turn } from "./turn.ts";

/** Shows a chart as wide as its place is, and draws it anew when that changes. What it holds (a table) stands below. */
export class ChartView extends LitElement {
  // The map last: its names are light on dark tiles, whatever names are elsewhere.
  static override styles = [chartStyle, pageChartStyle, exploreChartStyle, mapStyle];

  static override properties = {
    chart: { attribute: false },
    rows: { attribute: false },
    label: { attribute: false },
    language: { attribute: false },
    facts: { attribute: false },
    active: { attribute: false },
    width: { state: true },
  };

  /** Null until the app gives it one: the page as served holds the element without its properties. */
  declare chart: AnyChart | null;
  declare rows: readonly unknown[];
  declare label: string;
  declare language: Language;
  /** What it says of itself when it is taken away; null: it can't be. */
  declare facts: ChartFacts | null;
  /** The key of the marks that stand out, or null. */
  declare active: string | null;
  /** As of the last measurement, in whole pixels; 0: not measured yet. */
  declare protected width: number;

  private readonly observer = new ResizeObserver(() => {
    this.measure();
  });

  constructor() {
    super();
    this.chart = null;
    this.facts = null;
    this.active = null;
    this.width = 0;
    this.addController(new TakeControl(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not left to the observer: what is in sight is drawn before the first frame shows its place empty, and nothing jumps.
    this.measure();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  /** The chart as it is shown, to be taken away; null while nothing is. */
  taken(): TakenChart | null {
    const { chart, rows, width, facts } = this;
    const chapter = this.closest("[data-chapter]")?.getAttribute("data-chapter") ?? null;
    return chart && facts && width > 0 ? { chart, rows, width, chapter, facts } : null;
  }

  /** Drawings are the dearest work of a page: each that isn't in sight waits for its turn. Without a width nothing is drawn. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hurries) await turn();
    await super.scheduleUpdate();
  }

  protected get hurries(): boolean {
    return this.inSight || this.width === 0;
  }

  protected override render(): unknown {
    return html`${this.picture()}<slot></slot>`;
  }

  /** The drawing alone; nothing until there is a chart and a width. */
  protected picture(): unknown {
    return this.chart && this.width > 0 ? this.drawn(this.chart) : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("active")) return;
    for (const mark of this.renderRoot.querySelectorAll("[data-key]")) {
      mark.classList.toggle("active", mark.getAttribute("data-key") === this.active);
    }
  }

  /** As of the last measurement, when the page was laid out anyway. */
  private inSight = false;

  private measure(): void {
    const { top, bottom } = this.getBoundingClientRect();
    this.inSight = top < innerHeight && bottom >= 0;
    this.width = Math.floor(this.clientWidth);
  }

  private drawing: { svg: SVGSVGElement; of: readonly unknown[] } | null = null;

  /** The drawing of before when nothing that it depends on changed: pointing at a district doesn't redraw the map. */
  private drawn(chart: AnyChart): SVGSVGElement {
    const { rows, width, language, label } = this;
    const of = [chart, rows, width, language, label];
    if (this.drawing?.of.every((each, i) => each === of[i])) return this.drawing.svg;
    const draw = chart.draw as (rows: readonly unknown[], options: ChartOptions) => SVGSVGElement;
    const svg = draw(rows, { width, language, label });
    this.drawing = { svg, of };
    return svg;
  }
}

customElements.define("ub-chart", ChartView);
