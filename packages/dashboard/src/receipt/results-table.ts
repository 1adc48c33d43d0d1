import { html, type TemplateResult } from "lit";
import { formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { PageResult } from "../page/answer.ts";
import { monthName, valueText } from "../page/words.ts";
import { withNames } from "../sections/with-names.ts";
import { words } from "../texts/receipt.ts";
import type { Narrowing, Receipt } from "./receipt.ts";

function groupText({ group }: PageResult, language: Language): string {
  const values = Object.values(group);
  if (values.length === 0) return say(words.whole, language);
  return values.map((value) => (value === null ? say(words.unknown, language) : String(value))).join(" · ");
}

function resultCells(result: PageResult, { about }: Receipt, language: Language): string[] {
  const write = (value: number | null): string =>
    value === null ? "—" : formatNumber(value, language).replace("-", "−");
  const { interval } = result;
  const end = (value: number | null): string => (value === null ? "…" : valueText(value, about, language));
  return [
    result.flags.includes("suppressed")
      ? say(words.suppressed, language)
      : valueText(result.value, about, language),
    write(result.numerator),
    write(result.denominator),
    write(result.used),
    write(result.missing),
    interval ? `${end(interval.lower)}–${end(interval.upper)}` : "—",
  ];
}

const columns = ["group", "value", "numerator", "denominator", "used", "missing", "interval"] as const;

/** A result of the whole has no name of its own. */
function nameOf({ names }: Narrowing, i: number, language: Language): string {
  const name = names[i] ? say(names[i], language) : "";
  return name === "" ? say(words.whole, language) : name;
}

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

function linesOf(receipt: Receipt, language: Language): Line[] {
  const { series, results, about, narrowing } = receipt;
  if (!series)
    return results.map((result, i) => ({
      name: narrowing ? nameOf(narrowing, i, language) : groupText(result, language),
      cells: resultCells(result, receipt, language),
    }));
  return series.months.map((month, i) => ({
    name: monthName(month, language),
    cells: [valueText(series.chart.points[i]?.value ?? null, about, language)],
  }));
}

/** Each result with what it was divided by, the rows that it used and left out, and its interval. */
export function resultsTable(receipt: Receipt, language: Language): TemplateResult {
  const heads = receipt.series ? columns.slice(0, 2) : columns;
  return html`<div class="wide" tabindex="0" role="group" aria-label=${say(words.results, language)}>
    <table>
      <thead>
        <tr>
          ${heads.map(
            (name, i) =>
              html`<th scope="col" class=${i === 0 ? "" : "number"}>${say(words[name], language)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${linesOf(receipt, language).map(
          ({ name, cells }) =>
            html`<tr>
              <th scope="row">${withNames(name, language)}</th>
              ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
