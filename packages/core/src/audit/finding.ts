import type { Row } from "../table.ts";
import type { claim } from "../tables/reference/claim.ts";
import type { Text } from "../text.ts";

/** One published statement. */
export type Claim = Row<typeof claim>;

/**
 * How much a finding weighs: a `contradiction` can't be true as published; a `doubt` may be an error of print or
 * wording; a `note` is what a reader must know to use the figure.
 */
export type Severity = "contradiction" | "doubt" | "note";

/** Something that the published statements say about themselves. Nothing is repaired: the statements stay as they are. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The ids of the statements concerned. */
  readonly claims: readonly string[];
  readonly text: Text;
  /** The numbers that the text is composed from, by name. */
  readonly evidence: Readonly<Record<string, number>>;
}

/** The least and the greatest that a statement allows its figure to be; an open end is infinite. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** What a statement allows its figure to be: 余 is at least, 左右 within a tenth. Null without a value. */
export function rangeOf({ value, value_to, op }: Claim): Range | null {
  if (value === null) return null;
  switch (op) {
    case "ge":
      return { least: value, greatest: Infinity };
    case "le":
      return { least: -Infinity, greatest: value };
    case "range":
      return { least: value, greatest: value_to ?? value };
    case "approx":
      return { least: value * 0.9, greatest: value * 1.1 };
    case "eq":
    case null:
      return { least: value, greatest: value };
  }
}
