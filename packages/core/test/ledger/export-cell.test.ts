import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportCell, withoutGuard } from "../../src/ledger/export-cell.ts";
import { cleanText } from "../../src/ledger/values/normalise.ts";

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

describe("a cell that was exported", () => {
  it("comes back without the apostrophe, and any other text as it is", () => {
    expect(withoutGuard("'=1+1")).toBe("=1+1");
    expect(withoutGuard("'-")).toBe("-");
    expect(withoutGuard("'90年代")).toBe("'90年代");
    expect(withoutGuard("'")).toBe("'");
  });

  it("is cleaned to the same text as before", () => {
    const hard = fc.array(
      fc.constantFrom("=", "'", "＝", "-", "－", '"', "；", ";", " ", "\t", "甲", "1", ","),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          hard.map((signs) => signs.join("")),
        ),
        (text) => {
          expect(cleanText(exportCell(text))).toBe(cleanText(text));
        },
      ),
      { seed: 1, numRuns: 5000 },
    );
  });
});
