import type { TemplateResult } from "lit";
import { intervalRows, type IntervalGroup } from "../charts/interval-rows.ts";
import { formatShare } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { PageResult } from "../page/answer.ts";
import { words } from "../texts/page.ts";
import { block, type Block, type Place } from "./block.ts";
import { countCell, hiddenCell, intervalCell, shareCell, type TwinCell } from "./twin-cell.ts";

/** A share and what it is called beside the others. */
export interface NamedShare {
  readonly key: string;
  readonly name: string;
  /** Undefined or without a value: there is none, or it is hidden. */
  readonly result: PageResult | undefined;
}

function labelOf(result: PageResult | undefined, language: Language): string {
  if (result?.value != null) return formatShare(result.value, language);
  return result?.flags.includes("suppressed") ? say(words.hidden, language) : "—";
}

function cellOf(result: PageResult | undefined, language: Language): TwinCell {
  const isHidden = result?.value == null && result?.flags.includes("suppressed") === true;
  return isHidden ? hiddenCell(language) : shareCell(result?.value, language);
}

function groupOf({ key, name, result }: NamedShare, language: Language): IntervalGroup {
  return {
    key,
    name,
    value: result?.value ?? null,
    lower: result?.interval?.lower ?? null,
    upper: result?.interval?.upper ?? null,
    label: labelOf(result, language),
    reference: null,
    referenceLabel: "",
    side: null,
    chosen: false,
  };
}

/** Shares one under the other, each with its interval, its parts in the table. */
export function intervalBlock(
  given: Omit<Block<never>, "chart" | "rows" | "table"> & { readonly shares: readonly NamedShare[] },
  place: Place,
): TemplateResult {
  const { shares, ...rest } = given;
  const { language } = place;
  const hidden = shares.some(({ result }) => result?.flags.includes("suppressed"));
  return block(
    {
      ...rest,
      chart: intervalRows,
      rows: shares.map((share) => groupOf(share, language)),
      notes: [
        ...(rest.notes ?? []),
        say(words.barsAreIntervals, language),
        hidden ? say(words.hiddenNote, language) : "",
      ],
      table: {
        heads: [words.item, words.share, words.interval, words.part, words.whole].map((head) =>
          say(head, language),
        ),
        rows: shares.map(({ name, result }) => [
          name,
          cellOf(result, language),
          intervalCell(result, language),
          countCell(result?.numerator, language),
          countCell(result?.denominator, language),
        ]),
      },
    },
    place,
  );
}
