import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import { changeOf } from "./change.ts";
import { monthText } from "./days.ts";
import type { BriefSeries } from "./given.ts";
import { numberOf } from "./numbers.ts";
import { compose, type Piece } from "./piece.ts";

const words = {
  tooFew: {
    zh: "{title}只有{months}个月的数，还看不出有没有变化。",
    en: "{title}: {months} months are too few to tell a change from chance.",
  },
  none: {
    zh: "{title}在{months}个月里的起伏都在正常波动之内，不能说有变化。",
    en: "{title}: over {months} months nothing that chance doesn't explain, so no change can be claimed.",
  },
  unusual: {
    zh: "{title}没有持续的变化；{months}个月里有{signals}个月超出正常波动，值得问一问。",
    en: "{title}: no lasting change; months of {months} beyond what chance explains, and worth a question: {signals}.",
  },
  below: {
    zh: "{title}从{from}起降了，有{signals}个月低于正常波动（界限由前{baseline}个月定）。",
    en: "{title} went down in {from} and stayed down: {signals} months from then on are below what chance explains (limits from the first {baseline} months).",
  },
  above: {
    zh: "{title}从{from}起升了，有{signals}个月高于正常波动（界限由前{baseline}个月定）。",
    en: "{title} went up in {from} and stayed up: {signals} months from then on are above what chance explains (limits from the first {baseline} months).",
  },
} as const satisfies Record<string, Text>;

/** Whether a monthly figure changed, or that it can't be told; null without months. */
export function seriesSentence(series: BriefSeries, language: BriefLanguage): Piece | null {
  const change = changeOf(series);
  if (!change) return null;
  const { id, title } = series.about;
  const months = (value: number): Piece => numberOf(id, value, "count", language);
  const said = { title: title[language] };
  switch (change.is) {
    case "too-few":
      return compose(words.tooFew, language, { ...said, months: months(change.months) });
    case "none":
      return compose(words.none, language, { ...said, months: months(change.months) });
    case "unusual":
      return compose(words.unusual, language, {
        ...said,
        months: months(change.months),
        signals: months(change.signals),
      });
    case "below":
    case "above":
      return compose(words[change.is], language, {
        ...said,
        from: monthText(change.from, language),
        signals: months(change.signals),
        baseline: months(series.baseline),
      });
  }
}
