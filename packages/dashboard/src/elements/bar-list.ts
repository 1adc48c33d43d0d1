import { css, html, nothing } from "lit";
import { valueBars, type ValueBar } from "../charts/value-bars.ts";
import { LinkedView } from "./linked-view.ts";

/** A value of the list was pressed: its key. */
export type PickEvent = CustomEvent<{ readonly key: string }>;

const listStyle = css`
  .list {
    position: relative;
  }
  .list > svg {
    pointer-events: none;
  }
  .buttons {
    position: absolute;
    inset: 0;
    display: grid;
    grid-auto-rows: 24px;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: transparent;
    font-size: 1px;
    color: transparent;
    text-align: left;
    overflow: hidden;
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover {
    background: var(--accent);
    opacity: 0.1;
  }
  button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    opacity: 1;
    background: transparent;
  }
`;

/** Values as bars that are pressed to be chosen, as many as one likes. Each is a button that says its name and count. */
export class BarList extends LinkedView {
  static override styles = [...LinkedView.styles, listStyle];

  constructor() {
    super();
    this.chart = valueBars;
  }

  protected override render(): unknown {
    const rows = (this.rows as readonly ValueBar[] | undefined) ?? [];
    if (rows.length === 0) return nothing;
    return html`<div class="list" role="group" aria-label=${this.label}>
        ${this.picture()}
        <div class="buttons">
          ${rows.map(
            ({ key, name, text, state }) =>
              html`<button
                type="button"
                data-key=${key}
                title=${name}
                aria-label="${name} ${text}"
                aria-pressed=${state === "chosen" ? "true" : "false"}
                @click=${() => {
                  this.dispatchEvent(new CustomEvent("pick", { detail: { key } }));
                }}
              ></button>`,
          )}
        </div>
      </div>
      <slot></slot>`;
  }
}

customElements.define("ub-bar-list", BarList);
