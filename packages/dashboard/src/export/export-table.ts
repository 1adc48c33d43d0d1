import { say, type Language } from "../language.ts";
import type { TwinTable } from "../sections/table-twin.ts";
import type { TwinCell } from "../sections/twin-cell.ts";
import { words } from "../texts/export.ts";

/** A cell of a file: the value, and the word that stands for it where it may not be given. */
export interface ExportCell {
  readonly value: string | number | null;
  /** Empty unless the number is hidden. */
  readonly instead: string;
}

/** A column of a file. */
export interface ExportColumn {
  readonly name: string;
  readonly kind: "text" | "number";
  /** Whether its numbers are shares, 0–1. */
  readonly share: boolean;
  readonly cells: readonly ExportCell[];
}

const given = (value: string | number | null): ExportCell => ({ value, instead: "" });

function single(cell: TwinCell | undefined): ExportCell {
  if (cell === undefined) return given(null);
  if (typeof cell === "string") return given(cell);
  if ("lower" in cell) return given(cell.text);
  return { value: cell.value, instead: cell.hidden ? cell.text : "" };
}

function columnOf(name: string, cells: readonly ExportCell[], share: boolean): ExportColumn {
  const known = cells.filter(({ value, instead }) => value !== null && instead === "");
  const numbers = known.length > 0 && known.every(({ value }) => typeof value === "number");
  return { name, kind: numbers ? "number" : "text", share: numbers && share, cells };
}

function columnsOf(
  name: string,
  cells: readonly (TwinCell | undefined)[],
  language: Language,
): ExportColumn[] {
  const isRange = cells.some((cell) => typeof cell === "object" && "lower" in cell);
  if (isRange) {
    return (["lower", "upper"] as const).map((end) =>
      columnOf(
        `${name} ${say(words[end], language)}`,
        cells.map((cell) => given(typeof cell === "object" && "lower" in cell ? cell[end] : null)),
        true,
      ),
    );
  }
  const share = cells.some((cell) => typeof cell === "object" && "share" in cell && cell.share);
  return [columnOf(name, cells.map(single), share)];
}

/** The columns with no two names alike. */
function distinct(columns: readonly ExportColumn[]): ExportColumn[] {
  const met = new Map<string, number>();
  return columns.map((column) => {
    const times = (met.get(column.name) ?? 0) + 1;
    met.set(column.name, times);
    return times === 1 ? column : { ...column, name: `${column.name} ${times}` };
  });
}

/** A chart's table as columns of a file: the same rows and headings, numbers as numbers, an interval as two columns. */
export function exportTable({ heads, rows }: TwinTable, language: Language): ExportColumn[] {
  return distinct(
    heads.flatMap((name, i) =>
      columnsOf(
        name,
        rows.map((row) => row[i]),
        language,
      ),
    ),
  );
}
