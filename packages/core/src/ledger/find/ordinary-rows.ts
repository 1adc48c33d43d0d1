import { cellText, plainText, type Grid } from "../grid.ts";
import { isSpecialHeader } from "../map/special-headers.ts";
import { recurring } from "../recurring.ts";
import type { RawCell } from "../sheet.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Header } from "./header-lines.ts";
import { maySetAside } from "./row-words.ts";

/** What a cell by itself says of its row: it may be a word of a header, or make its row a total or a note. */
type Sign = "nothing" | "blank" | "header" | "aside";

/** Keys, dates and numbers: none is a total, a note or a special header. */
const code = /^(?:\d[\d./:-]*|[A-Za-z][A-Za-z\d-]*\d)$/u;

/** What a sheet's cells say by themselves: a text that comes again in its column is judged once. */
export interface OrdinarySigns {
  signOf(cell: RawCell, column: number): Sign;
  /** Learns a header's words: a row that says two of them may be that header again. */
  learn(cells: readonly RawCell[]): void;
}

/**
 * Tells the rows of a grid that are data beyond doubt: nearly all of a large file. Any other has to be looked at as a whole.
 */
export interface OrdinaryRows {
  /** Whether the row, between these columns (all when not given), is neither header nor total, note, heading or blank. */
  has(row: number, left?: number, right?: number): boolean;
  /** Has to be told of each header when it is found, before the rows under it are asked for. */
  learn(header: Header): void;
}

/** The signs of a sheet, with none of its headers known yet. */
export function ordinarySigns(vocabulary: Vocabulary): OrdinarySigns {
  const headers = new Set<string>();
  let columns: ((cell: string | number) => Sign)[] = [];
  const look = (cell: RawCell): Sign => {
    const text = cellText(cell);
    if (text.trim() === "") return "blank";
    const isWords = typeof cell === "string" && !code.test(cell);
    if (isWords && maySetAside(cell)) return "aside";
    if (headers.has(plainText(text)) || (isWords && isSpecialHeader(cell))) return "header";
    return typeof cell === "string" && vocabulary.meanings(cell).length > 0 ? "header" : "nothing";
  };
  return {
    signOf(cell, column) {
      if (typeof cell === "string" || typeof cell === "number") {
        return (columns[column] ??= recurring(look))(cell);
      }
      return typeof cell === "object" && cell !== null && "broken" in cell ? "aside" : look(cell);
    },
    learn(cells) {
      const before = headers.size;
      for (const cell of cells) headers.add(plainText(cellText(cell)));
      // What was judged without these words has to be judged again.
      if (headers.size > before) columns = [];
    },
  };
}

/** The ordinary rows of a grid: they say two different things, and nothing that a header, total or note would. */
export function ordinaryRows({ rows, width }: Grid, signs: OrdinarySigns): OrdinaryRows {
  const known: boolean[] = [];
  const isOrdinary = (cells: readonly RawCell[], left: number, right: number): boolean => {
    let first: RawCell = null;
    let differs = false;
    let headerWords = 0;
    for (let column = left; column <= right; column++) {
      const cell = cells[column] ?? null;
      const sign = cell === null ? "blank" : signs.signOf(cell, column);
      if (sign === "blank") continue;
      if (sign === "aside" || (sign === "header" && ++headerWords > 1)) return false;
      first ??= cell;
      differs ||= cell !== first;
    }
    return differs;
  };
  return {
    has(row, left = 0, right = width - 1) {
      const cells = rows[row] ?? [];
      if (left > 0 || right < width - 1) return isOrdinary(cells, left, right);
      return (known[row] ??= isOrdinary(cells, left, right));
    },
    learn({ names }) {
      for (const row of names) signs.learn(rows[row] ?? []);
    },
  };
}
