import { html, type TemplateResult } from "lit";
import { districtBars } from "../charts/district-bars.ts";
import { tileMap } from "../charts/tile-map.ts";
import { formatNumber, formatShare } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { District, Snapshot } from "../snapshot.ts";
import { sentences, words } from "../texts/overview.ts";
import { words as pageWords } from "../texts/page.ts";
import type { ChartFacts } from "../export/chart-facts.ts";
import { chart } from "./chart.ts";
import type { TwinTable } from "./table-twin.ts";
import { countCell, shareCell } from "./twin-cell.ts";

function table(districts: readonly District[], language: Language): TemplateResult {
  const heads = [words.neighborhoods, words.villages, words.committees, words.ofAll];
  return html`<details>
    <summary>${say(words.table, language)}</summary>
    <div class="wide" tabindex="0" role="group" aria-label=${say(words.table, language)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(words.district, language)}</th>
            ${heads.map((head) => html`<th scope="col" class="number">${say(head, language)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${districts.map(
            ({ code, name, neighborhoods, villages, committees, share }) =>
              html`<tr data-key=${code}>
                <th scope="row">${say(name, language)}</th>
                ${[neighborhoods, villages, committees].map(
                  (value) => html`<td class="number">${formatNumber(value, language)}</td>`,
                )}
                <td class="number">${formatShare(share, language)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The table above for files. */
function twin(districts: readonly District[], language: Language): TwinTable {
  const heads = [words.district, words.neighborhoods, words.villages, words.committees, words.ofAll];
  return {
    heads: heads.map((head) => say(head, language)),
    rows: districts.map(({ name, neighborhoods, villages, committees, share }) => [
      say(name, language),
      ...[neighborhoods, villages, committees].map((count) => countCell(count, language)),
      shareCell(share, language),
    ]),
  };
}

function factsOf(districts: readonly District[], title: string, language: Language): ChartFacts {
  return {
    title,
    source: "published",
    origin: say(words.districtsSource, language),
    reach: say(pageWords.wholeCity, language),
    about: null,
    notes: [],
    table: twin(districts, language),
  };
}

function map(districts: readonly District[], title: string, language: Language): TemplateResult {
  const tiles = districts.map(({ code, name, column, row, committees, share }) => ({
    key: code,
    name: say(name, language).replace(/新?区$/, ""),
    column,
    row,
    value: committees,
    share,
  }));
  return chart(tileMap, tiles, title, language, { facts: factsOf(districts, title, language) });
}

function bars(districts: readonly District[], title: string, language: Language): TemplateResult {
  const rows = districts.map(({ code, name, neighborhoods, villages }) => ({
    key: code,
    name: say(name, language).replace(/新?区$/, ""),
    neighborhoods,
    villages,
    neighborhoodsLabel: say(words.neighborhoods, language),
    villagesLabel: say(words.villages, language),
  }));
  return chart(districtBars, rows, title, language, { facts: factsOf(districts, title, language) });
}

/** The sampling frame: committees by district, as a map of tiles and as bars that point at one another. */
export function districtsSection(snapshot: Snapshot, language: Language): TemplateResult {
  const { districts, committees } = snapshot;
  const [first] = districts;
  const write = (value: number): string => formatNumber(value, language);
  const title = say(
    sentences.districts({
      all: write(committees),
      first: first ? say(first.name, language) : "",
      count: write(first?.committees ?? 0),
      share: formatShare(first?.share ?? 0, language),
    }),
    language,
  );
  const total = (of: "neighborhoods" | "villages"): string =>
    write(districts.reduce((sum, district) => sum + district[of], 0));
  const kinds = say(
    sentences.bars({ neighborhoods: total("neighborhoods"), villages: total("villages") }),
    language,
  );
  return html`<section class="districts" id="districts">
    <h2>${title}</h2>
    <p>${kinds} <span class="badge">${say(words.frame, language)}</span></p>
    <ub-linked>
      <div class="side-by-side">
        ${map(districts, title, language)} ${bars(districts, `${title}. ${kinds}`, language)}
      </div>
      ${table(districts, language)}
    </ub-linked>
    <p class="caution">${say(words.districtsSource, language)}</p>
  </section>`;
}
