import { html, nothing, type TemplateResult } from "lit";
import { differenceRows, type DifferenceRow } from "../../charts/difference-rows.ts";
import type { ComparedFigure, ComparedSides } from "../../explore/compare-sides.ts";
import { shownResult, shownRows } from "../../explore/discreet.ts";
import type { Explorable } from "../../explore/explorable.ts";
import type { DimensionValue, MonthRange } from "../../explore/state.ts";
import { reachOf } from "../../explore/reach.ts";
import type { ExploreActions, ExploreView } from "../../explore/view.ts";
import { formatFixed, formatNumber } from "../../format.ts";
import type { ChartFacts } from "../../export/chart-facts.ts";
import { say, type Language } from "../../language.ts";
import type { State } from "../../store.ts";
import { chart } from "../../sections/chart.ts";
import { sentences, words } from "../../texts/exploration.ts";
import { comparisonChoices } from "./comparison-choices.ts";
import { figureText } from "./figures.ts";
import { dimensionNamed, rangeName, valueName } from "./names.ts";

/** A side in words. */
function sideName(
  explorable: Explorable,
  view: ExploreView,
  by: string,
  side: MonthRange | DimensionValue,
  language: Language,
): string {
  if (typeof side === "object" && side !== null) return rangeName(side);
  const dimension = dimensionNamed(explorable, by);
  return dimension ? valueName(dimension, side, view, language) : (side ?? "");
}

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text.replace("-", "−"));

interface Line {
  readonly key: string;
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly difference: string;
  readonly interval: string;
  readonly distinguishable: boolean | null;
  /** For the chart of differences; null where there is none. */
  readonly row: DifferenceRow | null;
}

function apartTexts({ apart }: ComparedFigure, language: Language): Pick<Line, "difference" | "interval"> {
  if (apart?.value == null) return { difference: "—", interval: "—" };
  const { value, lower, upper } = apart;
  if (apart.is === "ratio") {
    const times = (ratio: number): string => formatFixed(ratio, language, 2);
    return {
      difference: `× ${times(value)}`,
      interval: `${times(lower)}–${upper === null ? "…" : times(upper)}`,
    };
  }
  const points = (each: number): string => signed(formatFixed(each * 100, language, 1), each);
  const unit = language === "zh" ? "个百分点" : " points";
  return { difference: points(value) + unit, interval: `${points(lower)} … ${points(upper ?? 1)}` };
}

function rowsLine(figure: ComparedFigure, { ofPeople }: Explorable, language: Language): Line {
  const [first, second] = [Number(figure.a), Number(figure.b)].map((rows) => shownRows(rows, ofPeople));
  const write = (rows: number | null | undefined): string =>
    rows == null ? say(words.fewer, language) : formatNumber(rows, language);
  const told = first == null || second == null ? { ...figure, apart: null } : figure;
  return {
    key: "rows",
    name: say(figure.apart ? words.rowsPerMonth : words.rows, language),
    a: write(first),
    b: write(second),
    ...apartTexts(told, language),
    distinguishable: told.apart && figure.distinguishable,
    row: null,
  };
}

function lineOf(figure: ComparedFigure, explorable: Explorable, language: Language): Line | null {
  const { ofPeople } = explorable;
  const { a, b, metric: id, distinguishable } = figure;
  if (typeof a === "number" || typeof b === "number") return rowsLine(figure, explorable, language);
  const metric = explorable.metrics.find((each) => each.id === id);
  if (!metric) return null;
  const [first, second] = [shownResult(a, ofPeople), shownResult(b, ofPeople)];
  const hidden = first.suppression !== null || second.suppression !== null;
  const told = hidden ? { ...figure, apart: null } : figure;
  const n = (used: number | null): string => (used === null ? "" : ` (n=${formatNumber(used, language)})`);
  const texts = apartTexts(told, language);
  const { apart } = told;
  const drawn = apart?.is === "difference" && apart.value !== null && apart.upper !== null ? apart : null;
  return {
    key: metric.id,
    name: say(metric.title, language),
    a: figureText(first, metric, language) + n(first.denominator ?? first.used),
    b: figureText(second, metric, language) + n(second.denominator ?? second.used),
    ...texts,
    distinguishable: hidden ? null : distinguishable,
    row: drawn && {
      key: metric.id,
      name: say(metric.title, language),
      value: drawn.value ?? 0,
      lower: drawn.lower,
      upper: drawn.upper ?? 1,
      text: texts.difference,
      distinguishable: distinguishable === true,
    },
  };
}

