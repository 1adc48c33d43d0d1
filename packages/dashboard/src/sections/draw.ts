import { html, type TemplateResult } from "lit";
import type { DrawDifference, DrawRecord } from "@unburden/core/statistics";
import { formatFixed, formatNumber } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { DistrictName } from "../page/bundle.ts";
import { sentences, words } from "../texts/draw.ts";
import { tableTwin } from "./table-twin.ts";

function kindName(kind: string | undefined, language: Language): string {
  return say(kind === "village" ? words.village : words.neighborhood, language);
}

function stratumName(
  [code, kind]: readonly string[],
  districts: readonly DistrictName[],
  language: Language,
): string {
  const district = districts.find((each) => each.code === code);
  return `${district ? say(district.name, language) : (code ?? "")} ${kindName(kind, language)}`;
}

/** What a draw gave: how many of each stratum, and which. */
export function drawResult(
  record: DrawRecord,
  names: ReadonlyMap<string, string>,
  districts: readonly DistrictName[],
  language: Language,
): TemplateResult {
  const write = (value: number): string => formatNumber(value, language);
  const stratum = (strata: readonly string[]): string => stratumName(strata, districts, language);
  const finding = sentences.drawn({
    seed: record.seed,
    points: write(record.drawn.length),
    frame: write(record.frameSize),
  });
  return html`<p class="finding" data-drawn=${record.drawn.length}>${say(finding, language)}</p>
    ${tableTwin(
      {
        heads: [`${say(words.district, language)} ${say(words.kind, language)}`].concat(
          [words.units, words.drawn, words.chance].map((head) => say(head, language)),
        ),
        rows: record.allocation.map(({ strata, frameSize, points, inclusionProbability }) => [
          stratum(strata),
          write(frameSize),
          write(points),
          `${formatFixed(inclusionProbability * 100, language, 2)}%`,
        ]),
      },
      language,
    )}
    <details>
      <summary>${say(words.list, language)}</summary>
      <ol class="drawn-list">
        ${record.drawn.map(
          ({ id, strata }) =>
            html`<li data-unit=${id}>
              <span lang="zh-CN">${names.get(id) ?? ""}</span>
              <small>${stratum(strata)} <code>${id}</code></small>
            </li>`,
        )}
      </ol>
    </details>`;
}

/** One difference between a record and the draw made again, in words. */
export function differenceText(
  difference: DrawDifference,
  districts: readonly DistrictName[],
  language: Language,
): string {
  const write = (value: number | undefined): string =>
    value === undefined ? "—" : formatNumber(value, language);
  switch (difference.kind) {
    case "algorithm":
      return say(sentences.algorithm(difference), language);
    case "frame-size": {
      const { recorded, found } = difference;
      return say(sentences.frameSize({ recorded: write(recorded), found: write(found) }), language);
    }
    case "frame-fingerprint":
      return say(sentences.fingerprint, language);
    case "cannot-draw":
      return say(sentences.cannotDraw(difference), language);
    case "allocation": {
      const { strata, recorded, found } = difference;
      const stratum = stratumName(strata, districts, language);
      const given = { stratum, recorded: write(recorded?.points), found: write(found?.points) };
      return say(sentences.allocation(given), language);
    }
    case "drawn-but-not-recorded":
      return say(sentences.missing(difference), language);
    case "recorded-but-not-drawn":
      return say(sentences.notDrawn(difference), language);
    case "recorded-twice":
      return say(sentences.twice(difference), language);
    case "unit":
      return say(sentences.unit({ id: difference.recorded.id }), language);
  }
}
