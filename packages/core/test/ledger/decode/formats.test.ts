import * as library from "@e965/xlsx";
import { tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { gbk, utf8 } from "./encode-text.ts";
import { read, refusal } from "./expect-decoded.ts";

/** A workbook with a date, a percentage, a time, an error, a merged range and a hidden sheet, as SheetJS writes it. */
function written(bookType: library.BookType, date1904 = false): Uint8Array {
  const sheet: library.WorkSheet = {
    "!ref": "A1:F2",
    A1: { t: "s", v: " 街道 " },
    B1: { t: "n", v: 12 },
    C1: { t: "b", v: true },
    D1: { t: "n", v: 45478, z: "yyyy-mm-dd" },
    E1: { t: "n", v: 0.25, z: "hh:mm" },
    F1: { t: "n", v: 0.5, z: "0%" },
    B2: { t: "e", v: 0x17 },
    C2: { t: "n", v: 3 },
    "!merges": [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }],
  };
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, sheet, "台账");
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([["隐"]]), "隐藏");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }], WBProps: { date1904 } };
  return new Uint8Array(library.write(book, { type: "array", bookType }) as ArrayBuffer);
}

const firstRow = [
  " 街道 ",
  12,
  true,
  { date: "2024-07-05", serial: 45478 },
  { date: "1899-12-31T06:00:00", serial: 0.25 },
  0.5,
];

/** The library declares this part of itself as `any`. */
interface Containers {
  readonly utils: {
    cfb_new(): object;
    cfb_add(file: object, name: string, content: Uint8Array): void;
  };
  read(bytes: Uint8Array, options: { type: "buffer" }): object;
  write(file: object, options: { type: "buffer" }): Uint8Array;
}

const containers = library.CFB as Containers;

/** An OLE container with these streams. */
function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = containers.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) containers.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(containers.write(file, { type: "buffer" }));
}

describe("old workbooks", () => {
  test("reads xls", async () => {
    const { format, sheets, date1904 } = await read(written("biff8"));
    expect([format, date1904]).toEqual(["xls", false]);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["台账", false],
      ["隐藏", true],
    ]);
    expect(sheets[0]?.rows).toEqual([firstRow, [null, { broken: "error", text: "#REF!" }, 3]]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  test("knows the 1904 system in xls", async () => {
    const { sheets, date1904 } = await read(written("biff8", true));
    expect(date1904).toBe(true);
    expect(sheets[0]?.rows[0]?.[3]).toEqual({ date: "2028-07-06", serial: 45478 });
  });

  test.each(["biff5", "biff4", "biff3"] as library.BookType[])(
    "reads what Excel wrote before that: %s",
    async (bookType) => {
      const book = library.utils.book_new();
      library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([["a", 12]]), "s");
      const bytes = new Uint8Array(library.write(book, { type: "array", bookType }) as ArrayBuffer);
      expect((await read(bytes)).sheets[0]?.rows).toEqual([["a", 12]]);
    },
  );

  test("refuses encrypted workbooks, new and old", async () => {
    const xlsx = container({ EncryptionInfo: new Uint8Array(200), EncryptedPackage: new Uint8Array(5000) });
    expect((await refusal(xlsx)).code).toBe("encrypted");
    const start = [
      0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 6, 0, 0, 0,
    ];
    const filePass = [
      0x2f,
      0x00,
      0x36,
      0x00,
      0x01,
      0x00,
      0x01,
      0x00,
      0x01,
      0x00,
      ...Array<number>(48).fill(7),
    ];
    const xls = container({
      Workbook: new Uint8Array([...start, ...filePass, 0x0a, 0, 0, 0, ...Array<number>(5000).fill(0)]),
    });
    expect((await refusal(xls)).code).toBe("encrypted");
  });

  test("refuses an old Word document, and warns of macros", async () => {
    expect((await refusal(container({ WordDocument: new Uint8Array(5000) }))).code).toBe("not-a-table");
    const book = containers.read(written("biff8"), { type: "buffer" });
    containers.utils.cfb_add(book, "/_VBA_PROJECT_CUR/VBA/dir", new Uint8Array(100));
    const bytes = new Uint8Array(containers.write(book, { type: "buffer" }));
    expect((await read(bytes)).issues.map(({ code }) => code)).toEqual(["macros-ignored"]);
  });
});