function verdictText({ distinguishable }: Line, language: Language): string {
  if (distinguishable === null) return say(words.noVerdict, language);
  return distinguishable ? `◆ ${say(words.apart, language)}` : say(words.notApart, language);
}

function verdict(line: Line, language: Language): TemplateResult {
  const text = verdictText(line, language);
  if (line.distinguishable === null) return html`<span class="none">${text}</span>`;
  return line.distinguishable ? html`<b class="apart">${text}</b>` : html`<span>${text}</span>`;
}

function finding(lines: readonly Line[], language: Language): string {
  const apart = lines.filter(({ distinguishable }) => distinguishable === true);
  if (apart.length === 0) return say(sentences.comparedAlike(), language);
  const names = apart.map(({ name }) => name).join(language === "zh" ? "、" : ", ");
  return say(sentences.comparedApart({ count: formatNumber(apart.length, language), names }), language);
}

/** What the chart of differences says of itself when it is taken away. */
function factsOf(
  title: string,
  lines: readonly Line[],
  names: readonly string[],
  { source, language }: State,
): ChartFacts {
  const heads = [
    say(words.figure, language),
    ...names,
    ...[words.difference, words.interval, words.verdict].map((head) => say(head, language)),
  ];
  const rows = lines.map((line) => [
    line.name,
    line.a,
    line.b,
    line.difference,
    line.interval,
    verdictText(line, language),
  ]);
  const reach = names.join(language === "zh" ? "，" : ", ");
  return { title, source, reach, about: null, notes: [], table: { heads, rows } };
}

function sides(compared: ComparedSides, explorable: Explorable, view: ExploreView, state: State) {
  const { language } = state;
  const { comparison, figures, confidence } = compared;
  const lines = figures.flatMap((figure) => lineOf(figure, explorable, language) ?? []);
  const rows = lines.flatMap(({ row }) => row ?? []);
  const name = (side: "a" | "b"): string =>
    `${say(words[side], language)} ${sideName(explorable, view, comparison.by, comparison[side], language)}`;
  const judged = lines.filter(({ distinguishable }) => distinguishable !== null).length;
  const told = {
    share: formatFixed(confidence * 100, language, 1) + (language === "zh" ? "%" : " %"),
    count: formatNumber(judged, language),
  };
  const said = finding(lines, language);
  return html`<div class="compared" data-compared>
    <h3>${said}</h3>
    <div class="wide" tabindex="0" role="group" aria-label=${say(words.comparison, language)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(words.figure, language)}</th>
            <th scope="col" class="number">${name("a")}</th>
            <th scope="col" class="number">${name("b")}</th>
            <th scope="col" class="number">${say(words.difference, language)}</th>
            <th scope="col" class="number">${say(words.interval, language)}</th>
            <th scope="col">${say(words.verdict, language)}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) =>
              html`<tr data-compared-figure=${line.key} data-apart=${String(line.distinguishable)}>
                <th scope="row">${line.name}</th>
                <td class="number">${line.a}</td>
                <td class="number">${line.b}</td>
                <td class="number">${line.difference}</td>
                <td class="number">${line.interval}</td>
                <td>${verdict(line, language)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      rows.length > 0
        ? chart(differenceRows, rows, said, language, {
            facts: factsOf(said, lines, [name("a"), name("b")], state),
          })
        : nothing
    }
    ${judged > 0 ? html`<p class="caution">${say(sentences.confidence(told), language)}</p>` : nothing}
  </div>`;
}

/** Two periods or two values of a dimension beside each other: called different only where chance can't explain it. */
export function comparisonView(
  explorable: Explorable,
  view: ExploreView,
  actions: ExploreActions,
  state: State,
): TemplateResult {
  const { compared } = view;
  const { language, source } = state;
  const choices =
    reachOf(explorable, source) === "told"
      ? html`<p class="notice" data-not-compared>${say(words.notCompared, language)}</p>`
      : comparisonChoices(explorable, view, actions, language);
  return html`<section class="part" id="comparison">
    <h2>${say(words.comparison, language)}</h2>
    ${choices} ${compared && view.exploration.comparison ? sides(compared, explorable, view, state) : nothing}
  </section>`;
}
