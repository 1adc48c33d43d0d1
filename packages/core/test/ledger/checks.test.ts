import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTables } from "../../src/index.ts";
import { isBankCard, isIdNumber, maskPersonalData } from "../../src/ledger/check/personal-data.ts";
import { checkTotals } from "../../src/ledger/check/totals.ts";
import { findTables } from "../../src/ledger/find-tables.ts";
import { grid } from "../../src/ledger/grid.ts";
import { matchTables } from "../../src/ledger/map-columns.ts";
import type { RawCell } from "../../src/ledger/sheet.ts";
import { vocabulary } from "../../src/ledger/vocabulary.ts";
import { sheetOf } from "./sheet-of.ts";

const words = vocabulary(allTables);

function totalsOf(rows: RawCell[][]) {
  const cells = grid(sheetOf(rows));
  const [table] = findTables(cells, words).tables;
  const [match] = table ? matchTables(table.columns, words) : [];
  return table && match ? checkTotals(cells, table, match) : [];
}

describe("totals are checked against the rows", () => {
  const header = ["团队编号", "居村编号", "团队名称", "人数"];

  it("and named where they don't agree", () => {
    const faults = totalsOf([header, ["1", "a", "甲", 5], ["2", "a", "乙", 7], ["合计", null, null, 13]]);
    expect(faults).toEqual([{ row: 3, column: 3, stated: 13, sum: 12 }]);
  });

  it("a subtotal against the rows since the total before it", () => {
    const rows = [
      header,
      ["1", "a", "甲", 5],
      ["小计", null, null, 5],
      ["2", "a", "乙", 7],
      ["小计", null, null, 7],
    ];
    expect(totalsOf([...rows, ["总计", null, null, "12"]])).toEqual([]);
  });

  it("and left alone where a row has no number", () => {
    expect(totalsOf([header, ["1", "a", "甲", "约5"], ["合计", null, null, 99]])).toEqual([]);
  });
});

describe("personal data", () => {
  it("is known by its check digit", () => {
    expect(isIdNumber("11010519491231002X")).toBe(true);
    expect(isIdNumber("110105194912310021")).toBe(false);
    expect(isIdNumber("110105194913310029")).toBe(false);
    expect(isBankCard("6222021234567890128")).toBe(isBankCard("6222 0212 3456 7890 128".replaceAll(" ", "")));
    expect(isBankCard("4111111111111111")).toBe(true);
    expect(isBankCard("4111111111111112")).toBe(false);
  });

  it("is masked and counted, also with spaces or hyphens in it", () => {
    const { text, found } = maskPersonalData(
      "电话138-0013-8000，身份证 11010519491231002X，卡4111 1111 1111 1111",
    );
    expect(text).toBe("电话〔电话〕，身份证 〔身份证号〕，卡〔银行卡号〕");
    expect(found).toEqual({ phone: 1, "id-number": 1, "bank-card": 1 });
  });

  it("isn't seen in codes, dates and sums", () => {
    for (const text of [
      "310115005003",
      "2024-07-05",
      "1251件",
      "20240705093000",
      "工单 202407050001234567",
    ]) {
      expect(maskPersonalData(text)).toEqual({ text, found: {} });
    }
  });

  it("is gone after masking, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), (before, after) => {
        const clean = (text: string): string => text.normalize("NFKC").replace(/[\dA-Za-z +-]/gu, "");
        const { text } = maskPersonalData(`${clean(before)}13800138000${clean(after)}`);
        expect(text).not.toContain("13800138000");
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
