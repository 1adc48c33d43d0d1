import districts from "virtual:districts";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { ChartOptions } from "../charts/chart.ts";
import { chartStyle, mapStyle } from "../elements/chart-style.ts";
import { pageChartStyle } from "../elements/page-chart-style.ts";
import { languageTag, say, type Language } from "../language.ts";
import { tableTwin } from "../sections/table-twin.ts";
import { words } from "../texts/embed.ts";
import { provenance } from "../texts/export.ts";
import { EmbedFault } from "./embed-fault.ts";
import { embeddedFigure } from "./embedded-figure.ts";
import { embedStyle } from "./embed-style.ts";
import { pageAddress, siteData, siteFolder } from "./site-data.ts";
import { wantedFigure, type WantedFigure } from "./wanted-figure.ts";

interface Shown {
  readonly wanted: WantedFigure;
  readonly folder: URL;
  readonly data: unknown;
}

/**
 * A chart of a built Unburden site, for any other page: its title, the drawing, its table, where its numbers are from, and the way
 * to its page. It reads one JSON file of the site and asks for nothing else; it draws texts and shapes, never HTML out of data.
 *
 * @element unburden-chart
 * @attr {string} figure - Which chart: page/chart, such as `subtract/off-list` or `overview/tile-map`.
 * @attr {string} district - A district's code or name; without it the whole city.
 * @attr {string} period - `all` or a whole year; 2024 without it.
 * @attr {"sample"|"published"} source - Whose numbers: the synthetic sample's, or the published report's.
 * @attr {"zh"|"en"} lang - The language; without it that of the page around it, and Chinese where that is neither.
 * @attr {string} src - The folder of the built site; without it the one that this script came from.
 * @attr {"light"|"auto"} theme - `auto` follows the reader's system into the dark; light without it.
 * @fires unburden-ready - The chart that the attributes ask for is drawn.
 * @fires unburden-error - It can't be; the element says why, and so does `detail.message`.
 */
export class UnburdenChart extends LitElement {
  static override styles = [chartStyle, pageChartStyle, mapStyle, embedStyle];

  static override properties = {
    figure: {},
    district: {},
    period: {},
    source: {},
    src: {},
    language: { attribute: "lang" },
    shown: { state: true },
    fault: { state: true },
    width: { state: true },
  };

  declare figure: string | null;
  declare district: string | null;
  declare period: string | null;
  declare source: string | null;
  declare src: string | null;
  /** The `lang` attribute as it is written. */
  declare language: string | null;
  /** @internal */
  declare shown: Shown | null;
  /** @internal */
  declare fault: EmbedFault | null;
  /** @internal */
  declare width: number;

  private asked: AbortController | null = null;

  private readonly observer = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      this.measure();
    });
  });

  constructor() {
    super();
    this.figure = this.district = this.period = this.source = this.src = this.language = null;
    this.shown = null;
    this.fault = null;
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.asked?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (["figure", "district", "period", "source", "src"].some((name) => changed.has(name))) void this.load();
  }

  protected override render(): TemplateResult {
    const language = this.spoken;
    return html`<figure lang=${languageTag[language]} aria-busy=${!this.shown && !this.fault}>
      ${this.content(language)}
    </figure>`;
  }

  private get spoken(): Language {
    const written = this.language ?? this.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "zh";
    return written.toLowerCase().startsWith("en") ? "en" : "zh";
  }

  private measure(): void {
    const room = this.renderRoot.querySelector(".room");
    this.width = Math.floor(room?.clientWidth ?? 0);
  }

  protected override updated(): void {
    if (this.width === 0) this.measure();
  }

  private async load(): Promise<void> {
    this.asked?.abort();
    const asked = new AbortController();
    this.asked = asked;
    try {
      const { figure, source, district, period } = this;
      const wanted = wantedFigure({ figure, source, district, period }, districts);
      const folder = siteFolder(this.src ?? new URL("../", import.meta.url).href, document.baseURI);
      const data = await siteData(wanted, folder, asked.signal);
      if (asked.signal.aborted) return;
      // Whether there is such a chart is known only when its page is drawn.
      embeddedFigure(wanted, data, districts, this.spoken);
      this.fault = null;
      this.shown = { wanted, folder, data };
      await this.updateComplete;
      this.dispatchEvent(new CustomEvent("unburden-ready", { bubbles: true, composed: true }));
    } catch (error) {
      if (asked.signal.aborted) return;
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.fault = error instanceof EmbedFault ? error : new EmbedFault({ zh: message, en: message });
    this.shown = null;
    const detail = { message };
    this.dispatchEvent(new CustomEvent("unburden-error", { bubbles: true, composed: true, detail }));
  }

  private content(language: Language): TemplateResult {
    if (this.fault) {
      return html`<p class="source" role="alert">${say(words.failed, language)}</p>
        <p>${say(this.fault.text, language)}</p>`;
    }
    if (!this.shown) return html`<p role="status">${say(words.loading, language)}</p>`;
    const { wanted, folder, data } = this.shown;
    const { chart, rows, label, facts } = embeddedFigure(wanted, data, districts, language);
    const draw = chart.draw as (rows: readonly unknown[], options: ChartOptions) => SVGSVGElement;
    const { page, scope } = wanted;
    return html`<figcaption>${facts.title}</figcaption>
      <div class="room" data-chapter=${page}>
        ${this.width > 0 ? draw(rows, { width: this.width, language, label }) : nothing}
        ${tableTwin(facts.table, language)}
      </div>
      <p class="source">${facts.origin ?? say(provenance[scope.source], language)}</p>
      <p>${facts.reach}${facts.notes.filter((note) => note !== "").map((note) => html` · ${note}`)}</p>
      <a href=${pageAddress(wanted, folder, language).href}>${say(words.toPage, language)}</a>`;
  }
}

if (!customElements.get("unburden-chart")) customElements.define("unburden-chart", UnburdenChart);
