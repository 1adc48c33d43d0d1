import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../src/ledger/sheet.ts";
import { readSheets, sheet } from "./import-sheets.ts";

/** Each has the shape of a public file that was tried; what the cells say is made up. */
const lists: Record<string, readonly (readonly RawCell[])[]> = {
  "a header of which only the values say something": [
    ["Date", "Time"],
    [
      { date: "2014-12-25", serial: 41998 },
      { date: "1899-12-31T11:11:11", serial: 0.47 },
    ],
    [
      { date: "2014-12-26", serial: 41999 },
      { date: "1899-12-31T12:12:12", serial: 0.51 },
    ],
    [
      { date: "2014-12-27", serial: 42000 },
      { date: "1899-12-31T13:13:13", serial: 0.55 },
    ],
  ],
  "one word of ours among many": [
    ["id", "交通", "占地面积", "地址", "床位数", "成立时间", "机构性质", "收费区间", "网址", "邮编"],
    [1, null, "300平方米", "某路1号", 50, "2015年10月20日", "民办", "1500-3000", "example.com", "200000"],
    [2, null, "400平方米", "某路2号", 60, "2015年10月21日", "公办", "1500-3000", "example.com", "200000"],
  ],
  "two words of ours among many": [
    ["first_name", "age", "gender", "death_date", "address", "neighborhood", "type", "longitude"],
    ["甲", 38, "Male", "1992-04-30", "1 A St", "North", "fire", -118.2],
    ["乙", 39, "Male", "1992-05-01", "2 A St", "South", "fire", -118.3],
  ],
};

describe("a list of another domain", () => {
  it.each(Object.entries(lists))("is refused, not asked about and not taken: %s", async (_, rows) => {
    const { accounts, questions, issues } = await readSheets([sheet(rows)]);
    expect(accounts[0]).toMatchObject({ accepted: 0, waiting: 0, rejected: rows.length - 1 });
    expect(questions).toEqual([]);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["no-table"]));
  });

  it("that shares three words in nine is a question, with few tables to choose from", async () => {
    const { accounts, questions } = await readSheets([
      sheet([
        ["日期", "时间", "类别", "子类别", "标题", "优先级", "状态", "链接", "备注"],
        ["2026-09-10", "09:00", "工作计划", "拍摄", "拍开箱视频", "必须完成", "未完成", null, null],
        ["2026-09-11", "10:00", "工作计划", "剪辑", "粗剪", "尽量完成", "未完成", null, null],
      ]),
    ]);
    expect(accounts[0]).toMatchObject({ accepted: 0, waiting: 2 });
    expect(questions).toMatchObject([{ kind: "table", readings: [{ count: 2 }] }]);
    expect(questions[0]?.readings[0]?.candidates.length).toBeLessThanOrEqual(3);
  });
});

describe("a wide export of ours", () => {
  it("is taken, though it shares only a fifth of its headers", async () => {
    const more = Array.from({ length: 20 }, (_, i) => `扩展字段${i + 1}号`);
    const { accounts } = await readSheets([
      sheet([
        ["工单编号", "受理时间", "诉求类型", "居村编号", "满意度", ...more],
        ["G1", "2024-09-01 10:00", "咨询", "310115005003", "满意", ...more.map(() => "x")],
        ["G2", "2024-09-02 10:00", "咨询", "310115104201", "满意", ...more.map(() => "x")],
      ]),
    ]);
    expect(accounts[0]).toMatchObject({ accepted: 2, rejected: 0 });
  });
});

describe("a long list without a header", () => {
  it("of two hundred thousand rows is refused row by row, in seconds", async () => {
    const rows = Array.from({ length: 200_000 }, (_, i): RawCell[] => [`${310000000000 + i}`, "某居委会"]);
    const { accounts } = await readSheets([sheet(rows)]);
    expect(accounts[0]).toMatchObject({ read: 200_000, rejected: 200_000 });
  }, 60_000);
});
