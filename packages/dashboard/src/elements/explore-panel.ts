import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import type { Recomputation } from "../recompute.ts";
import { comparison } from "../sections/comparison.ts";
import type { Snapshot } from "../snapshot.ts";
import { words } from "../texts/explore.ts";

type Step = "start" | "load" | "compute";

type Stage =
  | { readonly at: "closed" }
  | { readonly at: "working"; readonly step: Step; readonly share: number | null }
  | { readonly at: "done"; readonly found: Recomputation }
  | { readonly at: "failed"; readonly message: string | null };

/**
 * The recomputation: starts DuckDB when it is opened, and sets what DuckDB finds beside the first view.
 * It draws into the page itself, so that the page's styles for tables hold here too.
 */
export class ExplorePanel extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    language: { attribute: false },
    open: { attribute: false },
    stage: { state: true },
  };

  /** Null until the app gives it one: the page as served holds the element without its properties. */
  declare snapshot: Snapshot | null;
  declare language: Language;
  declare open: boolean;
  declare private stage: Stage;

  constructor() {
    super();
    this.snapshot = null;
    this.language = "zh";
    this.open = false;
    this.stage = { at: "closed" };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("open") && this.open && this.snapshot && this.stage.at === "closed") {
      void this.start(this.snapshot);
    }
  }

  private async start(snapshot: Snapshot): Promise<void> {
    if (typeof WebAssembly === "undefined") {
      this.stage = { at: "failed", message: null };
      return;
    }
    this.stage = { at: "working", step: "start", share: null };
    try {
      const { recompute } = await import("../recompute.ts");
      const found = await recompute(snapshot, (step, share) => {
        this.stage = { at: "working", step, share };
      });
      this.stage = { at: "done", found };
    } catch (error) {
      this.stage = { at: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  }

  private ask(): void {
    this.dispatchEvent(new Event("explore", { bubbles: true, composed: true }));
    if (this.stage.at === "failed" && this.snapshot) void this.start(this.snapshot);
  }

  protected override render(): TemplateResult {
    return html`<p>${say(words.invitation, this.language)}</p>
      <div aria-live="polite" data-stage=${this.stage.at}>${this.body()}</div>`;
  }

  private button(label: string): TemplateResult {
    return html`<button type="button" @click=${this.ask.bind(this)}>${label}</button>`;
  }

  private body(): unknown {
    const { stage, language } = this;
    switch (stage.at) {
      case "closed":
        return this.button(say(words.open, language));
      case "working":
        return html`<p class="working">
          <label
            >${say(words[stage.step], language)} <progress max="1" value=${stage.share ?? nothing}></progress
          ></label>
        </p>`;
      case "done":
        return comparison(stage.found, language);
      case "failed":
        return html`<p class="failure" role="alert">
            ${
              stage.message === null
                ? say(words.noWebAssembly, language)
                : html`${say(words.failed, language)} <code>${stage.message}</code>`
            }
          </p>
          ${stage.message === null ? nothing : this.button(say(words.again, language))}`;
    }
  }
}

customElements.define("ub-explore", ExplorePanel);
