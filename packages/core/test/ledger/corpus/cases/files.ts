import { strToU8, unzipSync } from "fflate";
import type { CorpusCase } from "../corpus-case.ts";
import { zipBomb } from "../write/bomb.ts";
import { encryptedBook } from "../write/encrypted.ts";
import { withExternalLink } from "../write/external-link.ts";
import { encoded, textFile } from "../write/text-file.ts";
import { ods, sheetFile, xls, xlsx } from "../write/workbook.ts";
import { edited, withEntries, zipOf } from "../write/zip.ts";
import { allRequests, requestHeader, requestRows, requestTable } from "./request-rows.ts";

const sheet1 = "xl/worksheets/sheet1.xml";
const plainBook = (): Uint8Array => sheetFile("台账", requestTable);

function formattedRows(count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const row = i + 5;
    const cells = ["A", "B", "C", "D", "E"].map((column) => `<c r="${column}${row}" s="0"/>`).join("");
    return `<row r="${row}" ht="18" customHeight="1">${cells}</row>`;
  }).join("");
}

const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border="1">
${requestTable.map((row) => `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join("")}</tr>`).join("\n")}
</table></body></html>
`;

/** A 1 × 1 picture. */
const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);

/** Kinds of file, hidden and dangerous parts, files that are not what they say. */
export const files: readonly CorpusCase[] = [
  {
    id: "old-xls",
    file: "old-xls.xls",
    trap: { zh: "老式.xls（BIFF8）文件。", en: "An old .xls file (BIFF8)." },
    expect: allRequests,
    make: () => xls({ sheets: [{ name: "台账", rows: requestTable }] }),
  },
  {
    id: "open-document",
    file: "open-document.ods",
    trap: { zh: "WPS或LibreOffice存的.ods。", en: "An .ods file." },
    expect: allRequests,
    make: () => ods({ sheets: [{ name: "台账", rows: requestTable }] }),
  },
  {
    id: "json-lines",
    file: "json-lines.jsonl",
    trap: { zh: "系统导出的JSON行。", en: "JSON lines exported by a system." },
    expect: { accepted: { task_request: 3 }, rejected: 0, rows: allRequests.rows },
    make: () =>
      encoded(
        requestRows
          .map((row) => JSON.stringify(Object.fromEntries(requestHeader.map((name, i) => [name, row[i]]))))
          .join("\n") + "\n",
        { encoding: "utf-8", bom: false },
      ),
  },
  {
    id: "html-as-xls",
    file: "html-as-xls.xls",
    trap: {
      zh: "网页表格改名.xls：Excel能打开，所以要照收，并提醒。",
      en: "A web page called .xls: Excel opens it, so it is taken, with a warning.",
    },
    expect: {
      accepted: { task_request: 3 },
      rejected: 0,
      rows: allRequests.rows,
      issues: [{ code: "saved-as-web-page", severity: "warning" }],
    },
    make: () => encoded(html, { encoding: "utf-8", bom: false }),
  },
  {
    id: "picture-as-xlsx",
    file: "picture-as-xlsx.xlsx",
    trap: { zh: "截图改名.xlsx。", en: "A picture called .xlsx." },
    expect: { refused: "not-a-table" },
    make: () => png,
  },
  {
    id: "zip-without-workbook",
    file: "zip-without-workbook.xlsx",
    trap: { zh: "压缩包改名.xlsx，里面没有工作簿。", en: "A zip called .xlsx, with no workbook in it." },
    expect: { refused: "not-a-table" },
    make: () => zipOf({ "说明.txt": strToU8("见附件") }),
  },
  {
    id: "encrypted",
    file: "encrypted.xlsx",
    trap: { zh: "设了打开密码。", en: "It takes a password to open it." },
    expect: { refused: "encrypted" },
    make: encryptedBook,
  },
  {
    id: "cut-short",
    file: "cut-short.xlsx",
    trap: { zh: "下载到一半的工作簿。", en: "A workbook that was cut short on its way." },
    expect: { refused: "broken-file" },
    make: () => plainBook().slice(0, 3000),
  },
  {
    id: "empty-file",
    file: "empty-file.csv",
    trap: { zh: "零字节的文件。", en: "A file of no bytes." },
    expect: { refused: "empty-file" },
    make: () => new Uint8Array(0),
  },
  {
    id: "zip-bomb",
    file: "zip-bomb.xlsx",
    trap: {
      zh: "几十KB的文件，展开有几个GB。",
      en: "A file of some tens of kilobytes that unpacks to gigabytes.",
    },
    expect: { refused: "zip-bomb" },
    make: () => {
      const entries = unzipSync(plainBook());
      const texts = Object.entries(entries).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
      const kept = Object.fromEntries(texts.filter(([name]) => name !== sheet1)) as Record<string, string>;
      const spaces = new Uint8Array(8_000_000).fill(0x20);
      return zipBomb(kept, spaces, [
        sheet1,
        ...Array.from({ length: 499 }, (_, i) => `xl/worksheets/sheet${i + 2}.xml`),
      ]);
    },
  },
  {
    id: "header-only",
    file: "header-only.csv",
    trap: { zh: "只有表头，没有数据。", en: "A header and no rows." },
    expect: {
      accepted: {},
      rejected: 0,
      setAside: { header: 1 },
      issues: [{ code: "no-rows", severity: "warning" }],
    },
    make: () => textFile([requestHeader]),
  },
  {
    id: "hidden-sheet",
    file: "hidden-sheet.xlsx",
    trap: {
      zh: "隐藏工作表里是上月的旧数据：不悄悄收，也不悄悄丢。",
      en: "A hidden sheet holds last month's rows: neither taken nor dropped without a word.",
    },
    expect: {
      accepted: { task_request: 3 },
      rejected: 2,
      issues: [{ code: "hidden-sheet", severity: "question" }],
      questions: [{ kind: "table", read: "2024年6月", candidates: 2 }],
    },
    make: () =>
      xlsx({
        sheets: [
          { name: "2024年7月", rows: requestTable },
          {
            name: "2024年6月",
            hidden: true,
            rows: [requestHeader, ["T-90", "区民政局", "六月旧任务", "2024-06-05", "通过"]],
          },
        ],
      }),
  },
  {
    id: "formatted-rows",
    file: "formatted-rows.xlsx",
    trap: {
      zh: "数据下面有四百行只设了格式的空行。",
      en: "Four hundred rows below the data are formatted and empty.",
    },
    expect: { accepted: { task_request: 3 }, rejected: 0, rows: allRequests.rows },
    make: () =>
      edited(plainBook(), sheet1, (xml) =>
        xml
          .replace("</sheetData>", `${formattedRows(400)}</sheetData>`)
          .replace('ref="A1:E4"', 'ref="A1:E404"'),
      ),
  },
  {
    id: "formulas",
    file: "formulas.xlsx",
    trap: {
      zh: "人数是公式：存了结果的照收，没存结果的退回，不替人算。",
      en: "Members are formulas: with a stored result it is taken, without one the row is refused; nothing is computed.",
    },
    expect: {
      accepted: { volunteer_team: 1 },
      rejected: 1,
      rows: { volunteer_team: [{ team_id: "TD-01", members: 12 }] },
      issues: [{ code: "formula-without-result", row: 3, column: "members", severity: "error" }],
    },
    make: () =>
      edited(
        sheetFile("志愿团队", [
          ["团队编号", "居村编号", "团队名称", "人数"],
          ["TD-01", "310115005018", "东昌护邻队", { formula: "5+7", result: 12 }],
          ["TD-02", "310115005018", "东昌巡河队", { formula: "D2+1", result: 13 }],
        ]),
        sheet1,
        (xml) => xml.replace("<v>13</v>", ""),
      ),
  },
  {
    id: "macros",
    file: "macros.xlsm",
    trap: { zh: "带宏的工作簿：不运行，只提醒。", en: "A workbook with macros: not run, only mentioned." },
    expect: { ...allRequests, issues: [{ code: "macros-ignored", severity: "warning" }] },
    make: () => {
      const base = edited(plainBook(), "[Content_Types].xml", (xml) =>
        xml
          .replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml")
          .replace(
            "</Types>",
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          ),
      );
      return withEntries(base, { "xl/vbaProject.bin": new Uint8Array(512).map((_, i) => i % 256) });
    },
  },
  {
    id: "external-links",
    file: "external-links.xlsx",
    trap: {
      zh: "公式引用别的工作簿：不去打开，用存下的结果。",
      en: "A formula refers to another workbook: it is not opened, the stored result counts.",
    },
    expect: {
      accepted: { volunteer_team: 1 },
      rejected: 0,
      rows: { volunteer_team: [{ team_id: "TD-01", members: 12 }] },
      issues: [{ code: "external-links-ignored", severity: "warning" }],
    },
    make: () =>
      withExternalLink(
        sheetFile("志愿团队", [
          ["团队编号", "居村编号", "团队名称", "人数"],
          ["TD-01", "310115005018", "东昌护邻队", { formula: "[1]Sheet1!$A$1", result: 12 }],
        ]),
      ),
  },
];
