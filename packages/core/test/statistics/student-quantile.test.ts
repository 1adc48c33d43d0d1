import { describe, expect, it } from "vitest";
import { studentQuantile } from "../../src/statistics/student-quantile.ts";

describe("studentQuantile", () => {
  it.each([
    [0.95, 1, 12.7062047362],
    [0.95, 2, 4.3026527297],
    [0.95, 10, 2.228138852],
    [0.99, 30, 2.7499956536],
    [0.95, 1000, 1.9623390808],
  ])("gives the tables' value of %d with %d degrees of freedom", (confidence, freedom, expected) => {
    expect(studentQuantile(confidence, freedom)).toBeCloseTo(expected, 8);
  });

  it("comes down to the normal's for many degrees of freedom", () => {
    expect(studentQuantile(0.95, 1e8)).toBeCloseTo(1.959963985, 6);
  });

  it("refuses no degree of freedom and a confidence that is none", () => {
    expect(() => studentQuantile(0.95, 0)).toThrow("got 0");
    expect(() => studentQuantile(1, 3)).toThrow("got 1");
  });
});
