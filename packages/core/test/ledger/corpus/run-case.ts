import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { allTables } from "../../../src/index.ts";
import type { LedgerIssue } from "../../../src/ledger/issue.ts";
import type { Aside } from "../../../src/ledger/import/account.ts";
import type { PlaceRow } from "../../../src/ledger/values/place-index.ts";
import { importLedger } from "../../../src/ledger/import-ledger.ts";
import type { Answer as GivenAnswer } from "../../../src/ledger/import/answers.ts";
import type { Answer, CorpusCase, ExpectedQuestion } from "./corpus-case.ts";

/** What the corpus needs of an import. The one place to adjust when the importer's own types differ. */
export interface CaseResult {
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly accounts: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly read: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly setAside: Readonly<Partial<Record<Aside, number>>>;
  }[];
  readonly issues: readonly LedgerIssue[];
  readonly questions: readonly {
    readonly kind: ExpectedQuestion["kind"];
    readonly read?: string;
    readonly column?: string | null;
    readonly candidates: readonly unknown[];
  }[];
  readonly personal: Readonly<Record<string, number>>;
}

const frame = new URL("../../../../../data/frame/org_unit.csv", import.meta.url);

function framePlaces(): PlaceRow[] {
  return csvParse(readFileSync(frame, "utf8")).map((row): PlaceRow => ({
    org_id: row["org_id"] ?? "",
    parent_id: row["parent_id"] === "" ? null : (row["parent_id"] ?? null),
    name: row["name"] ?? "",
    kind: row["kind"] ?? "",
    district_code: row["district_code"] ?? null,
    nbs_code: row["nbs_code"] === "" ? null : (row["nbs_code"] ?? null),
  }));
}

let places: readonly PlaceRow[] | null = null;

/** The corpus says an answer about a header as one whose column is the header itself. */
function given({ table = "", column, read, value }: Answer): GivenAnswer {
  if (column !== read) return { is: "value", table, column, read, value };
  return { is: "header", table, header: read, column: value === null ? null : String(value) };
}

/** Imports the case's file as it lies in `files/`, with the frame's places and the case's answers. */
export async function runCase({ file, answers = [] }: CorpusCase): Promise<CaseResult> {
  places ??= framePlaces();
  const bytes = new Uint8Array(readFileSync(new URL(`files/${file}`, import.meta.url)));
  const result = await importLedger([{ name: file, bytes }], {
    tables: allTables,
    places,
    salt: "the corpus has a salt",
    decisions: { mappings: [], answers: answers.map(given) },
  });
  return {
    ...result,
    questions: result.questions.flatMap(({ readings, ...about }) =>
      readings.map((reading) => ({ ...about, ...reading })),
    ),
  };
}
