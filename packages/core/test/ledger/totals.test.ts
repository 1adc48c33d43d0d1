import { describe, expect, it } from "vitest";
import { allTables } from "../../src/index.ts";
import { checkTotals } from "../../src/ledger/check/totals.ts";
import { findTables } from "../../src/ledger/find-tables.ts";
import { grid } from "../../src/ledger/grid.ts";
import { matchTables } from "../../src/ledger/map-columns.ts";
import type { MergedRange, RawCell } from "../../src/ledger/sheet.ts";
import { vocabulary } from "../../src/ledger/vocabulary.ts";
import { merge, sheetOf } from "./sheet-of.ts";

const words = vocabulary(allTables);

function faults(rows: RawCell[][], merges: MergedRange[] = []): string[] {
  const cells = grid(sheetOf(rows, merges));
  return findTables(cells, words).tables.flatMap((table) => {
    const [match] = matchTables(table.columns, words);
    if (!match) throw new Error("no table matched");
    return checkTotals(cells, table, match).map(
      ({ row, column, stated, sum }) => `${row}:${column} ${stated} not ${sum}`,
    );
  });
}

const header = ["街镇", "团队编号", "居村", "团队名称", "人数"];
const line = (street: string | null, id: string, people: RawCell): RawCell[] => [
  street,
  id,
  "某居委",
  id,
  people,
];

describe("totals", () => {
  it("above and below the rows cover all of them; subtotals aren't counted twice", () => {
    const rows = (all: number, sub: number): RawCell[][] => [
      header,
      ["合计", null, null, null, all],
      line("甲", "1", 5),
      line("甲", "2", 6),
      ["小计", null, null, null, sub],
      line("乙", "3", 7),
      ["小计", null, null, null, 7],
      ["总计", null, null, null, all],
    ];
    expect(faults(rows(18, 11))).toEqual([]);
    expect(faults(rows(29, 11))).toEqual(["1:4 29 not 18", "7:4 29 not 18"]);
    expect(faults(rows(18, 12))).toEqual(["4:4 12 not 11"]);
  });

  it("of groups may be named after them, and stand above their rows", () => {
    const rows = (first: number): RawCell[][] => [
      header,
      ["甲小计", null, null, null, first],
      line("甲", "1", 5),
      line("甲", "2", 6),
      ["乙小计", null, null, null, 7],
      line("乙", "3", 7),
    ];
    expect(faults(rows(11))).toEqual([]);
    expect(faults(rows(12))).toEqual(["1:4 12 not 11"]);
    const below = [
      header,
      line("甲", "1", 5),
      ["甲", "合计", null, null, 5],
      line("乙", "2", 6),
      ["乙", "合计", null, null, 7],
    ];
    expect(faults(below)).toEqual(["4:4 7 not 6"]);
  });

  it("may carry thousands separators, units and 万", () => {
    expect(
      faults([
        header,
        line("甲", "1", "1,200人"),
        line("甲", "2", "800人"),
        ["合计", null, null, null, "2，000"],
      ]),
    ).toEqual([]);
    expect(
      faults([header, line("甲", "1", "1.2万"), line("甲", "2", 800), ["合计", null, null, null, "1.28万"]]),
    ).toEqual([]);
    expect(
      faults([header, line("甲", "1", 1200), line("甲", "2", 800), ["合计", null, null, null, "2,100人"]]),
    ).toEqual(["3:4 2100 not 2000"]);
  });

  it("skip blanks and dashes, and count a merged cell once", () => {
    expect(
      faults([
        header,
        line("甲", "1", 5),
        line("甲", "2", null),
        line("甲", "3", "—"),
        ["合计", null, null, null, 5],
      ]),
    ).toEqual([]);
    expect(
      faults(
        [header, line("甲", "1", 5), line("甲", "2", null), ["合计", null, null, null, 5]],
        [merge(1, 4, 2, 4)],
      ),
    ).toEqual([]);
  });

  it("aren't checked over approximate numbers, percentages and different units", () => {
    for (const people of ["约5", "5余人", "5%", "五六人", "5户"]) {
      expect(
        faults([header, line("甲", "1", people), line("甲", "2", "6人"), ["合计", null, null, null, 99]]),
      ).toEqual([]);
    }
  });

  it("of shares, scores and years aren't checked, nor are means and running totals", () => {
    const scores = ["居村编号", "年度", "考核项", "评价主体", "权重", "得分"];
    expect(
      faults([
        scores,
        ["a", 2024, "甲", "居民", 0.5, 90],
        ["a", 2024, "乙", "部门", 0.4, 80],
        ["合计", 2024, null, null, 1, 85],
      ]),
    ).toEqual([]);
    expect(faults([header, line("甲", "1", 5), line("甲", "2", 8), ["合计", null, null, null, 6.5]])).toEqual(
      [],
    );
    expect(faults([header, line("甲", "1", 5), ["本年累计", null, null, null, 50]])).toEqual([]);
  });

  it("of tables beside each other are checked against their own rows", () => {
    const beside = (a: RawCell[], b: RawCell[]): RawCell[] => [...a, null, ...b];
    const team = ["团队编号", "居村编号", "团队名称", "人数"];
    expect(
      faults([
        beside(team, team),
        beside(["1", "a", "甲", 5], ["3", "a", "丙", 1]),
        beside(["2", "a", "乙", 6], ["合计", null, null, 1]),
        beside(["合计", null, null, 12], [null, null, null, null]),
      ]),
    ).toEqual(["3:3 12 not 11"]);
  });
});
