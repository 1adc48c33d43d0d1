import { css, html, nothing, type PropertyValues } from "lit";
import { monthColumns, monthScale, type MonthColumn } from "../charts/month-columns.ts";
import type { MonthRange } from "../explore/state.ts";
import { LinkedView } from "./linked-view.ts";

/** Months that were brushed: `still` while the pointer or the key is down. */
export type BrushEvent = CustomEvent<{ readonly months: MonthRange | null; readonly still: boolean }>;

const brushStyle = css`
  .brush {
    position: relative;
    touch-action: pan-y;
    cursor: crosshair;
    user-select: none;
  }
  .window {
    position: absolute;
    top: 12px;
    bottom: 18px;
    border: solid var(--accent);
    border-width: 0 2px;
    background: var(--accent);
    opacity: 0.12;
    pointer-events: none;
  }
  .ends {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: 2px 24px;
  }
  .ends label {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .ends input {
    flex: 1;
    width: 40px;
    min-height: 24px;
    accent-color: var(--accent);
  }
  .ends output {
    min-width: 5em;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  input:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;

/** The months as columns to brush over: by mouse and touch on the columns, by keyboard with the two ends below. */
export class BrushView extends LinkedView {
  static override styles = [...LinkedView.styles, brushStyle];

  static override properties = {
    ...LinkedView.properties,
    months: { attribute: false },
    fromLabel: { attribute: false },
    toLabel: { attribute: false },
    nameOf: { attribute: false },
  };

  /** What is brushed; null: all months. */
  declare months: MonthRange | null;
  declare fromLabel: string;
  declare toLabel: string;
  declare nameOf: (month: string) => string;
  /** The month that the pointer went down on. */
  private anchor: string | null = null;

  constructor() {
    super();
    this.chart = monthColumns;
    this.months = null;
    this.fromLabel = this.toLabel = "";
    this.nameOf = (month) => month;
  }

  private get all(): readonly string[] {
    return (this.rows as readonly MonthColumn[] | undefined)?.map(({ month }) => month) ?? [];
  }

  protected override render(): unknown {
    if (this.all.length === 0) return nothing;
    return html`<div
        class="brush"
        @pointerdown=${this.down}
        @pointermove=${this.move}
        @pointerup=${this.up}
        @pointercancel=${this.up}
      >
        ${this.picture()}
        <div class="window" ?hidden=${this.months === null}></div>
      </div>
      <div class="ends">${this.end("from", this.fromLabel)} ${this.end("to", this.toLabel)}</div>
      <slot></slot>`;
  }

  private end(which: "from" | "to", label: string): unknown {
    const { all } = this;
    const month = this.months?.[which] ?? (which === "from" ? all[0] : all.at(-1)) ?? "";
    const at = Math.max(0, all.indexOf(month));
    return html`<label
      ><span>${label}</span>
      <input
        type="range"
        name=${which}
        min="0"
        max=${all.length - 1}
        .value=${String(at)}
        aria-valuetext=${this.nameOf(month)}
        @input=${(event: Event) => {
          this.slide(which, event, true);
        }}
        @change=${(event: Event) => {
          this.slide(which, event, false);
        }}
      /><output>${month}</output></label
    >`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const shown = this.renderRoot.querySelector<HTMLElement>(".window");
    if (!shown || !this.months) return;
    // As wide as it was measured: asking now would lay the page out once more at every step.
    const scale = monthScale(this.all, this.width);
    const within = this.all.filter((month) => this.holds(month));
    const [first, last] = [within[0], within.at(-1)];
    const from = first === undefined ? 0 : (scale(first) ?? 0);
    const to = last === undefined ? 0 : (scale(last) ?? 0) + scale.bandwidth();
    // By the object model: the page's policy lets no style attribute through.
    shown.style.left = `${from}px`;
    shown.style.width = `${Math.max(0, to - from)}px`;
  }

  private holds(month: string): boolean {
    return this.months !== null && this.months.from <= month && month <= this.months.to;
  }

  private slide(which: "from" | "to", event: Event, still: boolean): void {
    const { all } = this;
    const [first = "", last = ""] = [all[0], all.at(-1)];
    const month = all[Number((event.target as HTMLInputElement).value)] ?? first;
    const before = this.months ?? { from: first, to: last };
    const moved = { ...before, [which]: month };
    // An end that passes the other takes it along.
    if (moved.from > moved.to) moved[which === "from" ? "to" : "from"] = month;
    this.tell(moved, still);
  }

  private tell(months: MonthRange | null, still: boolean): void {
    const { all } = this;
    const isAll = months !== null && months.from <= (all[0] ?? "") && months.to >= (all.at(-1) ?? "");
    this.months = isAll ? null : months;
    this.dispatchEvent(new CustomEvent("brush", { detail: { months: this.months, still } }));
  }

  private monthAt(event: PointerEvent): string {
    const { all } = this;
    const scale = monthScale(all, this.clientWidth);
    const x = event.clientX - this.getBoundingClientRect().left;
    const i = Math.floor((x - scale.range()[0]) / scale.step());
    return all[Math.min(all.length - 1, Math.max(0, i))] ?? "";
  }

  private readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.anchor = this.monthAt(event);
    this.drag(event, true);
  };

  private readonly move = (event: PointerEvent): void => {
    if (this.anchor !== null) this.drag(event, true);
  };

  private readonly up = (event: PointerEvent): void => {
    if (this.anchor === null) return;
    this.drag(event, false);
    this.anchor = null;
  };

  private drag(event: PointerEvent, still: boolean): void {
    const month = this.monthAt(event);
    const anchor = this.anchor ?? month;
    this.tell(anchor <= month ? { from: anchor, to: month } : { from: month, to: anchor }, still);
  }
}

customElements.define("ub-brush", BrushView);
