import { html, nothing, type TemplateResult } from "lit";
import { languageTag, say, type Language } from "../language.ts";
import { words } from "../texts/overview.ts";
import { twinText, type TwinCell } from "./twin-cell.ts";

/** What a chart shows, in rows: the first cell names the row. It is what stands on the page and what is taken away. */
export interface TwinTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TwinCell[])[];
  /** From which column on there are numbers; 1 when left out. */
  readonly numbersFrom?: number;
  /** The columns that hold a ledger's own words, which stay Chinese in every language. */
  readonly quoted?: readonly number[];
}

/** A chart's table, folded: it also shows without JavaScript. */
export function tableTwin(
  { heads, rows, numbersFrom = 1, quoted = [] }: TwinTable,
  language: Language,
): TemplateResult {
  const quotedIn = (i: number): unknown =>
    quoted.includes(i) && language !== "zh" ? languageTag.zh : nothing;
  const kind = (i: number): string => (i >= numbersFrom ? "number" : "");
  return html`<details class="twin">
    <summary>${say(words.table, language)}</summary>
    <div class="wide" tabindex="0" role="group" aria-label=${say(words.table, language)}>
      <table>
        <thead>
          <tr>
            ${heads.map((head, i) => html`<th scope="col" class=${kind(i)}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name = "", ...cells]) =>
              html`<tr>
                <th scope="row">${twinText(name)}</th>
                ${cells.map((cell, i) => html`<td class=${kind(i + 1)} lang=${quotedIn(i + 1)}>${twinText(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
