import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { read, refusal } from "./expect-decoded.ts";
import { partsOf, workbookOf } from "./workbook-of.ts";

const text = (place: string, content: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`;
const small = {
  name: "台账",
  rows: `<row r="1">${text("A1", "居村")}</row><row r="2"><c r="A2"><v>5</v></c></row>`,
};

describe("cells of an xlsx", () => {
  test("reads texts of every kind, without readings in pinyin", async () => {
    const strings = [
      '<t xml:space="preserve"> 街道 </t><rPh sb="0" eb="2"><t>jiedao</t></rPh>',
      '<r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh>',
      "<t>012</t>",
    ];
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="4" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>内联\n行</t><rPh sb="0" eb="1"><t>nei</t></rPh></is></c></row>`;
    const { sheets, format, form } = await read(workbookOf({ sheets: [{ name: "表", rows }], strings }));
    expect([format, form]).toEqual(["xlsx", null]);
    expect(sheets[0]?.rows).toEqual([[" 街道 ", "甲乙", "012", "内联\n行"]]);
  });

  test("reads numbers as stored, booleans, errors and formulas", async () => {
    const rows = `<row r="2"><c r="A2" s="3"><v>0.7</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2"><f>1+1</f><v>2</v></c><c r="E2" t="str"><f>T(A1)</f><v>甲</v></c><c r="F2"><f>SUM(A1:B1)</f></c><c r="G2" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="H2" t="str"><f>""</f><v></v></c><c r="I2"><v>-3.5</v></c></row>`;
    const { sheets } = await read(workbookOf({ sheets: [{ name: "表", rows }] }));
    expect(sheets[0]?.rows).toEqual([
      [],
      [
        0.7,
        true,
        { broken: "error", text: "#REF!" },
        2,
        "甲",
        { broken: "formula", text: "=SUM(A1:B1)" },
        { broken: "error", text: "#DIV/0!" },
        null,
        -3.5,
      ],
    ]);
  });

  test("reads dates and times in Excel's own and in Chinese formats, with their serial", async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>45478</v></c><c r="B1" s="2"><v>45478.395833333336</v></c><c r="C1" s="5"><v>0.25</v></c><c r="D1" s="7"><v>45478</v></c><c r="E1" s="1"><v>59</v></c><c r="F1" s="1"><v>61</v></c></row>`;
    const { sheets, date1904 } = await read(workbookOf({ sheets: [{ name: "表", rows }] }));
    expect(date1904).toBe(false);
    expect(sheets[0]?.rows[0]).toEqual([
      { date: "2024-07-05", serial: 45478 },
      { date: "2024-07-05T09:30:00", serial: 45478.3958333333 },
      { date: "1899-12-31T06:00:00", serial: 0.25 },
      { date: "2024-07-05", serial: 45478 },
      { date: "1900-02-28", serial: 59 },
      { date: "1900-03-01", serial: 61 },
    ]);
  });

  test("knows the 1904 system", async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>44016</v></c></row>`;
    const { sheets, date1904 } = await read(workbookOf({ sheets: [{ name: "表", rows }], date1904: true }));
    expect(date1904).toBe(true);
    expect(sheets[0]?.rows[0]).toEqual([{ date: "2024-07-05", serial: 44016 }]);
  });

  test("gives merged ranges, cut where the sheet ends, and leaves out merely formatted rows", async () => {
    const rows = `<row r="1">${text("A1", "标题")}</row><row r="2">${text("A2", "甲")}${text("B2", "乙")}</row><row r="900"><c r="A900" s="1"/><c r="Z900" s="1"/></row>`;
    const after = `<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A40"/></mergeCells>`;
    const { sheets } = await read(workbookOf({ sheets: [{ name: "表", rows, after }] }));
    expect(sheets[0]).toMatchObject({
      rows: [["标题"], ["甲", "乙"]],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 1, left: 0, bottom: 1, right: 0 },
      ],
    });
  });

  test("marks hidden and very hidden sheets", async () => {
    const sheets = [
      small,
      { ...small, name: "隐", state: "hidden" },
      { ...small, name: "深", state: "veryHidden" },
    ];
    expect((await read(workbookOf({ sheets }))).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["台账", false],
      ["隐", true],
      ["深", true],
    ]);
  });

  test("passes over chart sheets", async () => {
    const parts = partsOf({ sheets: [small, { ...small, name: "图" }] });
    const relations = new TextDecoder().decode(parts["xl/_rels/workbook.xml.rels"]);
    parts["xl/_rels/workbook.xml.rels"] = strToU8(
      relations.replace(
        'worksheet" Target="worksheets/sheet2.xml"',
        'chartsheet" Target="chartsheets/sheet1.xml"',
      ),
    );
    expect((await read(zipSync(parts))).sheets.map(({ name }) => name)).toEqual(["台账"]);
  });
});

