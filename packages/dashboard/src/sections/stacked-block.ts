import type { TemplateResult } from "lit";
import { stackedBars, type StackedBar } from "../charts/stacked-bars.ts";
import { formatNumber, formatShare } from "../format.ts";
import { say, type Language } from "../language.ts";
import { words } from "../texts/page.ts";
import { block, type Block, type Place } from "./block.ts";

/** Counted rows by a group and by what they came to. */
export interface CountedParts {
  readonly key: string;
  readonly name: string;
  /** As many as there are part names, in their order. */
  readonly counts: readonly number[];
}

/** Fewer rows than this in a bar aren't shown. */
const fewest = 5;

function barOf(
  { key, name, counts }: CountedParts,
  partNames: readonly string[],
  asShares: boolean,
  language: Language,
): StackedBar {
  const total = counts.reduce((sum, each) => sum + each, 0);
  return {
    key,
    name,
    total: formatNumber(total, language),
    parts: counts.map((count, i) => ({
      name: partNames[i] ?? "",
      value: asShares ? count / total : count,
      text: asShares ? formatShare(count / total, language) : formatNumber(count, language),
    })),
  };
}

/** Bars of counted parts, as lengths or as shares of each bar; bars of too few rows are left out, and that is said. */
export function stackedBlock(
  given: Omit<Block<never>, "chart" | "rows" | "table"> & {
    readonly partNames: readonly string[];
    readonly groups: readonly CountedParts[];
    readonly asShares?: boolean;
  },
  place: Place,
): TemplateResult {
  const { partNames, groups, asShares = false, ...rest } = given;
  const { language } = place;
  const sum = ({ counts }: CountedParts): number => counts.reduce((total, each) => total + each, 0);
  const shown = groups.filter((group) => sum(group) >= fewest);
  const bars = shown.map((group) => barOf(group, partNames, asShares, language));
  return block(
    {
      ...rest,
      finding: bars.length > 0 ? rest.finding : null,
      hidden: groups.some((group) => sum(group) > 0),
      chart: stackedBars,
      rows: bars,
      notes: [
        ...(rest.notes ?? []),
        groups.some((group) => sum(group) > 0 && sum(group) < fewest) ? say(words.hiddenNote, language) : "",
      ],
      table: {
        heads: [say(words.item, language), ...partNames, say(words.whole, language)],
        rows: shown.map((group, i) => [
          group.name,
          ...group.counts.map((count) => formatNumber(count, language)),
          bars[i]?.total ?? "",
        ]),
      },
    },
    place,
  );
}
