import type { AnyTable, PlacedColumn } from "../../table.ts";
import { withoutGuard } from "../export-cell.ts";
import { cellText } from "../grid.ts";
import type { LedgerIssue } from "../issue.ts";
import type { ColumnMatch } from "../map-columns.ts";
import type { RawCell } from "../sheet.ts";
import { saysNotKnown } from "../values/null-words.ts";
import { known, notKnown, type CellReading } from "../values/reading.ts";
import { answerFor } from "./answer-for.ts";
import { likelierFirst, placeReading, readPlace } from "./places.ts";
import { shownText } from "./issues.ts";
import type { SheetReading } from "./file-reading.ts";

/** A place that was read from one or several columns. */
export interface PlaceRead {
  readonly column: PlacedColumn;
  readonly header: string;
  readonly text: string;
  readonly reading: CellReading;
}

/** The places of a row, and what to tell about them. */
export interface PlaceReads {
  readonly reads: readonly PlaceRead[];
  readonly notes: readonly LedgerIssue[];
}

type Part = "code" | "district" | "street" | "name";

interface Target {
  readonly column: PlacedColumn;
  readonly header: string;
  readonly parts: readonly { readonly part: Part; readonly at: number }[];
  readonly remembered: Map<string, { reading: CellReading; note: LedgerIssue["message"] | null }>;
}

function targetsOf(table: AnyTable, matches: readonly ColumnMatch[]): Target[] {
  return [...new Set(matches.map(({ target }) => target))].flatMap((name): Target[] => {
    const column = table.columns[name];
    if (!column) return [];
    const own = matches.filter(({ target }) => target === name);
    const parts = own.map(({ part, column: at }) => ({ part: part ?? "name", at }));
    return [{ column, header: own.map(({ header }) => header).join(" + "), parts, remembered: new Map() }];
  });
}

function noteIssue(
  how: SheetReading,
  row: number,
  header: string,
  read: string,
  message: LedgerIssue["message"],
): LedgerIssue {
  return {
    code: "former-district",
    severity: "warning",
    file: how.file,
    sheet: how.sheet,
    row,
    column: header,
    read: shownText(read),
    message,
    advice: { zh: "请核对，今后改用现名", en: "Check it, and use the present name from now on" },
  };
}

/** Reads the units that a row names by their code, or by district, street and name in columns of their own. */
export function placeReader(
  table: AnyTable,
  matches: readonly ColumnMatch[],
  how: SheetReading,
): (cells: readonly RawCell[], row: number) => PlaceReads {
  const targets = targetsOf(table, matches);
  const index = how.places.index();
  const about = [...how.titles, how.sheet, how.file].join(" ");
  if (!index || targets.length === 0) return () => ({ reads: [], notes: [] });
  return (cells, row) => {
    const reads: PlaceRead[] = [];
    const notes: LedgerIssue[] = [];
    for (const { column, header, parts, remembered } of targets) {
      const given = parts.map(({ part, at }) => {
        const text = withoutGuard(cellText(cells[at]));
        return [part, saysNotKnown(text) ? "" : text] as const;
      });
      const text = given
        .map(([, said]) => said)
        .filter((said) => said !== "")
        .join(" ");
      const key = given.map(([, said]) => said).join("\u0000");
      let found = remembered.get(key);
      if (!found) {
        const answer = answerFor(text, column, how.answers);
        const place = likelierFirst(readPlace(Object.fromEntries(given), index), about, index);
        const reading =
          answer === undefined ? placeReading(place) : answer === null ? notKnown : known(answer);
        found = { reading, note: answer === undefined ? place.note : null };
        remembered.set(key, found);
      }
      reads.push({ column, header, text, reading: found.reading });
      if (found.note) notes.push(noteIssue(how, row, header, text, found.note));
    }
    return { reads, notes };
  };
}
