import type { CorpusCase } from "../corpus-case.ts";
import { sheetFile, xlsx } from "../write/workbook.ts";
import { edited } from "../write/zip.ts";
import { allRequests, requestTable } from "./request-rows.ts";

const sheet1 = "xl/worksheets/sheet1.xml";

/** Parts of a workbook that mislead whoever counts rows by them. */
export const workbookParts: readonly CorpusCase[] = [
  {
    id: "used-range-too-large",
    file: "used-range-too-large.xlsx",
    trap: {
      zh: "文件自称用到XFD1048576，其实只有四行五列。",
      en: "The file says that it is used down to XFD1048576; it has four rows of five cells.",
    },
    expect: allRequests,
    make: () =>
      edited(sheetFile("台账", requestTable), sheet1, (xml) =>
        xml.replace('ref="A1:E4"', 'ref="A1:XFD1048576"'),
      ),
  },
  {
    id: "empty-sheets",
    file: "empty-sheets.xlsx",
    trap: {
      zh: "新建时自带的Sheet2、Sheet3空着没删。",
      en: "The empty Sheet2 and Sheet3 of a new workbook were left in.",
    },
    expect: { ...allRequests, noIssues: ["no-table"] },
    make: () =>
      xlsx({
        sheets: [
          { name: "Sheet1", rows: requestTable },
          { name: "Sheet2", rows: [[]] },
          { name: "Sheet3", rows: [[]] },
        ],
      }),
  },
  {
    id: "hidden-rows",
    file: "hidden-rows.xlsx",
    trap: {
      zh: "筛选后有一行被隐藏：看不见，但还是数据。",
      en: "A filter hides a row: it can't be seen, and is data all the same.",
    },
    expect: allRequests,
    make: () =>
      edited(sheetFile("台账", requestTable), sheet1, (xml) =>
        xml.replace('<row r="3"', '<row r="3" hidden="1"'),
      ),
  },
  {
    id: "numbers-stored-as-text",
    file: "numbers-stored-as-text.xlsx",
    trap: {
      zh: "系统导出的工作簿：连日期序列号和人数都是文本。",
      en: "A workbook exported by a system: even serial dates and counts are text.",
    },
    expect: {
      accepted: { volunteer_team: 2 },
      rejected: 0,
      rows: {
        volunteer_team: [
          { founded_on: "2024-07-05", members: 12 },
          { founded_on: "2024-07-08", members: 1008 },
        ],
      },
    },
    make: () =>
      sheetFile("志愿团队", [
        ["团队编号", "居村编号", "团队名称", "成立日期", "人数"],
        ["TD-01", "310115005018", "东昌护邻队", "45478", "12"],
        ["TD-02", "310115005018", "东昌巡河队", "45481", "1,008"],
      ]),
  },
];
