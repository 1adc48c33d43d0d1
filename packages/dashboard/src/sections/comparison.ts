import { html, type TemplateResult } from "lit";
import type { Text } from "@unburden/core";
import { formatFigure, formatFixed, formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { DistrictTwice, FigureTwice, Recomputation } from "../recompute.ts";
import { summary, words } from "../texts/explore.ts";
import { words as overviewWords } from "../texts/overview.ts";

function verdict(identical: boolean, language: Language): TemplateResult {
  return html`<td class=${identical ? "identical" : "different"}>
    ${identical ? "✓" : "✗"} ${say(identical ? words.identical : words.different, language)}
  </td>`;
}

function heads(what: Text, language: Language): TemplateResult {
  return html`<thead>
    <tr>
      <th scope="col">${say(what, language)}</th>
      <th scope="col" class="number">${say(words.firstView, language)}</th>
      <th scope="col" class="number">${say(words.duckdb, language)}</th>
      <th scope="col">${say(words.comparison, language)}</th>
    </tr>
  </thead>`;
}

function sql(statement: string, language: Language): TemplateResult {
  return html`<details>
    <summary>${say(words.sql, language)}</summary>
    <pre tabindex="0"><code>${statement}</code></pre>
  </details>`;
}

function figureRow({ figure, again, identical }: FigureTwice, language: Language): TemplateResult {
  return html`<tr data-metric=${figure.id}>
    <th scope="row">${say(figure.title, language)} <code>${figure.id}</code>${sql(figure.sql, language)}</th>
    <td class="number" data-first=${String(figure.result.value)}>${formatFigure(figure, language)}</td>
    <td class="number" data-again=${String(again?.value)}>
      ${again ? formatFigure({ ...figure, result: again }, language) : "—"}
    </td>
    ${verdict(identical, language)}
  </tr>`;
}

function districtRow({ district, again, identical }: DistrictTwice, language: Language): TemplateResult {
  return html`<tr>
    <th scope="row">${say(district.name, language)}</th>
    <td class="number">${formatNumber(district.committees, language)}</td>
    <td class="number">${formatNumber(again.neighborhoods + again.villages, language)}</td>
    ${verdict(identical, language)}
  </tr>`;
}

function summaryText(found: Recomputation, language: Language): string {
  const all = [...found.figures, ...found.districts];
  const { start, load, compute } = found.seconds;
  const write = (value: number): string => formatNumber(value, language);
  const seconds = (value: number): string => formatFixed(value, language, 2);
  return say(
    summary({
      engine: found.engine,
      all: write(all.length),
      same: write(all.filter(({ identical }) => identical).length),
      rows: write(found.rows),
      start: seconds(start),
      load: seconds(load),
      compute: seconds(compute),
    }),
    language,
  );
}

/** Every figure twice, as the site was built and as DuckDB has it now. */
export function comparison(found: Recomputation, language: Language): TemplateResult {
  return html`<p>${summaryText(found, language)}</p>
    <div class="side-by-side tables">
      <table>
        ${heads(words.figure, language)}
        <tbody>
          ${found.figures.map((each) => figureRow(each, language))}
        </tbody>
      </table>
      <div>
        <table>
          <caption>
            ${say(words.districts, language)}
          </caption>
          ${heads(overviewWords.district, language)}
          <tbody>
            ${found.districts.map((each) => districtRow(each, language))}
          </tbody>
        </table>
        ${sql(found.districtsSql, language)}
      </div>
    </div>`;
}
