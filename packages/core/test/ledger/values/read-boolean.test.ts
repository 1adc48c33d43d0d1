import { describe, expect, it } from "vitest";
import { deliberation, disputeCase, hotlineTicket } from "../../../src/tables/index.ts";
import { candidateValues, outcome, plain, readWith } from "./columns.ts";

describe("yes and no", () => {
  it.each(["是", "√", "✓", "对", "有", "Y", "Ｙ", "1", 1, "已", "达标", "yes", "TRUE", true, " 是\n"])(
    "%s is yes",
    (cell) => {
      expect(outcome(readWith(cell, plain.boolean))).toBe(true);
    },
  );

  it.each(["否", "×", "✗", "x", "N", "0", 0, "未", "不达标", "no", "False", false])("%s is no", (cell) => {
    expect(outcome(readWith(cell, plain.boolean))).toBe(false);
  });

  it.each(["", "-", "不详", null])("“%s” is not known", (cell) => {
    expect(readWith(cell, plain.boolean)).toMatchObject({ value: null, doubt: null, fault: null });
  });

  it("无 is what the column says that it means", () => {
    expect(outcome(readWith("无", plain.boolean, { noneMeans: "zero" }))).toBe(false);
    expect(outcome(readWith("无", plain.boolean, { noneMeans: "null" }))).toBe(null);
    expect(candidateValues(readWith("无", plain.boolean))).toEqual([false, null]);
  });

  it.each([
    ["通过", true],
    ["已通过", true],
    ["未通过", false],
    ["不通过", false],
    ["不予通过", false],
    ["未予通过", false],
    ["尚未通过", false],
  ])("是否通过: %s is %s", (cell, value) => {
    expect(outcome(readWith(cell, deliberation.columns.passed))).toBe(value);
  });

  it("knows the words of other questions", () => {
    expect(outcome(readWith("满意", hotlineTicket.columns.satisfied))).toBe(true);
    expect(outcome(readWith("不满意", hotlineTicket.columns.satisfied))).toBe(false);
    expect(outcome(readWith("未履行", disputeCase.columns.fulfilled))).toBe(false);
  });

  it.each([
    ["非常满意", true],
    ["很满意", true],
    ["很不满意", false],
    ["非常不满意", false],
    ["基本满意", "doubt:partly"],
    ["比较满意", "doubt:partly"],
    ["一般", "doubt:partly"],
  ])("是否满意: %s is %s", (cell, value) => {
    expect(outcome(readWith(cell, hotlineTicket.columns.satisfied))).toBe(value);
  });

  it("解决 in part is asked: yes, no or empty", () => {
    for (const column of [hotlineTicket.columns.solved_citizen, hotlineTicket.columns.solved_dept]) {
      expect(candidateValues(readWith("部分解决", column))).toEqual([true, false, null]);
      expect(outcome(readWith("未完全解决", column))).toBe("doubt:partly");
      expect(outcome(readWith("已全部解决", column))).toBe(true);
      expect(outcome(readWith("未解决", column))).toBe(false);
    }
  });

  it.each(["部分", "2", 2, "是/否"])("%s is refused", (cell) => {
    expect(outcome(readWith(cell, plain.boolean))).toBe("fault:not-yes-or-no");
  });
});
