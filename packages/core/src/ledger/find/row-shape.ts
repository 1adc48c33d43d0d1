import { cellText, isBlank, plainText, type Grid } from "../grid.ts";
import type { RawCell } from "../sheet.ts";
import { isSpecialHeader } from "../map/special-headers.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** What a row is made of: how many cells are filled, how many different texts they hold, how many of these are header words. */
export interface RowShape {
  readonly filled: number;
  readonly texts: number;
  readonly distinct: number;
  readonly known: number;
  readonly words: ReadonlySet<string>;
}

/** A label with its value beside it (日期：, 2024-07-05) is no header. */
function hasLabelAndValue(texts: readonly string[], isKnown: (text: string) => boolean): boolean {
  return texts.some((text, i) => {
    const next = texts[i + 1] ?? "";
    return text.endsWith(":") && next !== "" && !next.endsWith(":") && !isKnown(next);
  });
}

/** The shape of a row; places, 序号 and 备注 count beside words that a table declares. A row with labels and values beside them has no header words. */
export function rowShape(row: readonly RawCell[], vocabulary: Vocabulary): RowShape {
  const filled = row.filter((cell) => !isBlank(cell));
  const texts = filled.filter((cell): cell is string => typeof cell === "string");
  // Made plain once: this is asked of every row of a file.
  const plain = filled.map((cell) => plainText(cellText(cell)));
  const isKnown = (text: string): boolean => vocabulary.meanings(text).length > 0;
  const known = new Set((texts.length * 3 < filled.length * 2 ? [] : texts).filter(isKnown).map(plainText));
  if (known.size > 0) for (const word of texts.filter(isSpecialHeader)) known.add(plainText(word));
  return {
    filled: filled.length,
    texts: texts.length,
    distinct: new Set(plain).size,
    known: known.size > 0 && hasLabelAndValue(plain, isKnown) ? 0 : known.size,
    words: new Set(plain.filter((_, i) => typeof filled[i] === "string")),
  };
}

/** The shapes of a grid's rows, each found when it is asked for. */
export type RowShapes = (row: number) => RowShape | undefined;

/** Finds the shapes of a grid's rows, at most once each. */
export function rowShapes({ rows }: Grid, vocabulary: Vocabulary): RowShapes {
  const shapes: (RowShape | undefined)[] = [];
  return (row) => {
    const cells = rows[row];
    if (cells) shapes[row] ??= rowShape(cells, vocabulary);
    return shapes[row];
  };
}

/** Whether the row is merged across most of these columns. */
export function isMergedAcross({ merges }: Grid, row: number, left: number, right: number): boolean {
  const width = right - left + 1;
  return merges.some((merge) => {
    const shared = Math.min(merge.right, right) - Math.max(merge.left, left) + 1;
    return merge.top <= row && merge.bottom >= row && shared >= 2 && shared * 5 >= width * 3;
  });
}
