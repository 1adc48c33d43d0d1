import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportCell } from "../../src/ledger/export-cell.ts";

describe("an exported cell", () => {
  it.each([
    '=HYPERLINK("x")',
    "+1+2",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\t文字",
    "＝1+1",
    "＋1+2",
    "－2+3",
    "＠SUM(A1)",
    " =1+1",
    "\u3000=1+1",
    "\u00a0=1+1",
    '"=1+1',
    "'=1+1",
    ",=1+1",
    ";=1+1",
    '";=cmd|x',
    "“=1+1",
    "-1,2,3x",
    "+-5",
    "-",
  ])("%j, which a spreadsheet would or might run, stays text", (text) => {
    expect(exportCell(text)).toBe(`'${text}`);
  });

  it.each([
    "-3.5",
    "+7",
    "-12%",
    "-1,234.50",
    "-1.5e-3",
    "－3.5",
    "+8613800138000",
    "居委会",
    "a=b",
    "1-2",
    "3+2",
    "a@b.cn",
    "",
    "2024-07-05",
    "—",
  ])("%j, a number or plain text, stays as it is", (text) => {
    expect(exportCell(text)).toBe(text);
  });

  it("never begins with a sign that runs, unless it is a number", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = exportCell(text);
        if (/^[=+\-@＝＋－＠\t\r\n]/u.test(cell)) expect(Number.isNaN(Number.parseFloat(cell))).toBe(false);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("leaves every number that a program writes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(exportCell(String(number))).toBe(String(number));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