describe("ods", () => {
  test("reads values, dates, times and merged ranges", async () => {
    const { format, sheets } = await read(written("ods"));
    expect(format).toBe("ods");
    expect(sheets[0]?.rows[0]?.slice(1)).toEqual(firstRow.slice(1));
    expect(sheets[0]?.rows[0]?.[0]).toMatch(/^ ?街道 ?$/u);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  function changed(change: (content: string) => string): Uint8Array {
    const parts = unzipSync(written("ods"));
    parts["content.xml"] = strToU8(change(strFromU8(parts["content.xml"] ?? new Uint8Array())));
    return zipSync(parts);
  }

  test("refuses cells that are repeated without end, and passes over empty ones that are", async () => {
    const filled = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    expect((await refusal(changed((content) => content.replace("</table:table>", filled)))).code).toBe(
      "too-large",
    );
    const empty = filled.replace(' office:value-type="float" office:value="1"', "");
    expect(
      (await read(changed((content) => content.replace("</table:table>", empty)))).sheets[0]?.rows,
    ).toHaveLength(2);
  });

  test("gives errors and formulas as LibreOffice writes them", async () => {
    const cells = `<table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell table:formula="of:=[.B1]" office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell></table:table-row></table:table>`;
    const { sheets, issues } = await read(changed((content) => content.replace("</table:table>", cells)));
    expect(sheets[0]?.rows.at(-1)).toEqual([{ broken: "error", text: "#DIV/0!" }, 12]);
    expect(issues).toEqual([]);
  });

  test("takes a kind of value that no office program writes, and a time that is no duration, as text", async () => {
    const cells = `<table:table-row><table:table-cell office:value-type="unknown"><text:p>未知</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="09:55:33"><text:p>09:55:33</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT16H45M00S"><text:p>16:45</text:p></table:table-cell></table:table-row></table:table>`;
    const { sheets } = await read(changed((content) => content.replace("</table:table>", cells)));
    expect(sheets[0]?.rows.at(-1)?.slice(0, 2)).toEqual(["未知", "09:55:33"]);
  });

  test("refuses declared entities and encrypted content", async () => {
    expect(
      (await refusal(changed((content) => content.replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>')))).code,
    ).toBe("broken-file");
    const parts = unzipSync(written("ods"));
    parts["META-INF/manifest.xml"] = strToU8(
      "<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
    );
    expect((await refusal(zipSync(parts))).code).toBe("encrypted");
  });
});

describe("tables saved as web pages or XML under .xls", () => {
  const page = (meta: string) =>
    `<html><head>${meta}</head><body><table><tr><th colspan=2>街镇报表</th></tr><tr><td>安亭镇&nbsp;</td><td>007</td></tr><tr><td>=1+1</td><td><script>x()</script>2024-07-05</td></tr></table></body></html>`;

  test.each([
    ["utf-8", utf8(page(""))],
    ["GBK, stated", gbk(page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'))],
    ["GBK, not stated", gbk(page(""))],
  ])("reads a web page in %s as text", async (_, bytes) => {
    const { format, sheets, issues } = await read(bytes);
    expect([format, issues.map(({ code }) => code)]).toEqual(["xls", ["saved-as-web-page"]]);
    expect(sheets[0]?.rows[0]).toEqual(["街镇报表"]);
    expect(sheets[0]?.rows[1]?.[1]).toBe("007");
    expect(sheets[0]?.rows[2]?.[0]).toBe("=1+1");
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test("refuses a web page without a table, and cells that span without end", async () => {
    expect((await refusal(utf8("<html><body>请登录</body></html>"))).code).toBe("not-a-table");
    expect(
      (await refusal(utf8('<table><tr><td colspan="900000000">甲</td><td>乙</td></tr></table>'))).code,
    ).toBe("too-large");
  });

  test("reads Excel's XML of 2003", async () => {
    const { format, sheets } = await read(written("xlml"));
    expect(format).toBe("xls");
    expect(sheets[0]?.rows[0]?.slice(1, 4)).toEqual(firstRow.slice(1, 4));
  });

  test("reads tab-separated text whatever the name", async () => {
    expect((await read(gbk("居村\t数\n安亭\t5\n"))).form).toMatchObject({
      encoding: "gb18030",
      separator: "\t",
    });
  });
});

describe("JSON", () => {
  test("reads JSON lines, with all the names that occur", async () => {
    const { format, sheets } = await read(
      utf8('{"居村":"安亭","数":5}\n\n{"数":null,"明细":{"a":[1]},"__proto__":"x"}\n{"居村":"","是":true}\n'),
    );
    expect(format).toBe("jsonl");
    expect(sheets[0]?.rows).toEqual([
      ["居村", "数", "明细", "__proto__", "是"],
      ["安亭", 5],
      [null, null, '{"a":[1]}', "x"],
      [null, null, null, null, true],
    ]);
  });

  test("reads a list and a single record, and keeps long numbers whole", async () => {
    expect(
      (await read(utf8('[\n {"a": 310114199001011234, "b": "x, 3101141990010112345"},\n {"a": 1.5}\n]')))
        .sheets[0]?.rows,
    ).toEqual([["a", "b"], ["310114199001011234", "x, 3101141990010112345"], [1.5]]);
    expect((await read(utf8('{\n "a": 1\n}'))).sheets[0]?.rows).toEqual([["a"], [1]]);
  });

  test("refuses a line that isn't JSON with its number, and JSON that is no record", async () => {
    expect(await refusal(utf8('{"a":1}\n{"a":2\n{"a":3}\n'))).toMatchObject({ code: "broken-file", row: 2 });
    expect((await refusal(utf8('[{"a":1},{"a":'))).code).toBe("broken-file");
    expect((await refusal(utf8('[{"a":1},5]'))).code).toBe("broken-file");
  });
});

describe("Parquet", () => {
  const columns = [
    { name: "居村", data: ["安亭", "外冈", null], type: "STRING" as const },
    { name: "数", data: [5, 6, 7], type: "INT32" as const },
    { name: "大数", data: [1n, 2n ** 60n, null], type: "INT64" as const },
    { name: "率", data: [0.5, Number.NaN, null], type: "DOUBLE" as const },
    {
      name: "日",
      data: [new Date("2024-07-05"), new Date("2024-07-05T09:30:00Z"), null],
      type: "TIMESTAMP" as const,
    },
    { name: "是", data: [true, false, null], type: "BOOLEAN" as const },
  ];

  test.each(["UNCOMPRESSED", "SNAPPY"] as const)("reads typed columns, %s", async (codec) => {
    const { format, sheets } = await read(new Uint8Array(parquetWriteBuffer({ columnData: columns, codec })));
    expect(format).toBe("parquet");
    expect(sheets[0]?.rows).toEqual([
      ["居村", "数", "大数", "率", "日", "是"],
      ["安亭", 5, 1, 0.5, { date: "2024-07-05", serial: null }, true],
      [
        "外冈",
        6,
        "1152921504606846976",
        { broken: "error", text: "NaN" },
        { date: "2024-07-05T09:30:00", serial: null },
        false,
      ],
      [null, 7],
    ]);
  });

  test("bounds cells, refuses truncated and encrypted files", async () => {
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: columns }));
    expect((await refusal(bytes, { cells: 10 })).code).toBe("too-large");
    expect((await refusal(bytes.subarray(0, bytes.length - 20))).code).toBe("broken-file");
    expect((await refusal(utf8("PARE and more"))).code).toBe("encrypted");
  });
});

describe("Arrow", () => {
  test.each(["stream", "file"] as const)("reads a %s", async (format) => {
    const table = tableFromArrays({ 居村: ["安亭", null], 数: [5, 6.5], 日: [new Date("2024-07-05"), null] });
    const bytes = tableToIPC(table, { format });
    const decoded = await read(bytes ?? new Uint8Array());
    expect(decoded.format).toBe("arrow");
    expect(decoded.sheets[0]?.rows).toEqual([
      ["居村", "数", "日"],
      ["安亭", 5, { date: "2024-07-05", serial: null }],
      [null, 6.5],
    ]);
    expect(decoded.issues).toEqual([]);
    expect((await refusal(bytes ?? new Uint8Array(), { cells: 3 })).code).toBe("too-large");
  });

  test("warns of a stream without an end", async () => {
    const bytes = tableToIPC(tableFromArrays({ a: [1] }), { format: "stream" }) ?? new Uint8Array();
    expect((await read(bytes.slice(0, -8))).issues.map(({ code }) => code)).toEqual(["no-end-mark"]);
  });
});
