import type { TemplateResult } from "lit";
import { stackedBars, type StackedBar } from "../charts/stacked-bars.ts";
import { formatNumber, formatShare } from "../format.ts";
import { say, type Language } from "../language.ts";
import { words } from "../texts/page.ts";
import { block, type Block, type Place } from "./block.ts";
import { countCell, hiddenCell } from "./twin-cell.ts";

/** Counted rows by a group and by what they came to; what may not be shown is null (see `tally`). */
export interface CountedParts {
  readonly key: string;
  readonly name: string;
  /** As many as there are part names, in their order. */
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
}

/** A group as it is drawn: the sum of its hidden counts is `hidden`. */
interface ShownParts {
  readonly key: string;
  readonly name: string;
  readonly counts: readonly (number | null)[];
  readonly hidden: number;
  readonly total: number;
}

/** The groups that are drawn: those of nothing, and those whose total may not be shown, are left out. */
export function shownGroups(groups: readonly CountedParts[]): ShownParts[] {
  return groups.flatMap(({ key, name, counts, total }) => {
    if (total === null || total === 0) return [];
    const known = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    return [{ key, name, counts, hidden: total - known, total }];
  });
}

interface Drawn {
  readonly partNames: readonly string[];
  readonly asShares: boolean;
  readonly language: Language;
}

function barOf({ key, name, counts, hidden, total }: ShownParts, drawn: Drawn): StackedBar {
  const { partNames, asShares, language } = drawn;
  // What is hidden stands at the end as one part, when any bar has such a part.
  const values = partNames.map((_, i) => (i < counts.length ? (counts[i] ?? 0) : hidden));
  return {
    key,
    name,
    total: formatNumber(total, language),
    parts: values.map((value, i) => ({
      name: partNames[i] ?? "",
      value: asShares ? value / total : value,
      text: asShares ? formatShare(value / total, language) : formatNumber(value, language),
    })),
  };
}

/** Bars of counted parts, as lengths or as shares of each bar; small counts are merged into a hidden part, and that is said. */
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
  const shown = shownGroups(groups);
  const filled = groups.filter(({ total }) => total !== 0);
  const anyHidden = shown.some(({ hidden }) => hidden > 0);
  const hiddenName = say(words.hidden, language);
  const drawn = { partNames: anyHidden ? [...partNames, hiddenName] : partNames, asShares, language };
  return block(
    {
      ...rest,
      finding: shown.length > 0 ? rest.finding : null,
      hidden: filled.length > 0,
      chart: stackedBars,
      rows: shown.map((group) => barOf(group, drawn)),
      notes: [
        ...(rest.notes ?? []),
        anyHidden || shown.length < filled.length ? say(words.hiddenParts, language) : "",
      ],
      table: {
        heads: [say(words.item, language), ...partNames, say(words.whole, language)],
        rows: shown.map(({ name, counts, total }) => [
          name,
          ...counts.map((count) => (count === null ? hiddenCell(language) : countCell(count, language))),
          countCell(total, language),
        ]),
      },
    },
    place,
  );
}
