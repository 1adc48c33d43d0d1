/** The unit that a header states, where it differs from the column's own or settles it: 金额（元）, 时长（小时）, 占比（%）. */
export type HeaderUnit = "fen" | "yuan" | "wan_yuan" | "minute" | "hour" | "percent" | "share";

/** What 无 means in a column: none (0, no), not known, or only its owner can say. */
export type NoneMeaning = "zero" | "null" | "question";

/** What the cell itself doesn't say: it comes from the header, the sheet's or the file's name, or a person's answer. */
export interface ReadContext {
  /** The year of the sheet or file, for 7月5日; null when they name none. */
  readonly year: number | null;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
  readonly noneMeans: NoneMeaning;
  /** The unit that the header states, or null. */
  readonly unit: HeaderUnit | null;
  /** Words that stand for numbers in this column, such as {@link satisfactionWords}; null: not known. */
  readonly numberWords: Readonly<Record<string, number | null>>;
}

/** A context that knows nothing: no year, no header unit, 无 is a question. */
export const bareContext: ReadContext = {
  year: null,
  date1904: false,
  noneMeans: "question",
  unit: null,
  numberWords: {},
};
