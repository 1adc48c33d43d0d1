import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { DrawRecord, DrawVerification } from "@unburden/core/statistics";
import { readRecord } from "../draw/read-record.ts";
import { say, type Language } from "../language.ts";
import type { DistrictName } from "../page/bundle.ts";
import { differenceText, drawResult } from "../sections/draw.ts";
import { sentences, words } from "../texts/draw.ts";

type Outcome =
  | { readonly is: "none" | "working" | "not-json" | "needs-seed" }
  | { readonly is: "not-a-record"; readonly field: string }
  | { readonly is: "failed"; readonly message: string }
  | { readonly is: "drawn"; readonly record: DrawRecord; readonly names: ReadonlyMap<string, string> }
  | { readonly is: "checked"; readonly verification: DrawVerification };

/** How many differences are said one by one. */
const said = 20;

/**
 * Draws monitoring points from the real frame, and checks a draw's record. The frame is fetched when it is first needed.
 * It draws into the page itself, so that the page's styles for tables hold here too.
 */
export class DrawPanel extends LitElement {
  static override properties = {
    language: { attribute: false },
    districts: { attribute: false },
    drawn: { state: true },
    checked: { state: true },
  };

  declare language: Language;
  declare districts: readonly DistrictName[];
  declare private drawn: Outcome;
  declare private checked: Outcome;

  constructor() {
    super();
    this.language = "zh";
    this.districts = [];
    this.drawn = { is: "none" };
    this.checked = { is: "none" };
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const field = (name: "seed" | "points", value: string): TemplateResult =>
      html`<label
        ><span>${say(words[name], language)}</span>
        <input
          name=${name}
          .value=${value}
          inputmode=${name === "points" ? "numeric" : "text"}
          autocomplete="off"
      /></label>`;
    return html`<section class="draw" aria-label=${say(words.title, language)}>
      <h3>${say(words.title, language)} <span class="badge">${say(words.frame, language)}</span></h3>
      <p class="caution">${say(words.intro, language)}</p>
      <div class="blocks">
        <div data-draw>
          <div class="choices">
            ${field("seed", "2024")} ${field("points", "100")}
            <button type="button" @click=${this.draw}>${say(words.draw, language)}</button>
          </div>
          <div role="status">${this.outcome(this.drawn)}</div>
        </div>
        <div data-check>
          <label class="paste"
            ><span>${say(words.checkTitle, language)} · ${say(words.paste, language)}</span>
            <textarea name="record" rows="4" spellcheck="false"></textarea>
          </label>
          <label class="file"
            ><span>${say(words.open, language)}</span>
            <input class="hidden" type="file" accept=".json,application/json" @change=${this.openFile}
          /></label>
          <button type="button" @click=${this.check}>${say(words.check, language)}</button>
          <div role="status">${this.outcome(this.checked)}</div>
        </div>
      </div>
    </section>`;
  }

  private fieldValue(selector: string): string {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    return field?.value.trim() ?? "";
  }

  private readonly draw = async (): Promise<void> => {
    const [seed, points] = [this.fieldValue("[name=seed]"), Number(this.fieldValue("[name=points]"))];
    if (seed === "" || !Number.isInteger(points) || points < 1) {
      this.drawn = { is: "needs-seed" };
      return;
    }
    this.drawn = { is: "working" };
    try {
      const { drawPoints, theFrame } = await import("../draw/drawing.ts");
      const frame = await theFrame();
      this.drawn = { is: "drawn", record: drawPoints(frame, points, seed), names: frame.names };
    } catch (error) {
      this.drawn = { is: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  };

  private readonly check = async (): Promise<void> => {
    const read = readRecord(this.fieldValue("[name=record]"));
    if (read.is !== "read") {
      this.checked = read;
      return;
    }
    this.checked = { is: "working" };
    try {
      const { checkRecord, theFrame } = await import("../draw/drawing.ts");
      this.checked = { is: "checked", verification: checkRecord(await theFrame(), read.record) };
    } catch (error) {
      this.checked = { is: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  };

  private readonly openFile = async (event: Event): Promise<void> => {
    const [file] = event.target instanceof HTMLInputElement ? (event.target.files ?? []) : [];
    const field = this.querySelector<HTMLTextAreaElement>("[name=record]");
    if (!file || !field) return;
    field.value = await file.text();
    await this.check();
  };

  /** The record as a file, without asking any server. */
  private readonly save = (record: DrawRecord): void => {
    const address = URL.createObjectURL(
      new Blob([JSON.stringify(record, null, 2)], { type: "application/json" }),
    );
    const link = Object.assign(document.createElement("a"), {
      href: address,
      download: `draw-${record.seed.replaceAll(/[^\p{L}\p{N}-]/gu, "_")}-${record.points}.json`,
    });
    link.click();
    URL.revokeObjectURL(address);
  };

  private outcome(outcome: Outcome): unknown {
    const { language, districts } = this;
    switch (outcome.is) {
      case "none":
        return nothing;
      case "working":
        return say(words.working, language);
      case "needs-seed":
        return say(words.needsSeed, language);
      case "not-json":
        return say(words.notJson, language);
      case "not-a-record":
        return say(sentences.notARecord(outcome), language);
      case "failed":
        return html`${say(words.failed, language)} <code>${outcome.message}</code>`;
      case "drawn":
        return html`${drawResult(outcome.record, outcome.names, districts, language)}
          <button
            type="button"
            class="quiet"
            @click=${() => {
              this.save(outcome.record);
            }}
          >
            ${say(words.save, language)}
          </button>`;
      case "checked":
        return this.verdict(outcome.verification);
    }
  }

  private verdict({ reproduced, differences }: DrawVerification): TemplateResult {
    const { language, districts } = this;
    if (reproduced)
      return html`<p class="identical" data-reproduced="yes">${say(words.reproduced, language)}</p>`;
    return html`<p class="different" data-reproduced="no">${say(words.different, language)}</p>
      <ul class="differences">
        ${differences.slice(0, said).map((each) => html`<li>${differenceText(each, districts, language)}</li>`)}
        ${differences.length > said ? html`<li>… ${differences.length - said}</li>` : nothing}
      </ul>`;
  }
}

customElements.define("ub-draw", DrawPanel);
