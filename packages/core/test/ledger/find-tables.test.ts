import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTables } from "../../src/index.ts";
import { accountRows } from "../../src/ledger/account-rows.ts";
import { findTables, type FoundTables } from "../../src/ledger/find-tables.ts";
import { grid } from "../../src/ledger/grid.ts";
import type { RawCell, RawSheet } from "../../src/ledger/sheet.ts";
import { vocabulary } from "../../src/ledger/vocabulary.ts";
import { merge, sheetOf } from "./sheet-of.ts";

const words = vocabulary(allTables);
const find = (sheet: RawSheet): FoundTables => findTables(grid(sheet), words);
const paths = ({ tables }: FoundTables) =>
  tables.map(({ columns }) => columns.map(({ path }) => path.join("/")));

const header = ["申请编号", "申请部门", "任务名称", "申请日期", "审核结果"];
const row = (id: string): RawCell[] => [id, "市级部门甲", "统计", "2024-07-05", "不予通过"];

describe("the rows of a sheet", () => {
  it("begin under the header, however many titles stand above it", () => {
    const found = find(sheetOf([["2024年临时任务申请台账"], ["填报单位：某区"], header, row("1"), row("2")]));
    expect(found.tables[0]?.dataRows).toEqual([3, 4]);
    expect(found.setAside.filter(({ why }) => why === "title").map((each) => each.row)).toEqual([0, 1]);
  });

  it("leave out totals above and below, subtotals, notes and blank rows, each with its reason", () => {
    const found = find(
      sheetOf([
        header,
        ["合计", null, null, null, "2项"],
        row("1"),
        [],
        ["小计", null, null, null, "1项"],
        row("2"),
        ["注：退回的不计"],
        ["总计", null, null, null, "2项"],
      ]),
    );
    expect(found.tables[0]?.dataRows).toEqual([2, 5]);
    expect(found.tables[0]?.totalRows).toEqual([1, 4, 7]);
    expect(found.setAside).toEqual([]);
    expect(found.tables[0]?.setAside.map(({ why }) => why)).toEqual([
      "header",
      "total",
      "blank",
      "total",
      "note",
      "total",
    ]);
  });

  it("don't include rows that are merely formatted", () => {
    const empty: RawCell[] = header.map(() => null);
    expect(grid(sheetOf([header, row("1"), ...Array.from({ length: 300 }, () => empty)])).rows).toHaveLength(
      2,
    );
  });

  it("go on after a continued table's repeated header （续）", () => {
    const found = find(sheetOf([header, row("1"), ["临时任务申请（续）"], header, row("2")]));
    expect(found.tables.map(({ dataRows }) => dataRows)).toEqual([[1], [4]]);
  });
});

describe("headers", () => {
  it("may be two deep, merged, with the same sub-heading under each parent", () => {
    const found = find(
      sheetOf(
        [
          ["居村编号", "志愿者", null, "服务", null],
          [null, "人数", "时长", "人数", "时长"],
          ["310101002001", 5, 60, 7, 30],
        ],
        [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 0, 4)],
      ),
    );
    expect(paths(found)).toEqual([["居村编号", "志愿者/人数", "志愿者/时长", "服务/人数", "服务/时长"]]);
    expect(found.tables[0]?.dataRows).toEqual([2]);
  });

  it("of two tables side by side are two", () => {
    const found = find(
      sheetOf([
        ["申请编号", "审核结果", null, "申请编号", "审核结果"],
        ["1", "通过", null, "2", "退回"],
      ]),
    );
    expect(paths(found)).toEqual([
      ["申请编号", "审核结果"],
      ["申请编号", "审核结果"],
    ]);
  });

  it("may carry stray spaces, line breaks, full-width letters and units", () => {
    const found = find(
      sheetOf([
        ["申请\n编号 ", "　审核结果", "每居村预计用时（分钟）"],
        ["1", "通过", 30],
      ]),
    );
    expect(found.tables).toHaveLength(1);
  });

  it("that nobody declared are no table", () => {
    expect(
      find(
        sheetOf([
          ["甲", "乙"],
          ["1", "2"],
        ]),
      ).tables,
    ).toEqual([]);
  });
});

describe("nothing is lost", () => {
  const anyCell = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.constantFrom(...header, "居村编号", "人数", "时长", ""),
    fc.constantFrom("合计", "小计：3", "注：甲。", "（续）", "（人）", "备注", "一、甲", "总工会"),
    fc.string({ maxLength: 4 }),
    fc.integer(),
  );
  const anyRow = fc.oneof(
    fc.array(anyCell, { maxLength: 9 }),
    fc.constant([...header] as RawCell[]),
    fc.constant([...header, null, ...header] as RawCell[]),
    fc.constant([...header.slice(0, 3), ...header.slice(0, 3)] as RawCell[]),
  );
  const anyMerge = fc
    .tuple(fc.nat(20), fc.nat(8), fc.nat(3), fc.nat(6))
    .map(([top, left, down, right]) => merge(top, left, top + down, left + right));
  const anySheet = fc
    .tuple(fc.array(anyRow, { maxLength: 25 }), fc.array(anyMerge, { maxLength: 3 }))
    .map(([rows, merges]) => sheetOf(rows, merges));

  it("each piece of a row of any sheet is once data or set aside, and areas never overlap", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const cells = grid(sheet);
        const { tables, setAside } = findTables(cells, words);
        const times = cells.rows.map((each) => each.map(() => 0));
        const count = (each: number, left: number, right: number): void => {
          for (let column = left; column <= right; column++) {
            const counts = times[each];
            if (counts) counts[column] = (counts[column] ?? 0) + 1;
          }
        };
        for (const { area, dataRows, setAside: aside } of tables) {
          const rows = [...dataRows, ...aside.map((each) => each.row)].sort((a, b) => a - b);
          const all = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
          expect(rows).toEqual(all);
          for (const each of rows) count(each, area.left, area.right);
        }
        for (const each of setAside) count(each.row, 0, cells.width - 1);
        expect(times.flat().filter((each) => each !== 1)).toEqual([]);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it("the account of a sheet adds up, and counts as data just what the tables have as data", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const cells = grid(sheet);
        const found = findTables(cells, words);
        const { read, data, setAside } = accountRows(found, cells);
        const aside = found.tables.flatMap((table) => table.setAside).length + found.setAside.length;
        expect(data).toBe(found.tables.flatMap(({ dataRows }) => dataRows).length);
        expect(Object.values(setAside).reduce((all, each) => all + each, 0)).toBe(aside);
        expect(read).toBe(data + aside);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
});
