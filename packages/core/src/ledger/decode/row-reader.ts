import Papa from "papaparse";
import type { RawCell } from "../sheet.ts";
import type { Separator } from "./decoded.ts";
import { Refusal } from "./ledger-error.ts";
import type { DecodeLimits } from "./limits.ts";
import { cellTooLong, tooLarge } from "./refusals.ts";

interface Parsed {
  readonly data: readonly (string | null)[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

function quoteFault(read: string, row: number, closed: boolean): Refusal {
  return new Refusal({
    code: closed ? "stray-quote" : "unterminated-quote",
    read,
    message: closed
      ? {
          zh: "引号后面还有文字，分不清这一格到哪里为止",
          en: "Text follows a closing quotation mark, so it isn't clear where the cell ends",
        }
      : {
          zh: "这一行的引号没有配对，后面的行会被当成同一格",
          en: "A quotation mark in this row is never closed, so the rows after it would be read as one cell",
        },
    advice: {
      zh: "请在原文件这一行补上或删去英文双引号，或用Excel另存为.xlsx后再导入",
      en: "Add or delete the quotation mark in that row of the file, or save it as .xlsx in Excel, and import it again",
    },
    row,
  });
}

/** Whether a cell has taken in whole rows: most of its lines are cut by the separator just as the rows above it are. */
function hasSwallowedRows(cell: string, separator: Separator, width: number): boolean {
  const inner = cell.split("\n").slice(1, -1);
  if (width < 2 || inner.length < 2) return false;
  const alike = inner.filter((line) => line.split(separator).length === width);
  return alike.length * 2 > inner.length;
}

/** Cuts text that comes piece by piece into rows, by papaparse's parser. Line breaks must be `\n`. */
export class RowReader {
  private pending = "";
  private read = 0;
  private width = 0;

  constructor(
    private readonly separator: Separator,
    private readonly limits: DecodeLimits,
  ) {}

  /** Rows that are complete so far. */
  get rowsRead(): number {
    return this.read;
  }

  /** The rows that this piece of text completes. @throws Refusal when a quotation or a size gives offence. */
  push(text: string): readonly (readonly RawCell[])[] {
    this.pending += text;
    const rows = this.parse(true);
    if (this.pending.length > this.limits.rowCharacters) {
      const open = this.pending.includes('"');
      if (open) throw quoteFault(this.pending.slice(0, 100), this.read + 1, false);
      const what = { zh: "一行的字符", en: "characters in a row" };
      throw tooLarge(what, this.pending.length, this.limits.rowCharacters, { row: this.read + 1 });
    }
    return rows;
  }

  /** The rest, when the text has ended. */
  end(): readonly (readonly RawCell[])[] {
    return this.pending === "" ? [] : this.parse(false);
  }

  private parse(more: boolean): readonly (readonly RawCell[])[] {
    const parser = new Papa.Parser({ delimiter: this.separator, newline: "\n" });
    const { data, errors, meta } = parser.parse(this.pending, 0, more) as Parsed;
    // Without quotation marks no cell holds a line break.
    const isQuoted = this.pending.includes('"');
    const fault = errors.find(({ row }) => row < data.length);
    if (fault) {
      const read = data[fault.row]?.join(this.separator) ?? "";
      throw quoteFault(read, this.read + fault.row + 1, fault.code === "InvalidQuotes");
    }
    this.pending = more ? this.pending.slice(meta.cursor) : "";
    for (const row of data) this.take(row, isQuoted);
    return data;
  }

  /** Counts a row, refuses what gives offence in it, and empties its empty cells. */
  private take(row: (string | null)[], isQuoted: boolean): void {
    this.read++;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column] ?? "";
      if (cell === "") row[column] = null;
      else if (isQuoted && cell.includes("\n") && hasSwallowedRows(cell, this.separator, this.width))
        throw quoteFault(cell, this.read, false);
      else if (cell.length > this.limits.cellCharacters)
        throw cellTooLong(cell.length, this.limits.cellCharacters, { row: this.read, column });
    }
    this.width = row.length;
  }
}
