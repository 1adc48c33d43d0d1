/** How much of a column is remembered. */
export interface Memory {
  /** Texts at most, and the length of the longest. */
  readonly texts: number;
  readonly length: number;
  /** After every so many cells it is seen whether remembering pays: one in eight must have been met before. */
  readonly trial: number;
}

/** What is remembered of a file stays small, whatever stands in it. */
const small: Memory = { texts: 10_000, length: 60, trial: 4096 };

/** A text of its own: what a splitter cuts may be a view of the whole piece of the file, which it would keep in memory. */
export function ownText(text: string): string {
  return text.length > 12 ? text.split("").join("") : text;
}

/**
 * A function of a column's cells that remembers what it gave: ledgers say the same few things again and again. In a column
 * whose cells hardly repeat (keys, free text) it forgets them all and only calls through.
 */
export function recurring<C extends string | number, T extends object | string | number>(
  read: (cell: C) => T,
  { texts, length, trial }: Memory = small,
): (cell: C) => T {
  let remembered: Map<C, T> | null = new Map();
  let [left, again] = [trial, 0];
  return (cell) => {
    if (remembered === null || (typeof cell === "string" && cell.length > length)) return read(cell);
    const before = remembered.get(cell);
    if (before !== undefined) again++;
    if (--left === 0) {
      if (again * 8 < trial) remembered = null;
      [left, again] = [trial, 0];
    }
    if (before !== undefined) return before;
    if (remembered === null || remembered.size >= texts) return read(cell);
    const own = (typeof cell === "string" ? ownText(cell) : cell) as C;
    const fresh = read(own);
    remembered.set(own, fresh);
    return fresh;
  };
}
