import type { AnyTable, PlacedColumn } from "../../table.ts";
import { withoutGuard } from "../export-cell.ts";
import { cellText } from "../grid.ts";
import type { LedgerIssue } from "../issue.ts";
import type { ColumnMatch } from "../map-columns.ts";
import type { RawCell } from "../sheet.ts";
import { ownText, recurring } from "../recurring.ts";
import { saysNotKnown } from "../values/null-words.ts";
import type { PlaceIndex } from "../values/place-index.ts";
import { known, notKnown } from "../values/reading.ts";
import { answerFor } from "./answer-for.ts";
import { readAs, type ReadCell } from "./cell-reader.ts";
import { likelierFirst, placeReading, readPlace } from "./places.ts";
import { shownText } from "./issues.ts";
import type { Where } from "./row-reasons.ts";
import type { SheetReading } from "./file-reading.ts";

/** A place that was read from one or several columns. */
export interface PlaceRead extends ReadCell {
  readonly column: PlacedColumn;
  readonly header: string;
  readonly text: string;
  /** What to tell about it. */
  readonly note: LedgerIssue["message"] | null;
}

/** Reads the places that a row names, one for each column of ours that holds a place. */
export type ReadPlaces = (cells: readonly RawCell[]) => readonly PlaceRead[];

/** The places that are remembered: a city has some thousand, written in a few ways each. */
const mostPlaces = 50_000;

type Part = "code" | "district" | "street" | "name";

interface Target {
  readonly column: PlacedColumn;
  readonly header: string;
  readonly parts: readonly { readonly part: Part; readonly at: number }[];
}

function targetsOf(table: AnyTable, matches: readonly ColumnMatch[]): Target[] {
  return [...new Set(matches.map(({ target }) => target))].flatMap((name): Target[] => {
    const column = table.columns[name];
    if (!column) return [];
    const own = matches.filter(({ target }) => target === name);
    const parts = own.map(({ part, column: at }) => ({ part: part ?? "name", at }));
    return [{ column, header: own.map(({ header }) => header).join(" + "), parts }];
  });
}

/** What to tell about a place that was read. */
export function placeNote(
  { file, sheet }: Where,
  row: number,
  { header, text }: PlaceRead,
  message: LedgerIssue["message"],
): LedgerIssue {
  return {
    code: "former-district",
    severity: "warning",
    file,
    sheet,
    row,
    column: header,
    read: shownText(text),
    message,
    advice: { zh: "请核对，今后改用现名", en: "Check it, and use the present name from now on" },
  };
}

/** What a part of a place says; nothing when it says that it isn't known. */
function partSaid(cell: string): string {
  const text = withoutGuard(cell);
  return saysNotKnown(text) ? "" : text;
}

/** Reads the place that these texts say of the target's parts. */
function readTarget(
  { column, header, parts }: Target,
  said: readonly string[],
  how: SheetReading,
  index: PlaceIndex,
): PlaceRead {
  const text = said.filter((each) => each !== "").join(" ");
  const about = [...how.titles, how.sheet, how.file].join(" ");
  const place = Object.fromEntries(parts.map(({ part }, i) => [part, said[i] ?? ""]));
  const answer = answerFor(text, column, how.answers);
  const found = likelierFirst(readPlace(place, index), about, index);
  const reading = answer === undefined ? placeReading(found) : answer === null ? notKnown : known(answer);
  return { ...readAs(column, reading), column, header, text, note: answer === undefined ? found.note : null };
}

function targetReader(
  target: Target,
  how: SheetReading,
  index: PlaceIndex,
): (cells: readonly RawCell[]) => PlaceRead {
  const columns = target.parts.map(({ at }) => ({ at, saidIn: recurring(partSaid) }));
  const remembered = new Map<string, PlaceRead>();
  return (cells) => {
    const said = columns.map(({ at, saidIn }) => saidIn(cellText(cells[at])));
    const key = said.length === 1 ? (said[0] ?? "") : said.join("\u0000");
    const before = remembered.get(key);
    if (before) return before;
    const read = readTarget(target, said.map(ownText), how, index);
    if (remembered.size < mostPlaces) remembered.set(ownText(key), read);
    return read;
  };
}

/** Reads the units that a row names by their code, or by district, street and name in columns of their own. */
export function placeReader(table: AnyTable, matches: readonly ColumnMatch[], how: SheetReading): ReadPlaces {
  const index = how.places.index();
  if (!index) return () => [];
  const targets = targetsOf(table, matches).map((target) => targetReader(target, how, index));
  return (cells) => targets.map((read) => read(cells));
}