describe("what a workbook may bring along", () => {
  test("ignores macros and links to other files, and says so", async () => {
    const more = {
      "xl/vbaProject.bin": "macro",
      "xl/externalLinks/externalLink1.xml": "<externalLink/>",
      "xl/drawings/drawing1.xml": "<broken",
    };
    const { issues, sheets } = await read(workbookOf({ sheets: [small], more }));
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["macros-ignored", "warning"],
      ["external-links-ignored", "warning"],
    ]);
    expect(sheets[0]?.rows).toEqual([["居村"], [5]]);
  });

  test("refuses XML that declares entities", async () => {
    const parts = partsOf({ sheets: [small] });
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
    parts["xl/sharedStrings.xml"] = strToU8(`<?xml version="1.0"?>${laughs}<sst><si><t>&b;</t></si></sst>`);
    expect((await refusal(zipSync(parts))).code).toBe("broken-file");
  });

  test("bounds sheets, cells and characters, and says how many there were", async () => {
    const sheets = Array.from({ length: 5 }, (_, index) => ({ ...small, name: `表${index}` }));
    expect(await refusal(workbookOf({ sheets }), { sheets: 3 })).toMatchObject({
      code: "too-large",
      read: "5",
    });
    expect(await refusal(workbookOf({ sheets }), { cells: 6 })).toMatchObject({ code: "too-large" });
    const long = { name: "表", rows: `<row r="1">${text("A1", "长".repeat(50))}</row>` };
    expect(await refusal(workbookOf({ sheets: [long] }), { cellCharacters: 40 })).toMatchObject({
      code: "too-large",
      read: "50",
      sheet: "表",
      row: 1,
    });
  });

  test("refuses a cell in the furthest corner rather than filling the sheet", async () => {
    const rows = `<row r="1">${text("A1", "甲")}</row><row r="1048576">${text("XFD1048576", "乙")}</row>`;
    expect((await refusal(workbookOf({ sheets: [{ name: "表", rows }] }))).code).toBe("too-large");
  });
});

describe("zips", () => {
  const bomb = () => ({
    ...partsOf({ sheets: [small] }),
    "xl/worksheets/sheet1.xml": new Uint8Array(5_000_000),
  });

  test("refuses a bomb by the sizes that it states", async () => {
    expect(await refusal(zipSync(bomb()), { unzippedBytes: 1_000_000 })).toMatchObject({ code: "zip-bomb" });
  });

  test("refuses a bomb that lies about its size", async () => {
    const bytes = zipSync(bomb());
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 30 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
        view.setUint32(at + 24, 100, true);
    }
    expect(await refusal(bytes, { unzippedBytes: 1_000_000 })).toMatchObject({ code: "zip-bomb" });
  });

  test("refuses a part whose checksum is wrong", async () => {
    const bytes = zipSync(partsOf({ sheets: [small] }), { level: 0 });
    const at = new TextDecoder("latin1").decode(bytes).indexOf("<v>5");
    bytes[at + 3] = 0x36;
    expect((await refusal(bytes)).code).toBe("broken-file");
  });

  test("tells documents, presentations, archives and binary workbooks from tables", async () => {
    for (const name of ["word/document.xml", "ppt/presentation.xml", "a.txt", "xl/workbook.bin"]) {
      expect((await refusal(zipSync({ [name]: strToU8("x") }))).code).toBe("not-a-table");
    }
  });

  test("reads an xlsx whatever its name", async () => {
    expect((await read(workbookOf({ sheets: [small] }))).format).toBe("xlsx");
  });
});
