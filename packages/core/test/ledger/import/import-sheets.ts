import { allTables, type Ledger } from "../../../src/index.ts";
import { grid } from "../../../src/ledger/grid.ts";
import type { SheetAccount } from "../../../src/ledger/import/account.ts";
import { beginImport } from "../../../src/ledger/import/begin-import.ts";
import { collectingSink, type CollectingSink } from "../../../src/ledger/import/collecting-sink.ts";
import type { Answer } from "../../../src/ledger/import/answers.ts";
import type { LedgerQuestion } from "../../../src/ledger/import/question.ts";
import { sheetReader } from "../../../src/ledger/import/sheet-reader.ts";
import type { SavedMapping } from "../../../src/ledger/map-columns.ts";
import type { RawCell, RawSheet } from "../../../src/ledger/sheet.ts";
import type { PlaceRow } from "../../../src/ledger/values/place-index.ts";

/** A few real units of the frame, two of them with the same name. */
export const fewPlaces: readonly PlaceRow[] = [
  { org_id: "310000", parent_id: null, name: "上海市", kind: "city", district_code: null },
  { org_id: "310115", parent_id: "310000", name: "浦东新区", kind: "district", district_code: "310115" },
  { org_id: "310106", parent_id: "310000", name: "静安区", kind: "district", district_code: "310106" },
  {
    org_id: "310115005",
    parent_id: "310115",
    name: "陆家嘴街道",
    kind: "subdistrict",
    district_code: "310115",
  },
  { org_id: "310115104", parent_id: "310115", name: "合庆镇", kind: "town", district_code: "310115" },
  { org_id: "310115105", parent_id: "310115", name: "唐镇", kind: "town", district_code: "310115" },
  {
    org_id: "310115005003",
    parent_id: "310115005",
    name: "梅园三村居委会",
    kind: "neighborhood",
    district_code: "310115",
  },
  {
    org_id: "310115104201",
    parent_id: "310115104",
    name: "勤奋村村委会",
    kind: "village",
    district_code: "310115",
  },
  {
    org_id: "310115105201",
    parent_id: "310115105",
    name: "勤奋村村委会",
    kind: "village",
    district_code: "310115",
  },
];

/** What reading sheets came to. */
export interface ReadSheets extends Pick<CollectingSink, "rows" | "rejected" | "issues"> {
  readonly accounts: readonly SheetAccount[];
  readonly questions: readonly LedgerQuestion[];
}

interface Given {
  readonly answers?: readonly Answer[];
  readonly mappings?: readonly SavedMapping[];
  readonly before?: Ledger;
  /** How many rows a piece has; all at once when it isn't given. */
  readonly pieces?: number;
}

/** A sheet of these rows. */
export function sheet(rows: readonly (readonly RawCell[])[], name = "台账"): RawSheet {
  return { name, hidden: false, rows, merges: [] };
}

/** Reads sheets of one file, as they are or in pieces. */
export async function readSheets(sheets: readonly RawSheet[], given: Given = {}): Promise<ReadSheets> {
  const { answers = [], mappings = [], before = {}, pieces = Infinity } = given;
  const sink = collectingSink();
  const reading = beginImport(
    {
      tables: allTables,
      places: fewPlaces,
      before,
      salt: "sixteen letters or more",
      decisions: { answers, mappings },
    },
    sink,
  );
  const accounts: SheetAccount[] = [];
  for (const each of sheets) {
    const reader = sheetReader(each.name, { ...reading, file: "台账.xlsx", date1904: false });
    for (let from = 0; from < Math.max(1, each.rows.length); from += pieces) {
      await reader.push(grid({ ...each, rows: each.rows.slice(from, from + pieces) }));
    }
    accounts.push(await reader.finish());
  }
  await sink.report(reading.references.missing());
  return { ...sink, accounts, questions: reading.questions.questions() };
}
