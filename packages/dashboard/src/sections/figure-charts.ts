import { nothing } from "lit";
import { intervalBar } from "../charts/interval-bar.ts";
import { perOne } from "../charts/per-one.ts";
import { shareBar } from "../charts/share-bar.ts";
import { formatFigure, formatInterval, formatNumber, formatShare } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { Figure } from "../snapshot.ts";
import { sentences } from "../texts/overview.ts";
import { chart } from "./chart.ts";
import { intervalTable, perOneTable, shareTable } from "./part-tables.ts";
import { publishedFacts } from "./published-facts.ts";

/** A share of counted rows with its interval drawn; nothing where there is no interval. */
export function intervalChart(figure: Figure, language: Language): unknown {
  const { value, interval } = figure.result;
  if (value === null || !interval) return nothing;
  const { lower, upper } = interval;
  const label = `${say(figure.title, language)}: ${formatFigure(figure, language)}, 95% ${formatInterval(lower, upper, language)}`;
  return chart(
    intervalBar,
    [{ value, lower, upper, label: formatFigure(figure, language) }],
    label,
    language,
    {
      facts: publishedFacts(
        {
          title: label,
          about: figure,
          table: intervalTable(say(figure.title, language), { value, lower, upper }, language),
        },
        language,
      ),
    },
  );
}

/** A share of a whole that isn't a sample: the part and the rest. */
export function weightChart(figure: Figure, language: Language): unknown {
  const { value } = figure.result;
  if (value === null) return nothing;
  const { main, rest } = sentences.weightBars;
  const rows = [
    { label: say(main, language), share: value, main: true },
    { label: say(rest, language), share: 1 - value, main: false },
  ];
  const label = `${say(figure.title, language)}: ${rows.map((row) => `${row.label} ${formatShare(row.share, language)}`).join(", ")}`;
  const table = shareTable(rows, language);
  return chart(shareBar, rows, label, language, {
    facts: publishedFacts({ title: label, about: figure, table }, language),
  });
}

/** How many of each there are for one of the base. */
export function ratioChart(
  base: string,
  figures: readonly { readonly label: string; readonly value: number }[],
  language: Language,
): unknown {
  const rows = [{ label: base, value: 1, base: true }, ...figures.map((each) => ({ ...each, base: false }))];
  const label = rows.map((row) => `${row.label} ${formatNumber(row.value, language)}`).join(" : ");
  const table = perOneTable(rows, language);
  return chart(perOne, rows, label, language, { facts: publishedFacts({ title: label, table }, language) });
}
