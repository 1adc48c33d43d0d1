import type { CellValue } from "../../column.ts";
import type { PlacedColumn } from "../../table.ts";
import { isPersonal } from "../check/protect-row.ts";
import { cellText } from "../grid.ts";
import { recurring, type Memory } from "../recurring.ts";
import type { RawCell } from "../sheet.ts";
import type { ReadContext } from "../values/context.ts";
import { readCell } from "../values/read-cell.ts";
import { known, notKnown, type CellReading } from "../values/reading.ts";
import { answerFor } from "./answer-for.ts";
import type { AnswerBook } from "./answers.ts";
import type { FindKey } from "./references.ts";

/** What a cell comes to in its column. */
export interface ReadCell {
  readonly reading: CellReading;
  /** What goes into the row: for a cell that says nothing, what a ledger without the column means. */
  readonly value: CellValue | null;
  /** What is approximate, `households:ge`; null when it is exact. */
  readonly qualifier: string | null;
  /** Whether it is a fault or a doubt. */
  readonly isOpen: boolean;
  /** Whether the value is personal, or holds anything that is. */
  readonly isPersonal: boolean;
}

/** Reads the cells of one column. */
export type ReadColumn = (cell: RawCell) => ReadCell;

/** What a column's cells are read with. */
export interface ColumnReading {
  readonly context: ReadContext;
  readonly answers: AnswerBook;
  /** Finds the key that a name stands for, in a column that refers to another table; null for any other. */
  readonly findKey: FindKey | null;
}

/** A given answer, or undefined when the doubt stays open. */
function settled(
  reading: CellReading,
  { table, name }: PlacedColumn,
  answers: AnswerBook,
): CellReading | undefined {
  const { doubt } = reading;
  const pick = doubt ? answers.pickOf(table, name, doubt.code) : undefined;
  const chosen = pick === undefined ? undefined : doubt?.candidates[pick];
  if (!chosen) return undefined;
  return chosen.value === null ? notKnown : known(chosen.value);
}

function readFresh(
  cell: RawCell,
  column: PlacedColumn,
  isAnswered: boolean,
  { context, answers, findKey }: ColumnReading,
): CellReading {
  const value = isAnswered ? answerFor(cellText(cell), column, answers) : undefined;
  if (value !== undefined) return value === null ? notKnown : known(value);
  const plain = readCell(cell, column, context);
  const reading = findKey && typeof plain.value === "string" ? findKey(plain.value) : plain;
  return settled(reading, column, answers) ?? reading;
}

function qualifierOf({ name }: PlacedColumn, { operator, precision }: CellReading): string | null {
  if (operator !== null && operator !== "eq") return `${name}:${operator}`;
  return precision !== null && precision !== "day" ? `${name}:${precision}` : null;
}

/** What a reading comes to in its column. */
export function readAs(column: PlacedColumn, reading: CellReading): ReadCell {
  const value = reading.value ?? column.fallback;
  return {
    reading,
    value,
    qualifier: qualifierOf(column, reading),
    isOpen: reading.fault !== null || reading.doubt !== null,
    isPersonal: isPersonal(column, value),
  };
}

/** A name may come to mean something else when the row that bears it is read: the first meaning of it stays. */
const firstMeaning: Memory = { texts: 20_000, length: Infinity, trial: Infinity };

/** A reader of a column's cells that remembers what it has read. */
export function columnReader(column: PlacedColumn, how: ColumnReading): ReadColumn {
  const isAnswered = how.answers.knows(column.table, column.name);
  const read = (cell: RawCell): ReadCell => readAs(column, readFresh(cell, column, isAnswered, how));
  const remembering = how.findKey
    ? recurring<string | number, ReadCell>(read, firstMeaning)
    : recurring(read);
  const empty = readAs(column, notKnown);
  return (cell) => {
    if (cell === null || cell === "") return empty;
    return typeof cell === "string" || typeof cell === "number" ? remembering(cell) : read(cell);
  };
}
