import type { CellValue } from "../../column.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import { keyIndex, type KeyIndex } from "../check/key-index.ts";
import type { LedgerIssue } from "../issue.ts";
import { shownText } from "./issues.ts";
import type { RowSource } from "./sink.ts";

/** What a row is beside those of other sheets and files of the same import. */
export type Repeat =
  { readonly is: "new" } | { readonly is: "same" } | { readonly is: "other"; readonly issue: LedgerIssue };

/** Knows the rows of the sheets read so far, so that what stands in two of them is taken once. */
export interface Repeats {
  /** Compares the row with those of other sheets and remembers it; rows of its own sheet are another check's matter. */
  meet(table: AnyTable, row: LooseRow, source: RowSource): Repeat;
}

interface Met {
  readonly keys: KeyIndex;
  readonly contents: KeyIndex;
  /** By the key's number: the number of the content, and where it was first. */
  readonly first: { readonly content: number; readonly source: RowSource }[];
}

const isNew: Repeat = { is: "new" };

/** For an import of a single sheet, which can't repeat another. */
export const noRepeats: Repeats = { meet: () => isNew };

function otherContent(
  table: AnyTable,
  key: readonly CellValue[],
  now: RowSource,
  before: RowSource,
): LedgerIssue {
  const place = `${before.source_file === now.source_file ? "" : `${before.source_file} `}${before.source_sheet}`;
  const shown = shownText(key.join(" · "));
  return {
    code: "repeated-key",
    severity: "error",
    file: now.source_file,
    sheet: now.source_sheet,
    row: now.source_row,
    column: table.columns[table.key[0] ?? ""]?.title.zh ?? null,
    read: shown,
    message: {
      zh: `“${place}”第${before.source_row}行也是${shown}，但内容不同`,
      en: `Row ${before.source_row} of “${place}” is ${shown} as well, and says something else`,
    },
    advice: {
      zh: "请确认以哪一份为准，改正后再导入；若这一份是新的，单独再导入它",
      en: "See which of the two holds and correct it; if this one is newer, import it again by itself",
    },
  };
}

/** Rows of no sheet yet. */
export function repeats(): Repeats {
  const tables = new Map<string, Met>();
  return {
    meet(table, row, source) {
      const key = table.key.map((name) => row[name] ?? null);
      if (key.includes(null)) return isNew;
      const met = tables.get(table.name) ?? { keys: keyIndex(), contents: keyIndex(), first: [] };
      tables.set(table.name, met);
      const content = met.contents.numberOf(
        Object.values(table.columns).map(({ name }) => row[name] ?? null),
      );
      const number = met.keys.numberOf(key);
      const before = met.first[number];
      if (!before) {
        met.first[number] = { content, source };
        return isNew;
      }
      const { source_file: file, source_sheet: sheet } = before.source;
      if (file === source.source_file && sheet === source.source_sheet) return isNew;
      if (before.content === content) return { is: "same" };
      return { is: "other", issue: otherContent(table, key as CellValue[], source, before.source) };
    },
  };
}
