import type { LedgerIssue } from "../issue.ts";
import type { RawSheet } from "../sheet.ts";

/** What kind of file it is by its content, whatever its name says. Tables saved as HTML or XML under `.xls` count as `xls`. */
export type FileFormat = "csv" | "xlsx" | "xls" | "ods" | "parquet" | "arrow" | "jsonl";

/** The encodings that are read; GBK and GB2312 are parts of GB18030. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** What may stand between two cells of a text file. */
export type Separator = "," | ";" | "\t" | "|";

/** How a text file is written. */
export interface TextForm {
  readonly encoding: TextEncoding;
  /** Whether the file says its encoding itself, by a byte order mark. */
  readonly bom: boolean;
  /** How sure the encoding is, from 0 to 1. See `judgeEncoding` for what stands behind it. */
  readonly certainty: number;
  readonly separator: Separator;
}

/** A file as sheets of raw cells, or the reasons why it is refused. */
export type Decoded =
  | {
      readonly is: "read";
      readonly file: string;
      readonly format: FileFormat;
      readonly sheets: readonly RawSheet[];
      /** Whether its serial dates count from 1904, as old Macs did. */
      readonly date1904: boolean;
      /** Null for a file that isn't separated text. */
      readonly form: TextForm | null;
      /** Warnings: what was ignored, and what to look at. */
      readonly issues: readonly LedgerIssue[];
    }
  | {
      readonly is: "refused";
      readonly file: string;
      /** At least one error. */
      readonly issues: readonly LedgerIssue[];
    };
