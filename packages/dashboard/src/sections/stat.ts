import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { About, Narrowed, PageResult } from "../page/answer.ts";
import { intervalText, valueText } from "../page/words.ts";
import { words } from "../texts/page.ts";
import { receiptButton } from "./receipt-button.ts";
import type { Place } from "./block.ts";

interface Figured {
  readonly about: About;
  readonly narrowed: Narrowed;
  readonly results: readonly PageResult[];
}

/** A share of counted rows is written as the fraction that it is while it is small. */
function headline({ about }: Figured, result: PageResult, language: Language): string {
  const { value, numerator, denominator } = result;
  const small = about.unit === "share" && denominator !== null && denominator < 30 && numerator !== null;
  if (result.flags.includes("suppressed")) return say(words.hidden, language);
  if (value === null || !small) return valueText(value, about, language);
  return `${formatNumber(numerator, language)}/${formatNumber(denominator, language)}`;
}

/** A figure on its own: its value, what it is of, its parts and its interval. */
export function stat(
  figured: Figured,
  { data, language }: Pick<Place, "data" | "language">,
): TemplateResult | typeof nothing {
  const [result] = figured.results;
  if (!result) return nothing;
  const { about, narrowed } = figured;
  // A table without districts can't be narrowed to one: the figure is wider than what stands around it.
  const isWider = data.scope.district !== null && !narrowed.district;
  const { numerator, denominator } = result;
  const hidden = result.flags.includes("suppressed");
  const parts = hidden
    ? say(words.hiddenNote, language)
    : about.unit === "share" && numerator !== null && denominator !== null
      ? `${formatNumber(numerator, language)} / ${formatNumber(denominator, language)} ${say(about.noun, language)}`
      : say(about.noun, language);
  return html`<div class="stat" data-figure=${about.id}>
    <p class="stat-name">${say(about.title, language)}</p>
    <p class="stat-value"><b>${headline(figured, result, language)}</b></p>
    <p class="stat-parts">
      ${isWider ? html`<b>${say(words.wholeCity, language)}</b>` : nothing} ${parts}
      ${
        about.unit === "share" && result.interval
          ? html`<span>${say(words.interval, language)} ${intervalText(result, language)}</span>`
          : nothing
      }
    </p>
    ${receiptButton(about, data, language)}
  </div>`;
}
