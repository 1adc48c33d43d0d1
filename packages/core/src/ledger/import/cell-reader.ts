import type { PlacedColumn } from "../../table.ts";
import { cellText } from "../grid.ts";
import type { RawCell } from "../sheet.ts";
import type { ReadContext } from "../values/context.ts";
import { readCell } from "../values/read-cell.ts";
import { known, notKnown, type CellReading } from "../values/reading.ts";
import { answerFor } from "./answer-for.ts";
import type { AnswerBook } from "./answers.ts";
import type { FindKey } from "./references.ts";

/** Reads the cells of one column. */
export type ReadColumn = (cell: RawCell) => CellReading;

/** What a column's cells are read with. */
export interface ColumnReading {
  readonly context: ReadContext;
  readonly answers: AnswerBook;
  /** Finds the key that a name stands for, in a column that refers to another table; null for any other. */
  readonly findKey: FindKey | null;
}

const mostRemembered = 20_000;

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
  { context, answers, findKey }: ColumnReading,
): CellReading {
  const value = answerFor(cellText(cell), column, answers);
  if (value !== undefined) return value === null ? notKnown : known(value);
  const plain = readCell(cell, column, context);
  const reading = findKey && typeof plain.value === "string" ? findKey(plain.value) : plain;
  return settled(reading, column, answers) ?? reading;
}

function memoryKey(cell: RawCell): string | number | null {
  if (typeof cell === "string" || typeof cell === "number") return cell;
  return null;
}

/** A reader of a column's cells that remembers what it has read: ledgers say the same few things again and again. */
export function columnReader(column: PlacedColumn, how: ColumnReading): ReadColumn {
  const remembered = new Map<string | number, CellReading>();
  return (cell) => {
    if (cell === null || cell === "") return notKnown;
    const key = memoryKey(cell);
    if (key === null) return readFresh(cell, column, how);
    const before = remembered.get(key);
    if (before) return before;
    const reading = readFresh(cell, column, how);
    if (remembered.size < mostRemembered) remembered.set(key, reading);
    return reading;
  };
}
