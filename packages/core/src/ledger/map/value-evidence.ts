import type { AnyTable, PlacedColumn } from "../../table.ts";
import { cellText, isBlank } from "../grid.ts";
import type { ColumnSuggestion, PlacePart } from "../match.ts";
import type { RawCell } from "../sheet.ts";
import { bareContext, type ReadContext } from "../values/context.ts";
import { wordKey } from "../values/normalise.ts";
import { saysNotKnown } from "../values/null-words.ts";
import { saysValue } from "../values/read-category.ts";
import { readDate } from "../values/read-date.ts";
import { placeColumn } from "./special-headers.ts";

/** 7月5日 is a date whatever its year. */
const anyYear: ReadContext = { ...bareContext, year: 2024 };
const yesOrNo = /^(?:是|否|√|×|✓|✗|有|无|y|n|yes|no|true|false)$/u;
const unit = /^\d{12}$|(?:居民?委员?会?|居民区|村民?委员?会?|社区|村)$/u;

function isDate(cell: RawCell): boolean {
  if (typeof cell === "object" && cell !== null) return "date" in cell;
  return (
    typeof cell === "string" && /[-./年月]/u.test(cell) && readDate(cell, "date", anyYear).value !== null
  );
}

/** A cell that says something, with its text as {@link wordKey} and whether it is a date: found out once for all tables. */
interface Said {
  readonly cell: RawCell;
  readonly key: string;
  readonly isDate: boolean;
}

const saidBy = new WeakMap<readonly RawCell[], readonly Said[]>();

function saidCells(values: readonly RawCell[]): readonly Said[] {
  const before = saidBy.get(values);
  if (before) return before;
  const said = values
    .filter((cell) => !isBlank(cell) && !saysNotKnown(cellText(cell)))
    .map((cell) => ({ cell, key: wordKey(cellText(cell)), isDate: isDate(cell) }));
  saidBy.set(values, said);
  return said;
}

/** How a cell can speak for a column; null for kinds of which a value says nothing: numbers and free text. */
function testOf(column: PlacedColumn, table: AnyTable): ((said: Said) => boolean) | null {
  if (column === placeColumn(table)) return ({ key }) => unit.test(key);
  if (column.kind === "category") return ({ key }) => saysValue(key, column);
  if (column.kind === "date" || column.kind === "timestamp") return (said) => said.isDate;
  if (column.kind === "boolean") return ({ cell, key }) => typeof cell === "boolean" || yesOrNo.test(key);
  return null;
}

const enough = 0.8;

/** The share of the cells that fit; 0 as soon as too few can. */
function shareThat(cells: readonly Said[], fits: (said: Said) => boolean): number {
  let missed = 0;
  for (const cell of cells) {
    if (fits(cell)) continue;
    missed++;
    if ((cells.length - missed) / cells.length < enough) return 0;
  }
  return (cells.length - missed) / cells.length;
}

/**
 * The columns among these that the values of a file's column fit: at least two cells that say something, four fifths of
 * them words of the category, dates, units, or yes and no. The more columns they fit, the less they say for each.
 */
export function suggestions(
  values: readonly RawCell[],
  columns: readonly PlacedColumn[],
  table: AnyTable,
): readonly ColumnSuggestion[] {
  const cells = saidCells(values);
  if (cells.length < 2) return [];
  const shown = cellText(cells[0]?.cell).trim().slice(0, 20);
  const fitting = columns.flatMap((column) => {
    const fits = testOf(column, table);
    const share = fits === null ? 0 : shareThat(cells, fits);
    return share >= enough ? [{ column, share }] : [];
  });
  return fitting
    .map(({ column, share }): ColumnSuggestion => {
      const percent = Math.round(share * 100);
      return {
        target: column.name,
        confidence: (0.6 * share) / fitting.length,
        reason: {
          zh: `这一列${percent}%的值（如“${shown}”）可以读作“${column.title.zh}”`,
          en: `${percent}% of the column's values (such as “${shown}”) can be read as ${column.title.en}`,
        },
      };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** A place's part by its values where the header misleads: numbers under 居村 are codes, names under 居村编号 are names. */
export function partByValues(part: PlacePart | null, values: readonly RawCell[]): PlacePart | null {
  const texts = values.map((cell) => wordKey(cellText(cell))).filter((text) => text !== "");
  if (texts.length === 0 || (part !== "name" && part !== "code")) return part;
  if (part === "name") return texts.every((text) => /^\d{9,12}$/u.test(text)) ? "code" : part;
  return texts.every((text) => /^\p{Script=Han}[^\d]*$/u.test(text)) ? "name" : part;
}
