import type { LedgerQuestion, QuestionReading } from "@unburden/core/ledger";
import { describe, expect, it } from "vitest";
import { answersIn } from "../../src/ledger/answers-in.ts";

const text = (each: string): { zh: string; en: string } => ({ zh: each, en: each });

function reading(read: string, values: readonly (string | number | boolean | null)[]): QuestionReading {
  return {
    read,
    rows: [5],
    count: 1,
    candidates: values.map((value) => ({ value, label: text(String(value)) })),
  };
}

function question(patch: Partial<LedgerQuestion>): LedgerQuestion {
  return {
    kind: "value",
    code: "two-digit-year",
    file: "july.csv",
    sheet: "july.csv",
    table: "task_request",
    column: "submitted_on",
    reason: text("?"),
    readings: [],
    ...patch,
  };
}

function given(asked: LedgerQuestion, fields: readonly (readonly [string, string])[]): unknown {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return answersIn({ questions: [asked] }, 0, form);
}

describe("what a question's form holds", () => {
  const dates = question({
    readings: [reading("24.7.5", ["2024-07-05", "2005-07-24"]), reading("24.7.6", ["2024-07-06", null])],
  });
  const about = { table: "task_request", column: "submitted_on" };

  it("is one answer a text that was decided, and none for the others", () => {
    expect(given(dates, [["reading-0", "at:1"]])).toEqual([
      { is: "value", ...about, read: "24.7.5", value: "2005-07-24" },
    ]);
    expect(given(dates, [])).toEqual([]);
  });

  it("leaves a cell empty when that was chosen", () => {
    expect(given(dates, [["reading-1", "nothing"]])).toEqual([
      { is: "value", ...about, read: "24.7.6", value: null },
    ]);
  });

  it("is one answer for all of the kind when that is ticked", () => {
    const fields = [
      ["reading-0", "at:0"],
      ["all", "on"],
    ] as const;
    expect(given(dates, fields)).toEqual([{ is: "reading", ...about, code: "two-digit-year", pick: 0 }]);
  });

  it("takes the column from the list when one was chosen there", () => {
    const header = question({
      kind: "column",
      code: "unknown-header",
      column: "心情指数",
      readings: [reading("心情指数", [])],
    });
    const answer = { is: "header", table: "task_request", header: "心情指数" };
    expect(given(header, [["reading-0", "column:reason"]])).toEqual([{ ...answer, column: "reason" }]);
    expect(
      given(header, [
        ["reading-0", "nothing"],
        ["reading-0", ""],
      ]),
    ).toEqual([{ ...answer, column: null }]);
  });

  it("says which table, which year, and whether a hidden sheet is read", () => {
    const none = { table: null, column: null };
    const table = question({
      ...none,
      kind: "table",
      code: "ambiguous-table",
      readings: [reading("编号 | 日期", ["meeting"])],
    });
    expect(given(table, [["reading-0", "at:0"]])).toEqual([
      { is: "table", read: "编号 | 日期", table: "meeting" },
    ]);
    const year = question({ kind: "year", code: "no-year", readings: [reading("7.5", [])] });
    expect(given(year, [["reading-0", "year:2024"]])).toEqual([{ is: "year", file: "july.csv", year: 2024 }]);
    const hidden = question({
      ...none,
      kind: "table",
      code: "hidden-sheet",
      sheet: "旧",
      readings: [reading("旧", [true, false])],
    });
    expect(given(hidden, [["reading-0", "at:1"]])).toEqual([
      { is: "hidden-sheet", sheet: "旧", read: false },
    ]);
  });

  it("isn't led astray by a field that no form of ours has", () => {
    for (const odd of ["at:x", "at:9", "at:", "year:24", "<img>"]) {
      expect(
        given(dates, [
          ["reading-0", odd],
          ["reading-7", "at:0"],
        ]),
        odd,
      ).toEqual([]);
    }
  });
});
