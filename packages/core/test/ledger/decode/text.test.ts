import { describe, expect, test } from "vitest";
import { gbk, join, latin1, utf16, utf8 } from "./encode-text.ts";
import { read, refusal } from "./expect-decoded.ts";

const ledger = "居村编号,居村名称,报表数\nA01,安亭镇新源社区,12\nA02,外冈镇望新村,7\n";
const rows = [
  ["居村编号", "居村名称", "报表数"],
  ["A01", "安亭镇新源社区", "12"],
  ["A02", "外冈镇望新村", "7"],
];

describe("encodings", () => {
  test.each([
    ["utf-8", false, utf8(ledger)],
    ["utf-8", true, utf8(`\ufeff${ledger}`)],
    ["utf-16le", false, utf16(ledger, true)],
    ["utf-16le", true, utf16(ledger, true, true)],
    ["utf-16be", false, utf16(ledger, false)],
    ["utf-16be", true, utf16(ledger, false, true)],
    ["gb18030", false, gbk(ledger)],
    ["gb18030", true, join(new Uint8Array([0x84, 0x31, 0x95, 0x33]), gbk(ledger))],
  ] as const)("reads %s, byte order mark: %s", async (encoding, bom, bytes) => {
    const decoded = await read(bytes);
    expect(decoded.form).toMatchObject({ encoding, bom, separator: "," });
    expect(decoded.form?.certainty).toBeGreaterThanOrEqual(0.9);
    expect(decoded.sheets).toEqual([{ name: "台账", hidden: false, rows, merges: [] }]);
  });

  test("reads four-byte characters of GB18030", async () => {
    const bytes = join(
      gbk("姓名,居村\n"),
      new Uint8Array([0x95, 0x32, 0x82, 0x36]),
      gbk("三,安亭镇新源社区居委会\n"),
    );
    expect((await read(bytes)).sheets[0]?.rows[1]?.[0]).toBe("\u{20000}三");
  });

  test("isn't misled by a file that is ASCII but for one word", async () => {
    const many = "id,value,note\n" + "1,2,x\n".repeat(5000);
    for (const encode of [gbk, utf8]) {
      const decoded = await read(encode(`${many}3,4,上海市嘉定区\n`));
      expect(decoded.sheets[0]?.rows.at(-1)).toEqual(["3", "4", "上海市嘉定区"]);
    }
    expect((await read(utf8(many))).form).toMatchObject({ encoding: "utf-8", certainty: 1 });
  });

  test("isn't misled by a single common word in GBK", async () => {
    expect((await read(gbk("编号,数\n1,2\n"))).form?.encoding).toBe("gb18030");
    expect((await read(gbk("A区,5\nB区,6\n"))).form?.encoding).toBe("gb18030");
  });

  test("isn't misled by emoji and rare characters", async () => {
    expect((await read(utf8("名,注\n龘靐齉,👍🏽\n"))).form?.encoding).toBe("utf-8");
    expect((await read(gbk("姓名\n龘\n"))).sheets[0]?.rows[1]).toEqual(["龘"]);
    expect((await read(gbk("姓名,居村\n赟翀昉,淼垚村\n翟嬅,甪直\n"))).form?.encoding).toBe("gb18030");
  });

  test("reads é in UTF-8 as itself, not as 茅", async () => {
    expect((await read(utf8("name,n\ncafé,1\nnaïve,2\n"))).sheets[0]?.rows[1]?.[0]).toBe("café");
  });

  test.each([
    ["that isn't valid GB18030", "nom,prénom,âge\nÉlodie,François,3\nZoë,Jérôme,4\n"],
    ["that decodes as GB18030", "prénom,détail\nhéloise,créer\nzoëlle,mêmes\n"],
    ["in German", "Straße_x;Größe_y\nMühlweg;grün\n"],
  ])("refuses Latin-1 text %s", async (_, text) => {
    const issue = await refusal(latin1(text));
    expect(issue.code).toBe("wrong-encoding");
    expect(issue.read).not.toBe("");
  });

  test("refuses Big5, Korean and Japanese text", async () => {
    const big5 = [
      0xa9, 0x7e, 0xa7, 0xf8, 0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0xb3, 0xf8, 0xaa, 0xed, 0xbc, 0xc6, 0xb6, 0x71,
      0x0a,
    ];
    const korean = [
      0xb0, 0xa1, 0xb3, 0xaa, 0xb4, 0xd9, 0xb6, 0xf3, 0xb8, 0xb6, 0xb9, 0xd9, 0xbb, 0xe7, 0xbe, 0xc6, 0xc0,
      0xda, 0xc2, 0xf7, 0xc4, 0xab, 0xc5, 0xb8, 0xc6, 0xc4, 0xc7, 0xcf,
    ];
    for (const bytes of [big5, korean])
      expect((await refusal(new Uint8Array(bytes))).code).toBe("unknown-encoding");
  });

  test("says what Chinese that was read as Latin-1 and saved so was meant to be", async () => {
    const misread = new TextDecoder("windows-1252").decode(utf8(ledger));
    const issue = await refusal(utf8(misread));
    expect(issue.code).toBe("wrong-encoding");
    expect(issue.message.zh).toContain("居村编号");
    const fromGbk = await refusal(utf8(new TextDecoder("windows-1252").decode(gbk(ledger))));
    expect(fromGbk.message.en).toContain("居村编号");
  });

  test("refuses damaged bytes in text of a known encoding, with the row", async () => {
    const long = ledger.repeat(20);
    const damaged = utf8(long);
    damaged[damaged.length - 30] = 0xff;
    expect(await refusal(damaged)).toMatchObject({ code: "broken-file", row: 59 });
  });

  test("refuses a file whose encoding changes further down", async () => {
    const bytes = join(gbk(ledger.repeat(8000)), utf8(ledger.repeat(30_000)));
    expect((await refusal(bytes)).code).toBe("broken-file");
  });
});

describe("destroyed text", () => {
  test("refuses a header that has become question marks", async () => {
    const issue = await refusal(utf8("????,??,???\nA01,??,12\nA02,???,3\n"));
    expect(issue).toMatchObject({ code: "text-destroyed", read: "????", row: 1 });
  });

  test("refuses U+FFFD and what it becomes when read as GBK", async () => {
    expect(await refusal(utf8("居村,数\n安亭\ufffd\ufffd,3\n"))).toMatchObject({
      code: "text-destroyed",
      row: 2,
    });
    expect((await refusal(utf8("居村,数\n锟斤拷锟斤拷,3\n"))).code).toBe("text-destroyed");
  });

  test("only warns of a few question marks among Chinese", async () => {
    const decoded = await read(utf8("居村,数\n安亭镇,??\n外冈镇,3\n为什么??,4\n"));
    expect(decoded.issues.map(({ code, severity, row }) => [code, severity, row])).toEqual([
      ["text-destroyed", "warning", 2],
    ]);
  });
});

describe("binary and empty files", () => {
  test("refuses an empty file, one of blanks, and one of NUL bytes", async () => {
    expect((await refusal(new Uint8Array())).code).toBe("empty-file");
    expect((await refusal(utf8(" \r\n\n"))).code).toBe("empty-file");
    expect((await refusal(utf8("\ufeff"))).code).toBe("empty-file");
    expect((await refusal(new Uint8Array(1000))).code).toBe("not-a-table");
    expect((await refusal(utf8("a,b\n1\0,2\n"))).code).toBe("not-a-table");
  });

  test.each(["%PDF-1.7", "\x89PNG\r\n\x1a\n", "GIF89a", "Rar!\x1a\x07"])(
    "refuses %j by its content",
    async (start) => {
      expect((await refusal(latin1(`${start} and more`))).code).toBe("not-a-table");
    },
  );

  test("refuses a file beyond the limit before it looks at it", async () => {
    expect(await refusal(utf8(ledger), { fileBytes: 10 })).toMatchObject({ code: "too-large", read: "90" });
  });
});

describe("separators, quotations and line breaks", () => {
  test.each([",", ";", "\t", "|"] as const)("finds the separator %j", async (separator) => {
    const text = `标题一行\n${ledger.replaceAll(",", separator)}`;
    const decoded = await read(utf8(text));
    expect(decoded.form?.separator).toBe(separator);
    expect(decoded.sheets[0]?.rows.slice(1)).toEqual(rows);
  });

  test("isn't misled by commas within cells", async () => {
    const decoded = await read(utf8("名称;金额;备注\n甲;1,5;一,二\n乙;2,25;三\n"));
    expect(decoded.form?.separator).toBe(";");
    expect(decoded.sheets[0]?.rows[1]).toEqual(["甲", "1,5", "一,二"]);
  });

  test("obeys a first line sep=; and leaves it out", async () => {
    const decoded = await read(utf8("sep=;\r\n一,二;三\r\n1,2;3\r\n"));
    expect(decoded.form?.separator).toBe(";");
    expect(decoded.sheets[0]?.rows).toEqual([
      ["一,二", "三"],
      ["1,2", "3"],
    ]);
  });

  test.each(["\n", "\r\n", "\r"])("understands the line break %j, within cells too", async (line) => {
    const text = ["编号,备注", '1,"第一行', '第二行，说""好"""', "2,无", ""].join(line);
    expect((await read(utf8(text))).sheets[0]?.rows).toEqual([
      ["编号", "备注"],
      ["1", '第一行\n第二行，说"好"'],
      ["2", "无"],
    ]);
  });

  test("keeps spaces, leading tabs and quotation marks inside a cell", async () => {
    expect((await read(utf8('a,b\n"\t张三", 5" 管 \n'))).sheets[0]?.rows[1]).toEqual(["\t张三", ' 5" 管 ']);
    expect((await read(utf8("甲\t乙\n\t1\n\t2\n"))).sheets[0]?.rows[1]).toEqual([null, "1"]);
  });

  test("refuses an unterminated quotation with its row", async () => {
    expect(await refusal(utf8('a,b\n1,2\n3,"开始\n4,5\n6,7\n'))).toMatchObject({
      code: "unterminated-quote",
      row: 3,
    });
  });

  test("refuses a quotation that swallows rows up to the next one", async () => {
    const text = 'a,b,c\n1,"开始,3\n4,5,6\n7,8,9\n10,11,12\n13,"结束",15\n';
    const issue = await refusal(utf8(text));
    expect(issue.row).toBe(2);
    expect(["unterminated-quote", "stray-quote"]).toContain(issue.code);
    expect(await refusal(utf8('a,b,c\n1,"开始,3\n4,5,6\n7,8,9\n10,11,12"\n13,14,15\n'))).toMatchObject({
      code: "unterminated-quote",
      row: 2,
    });
  });

  test("refuses text behind a closing quotation", async () => {
    expect(await refusal(utf8('a,b\n"张三"同志,2\n"李四",3\n'))).toMatchObject({
      code: "stray-quote",
      row: 2,
    });
  });

  test("bounds cells and their characters", async () => {
    expect(await refusal(utf8(`a,b\n1,${"长".repeat(40_000)}\n`))).toMatchObject({
      code: "too-large",
      row: 2,
      read: "40000",
    });
    expect((await refusal(utf8(ledger), { cells: 5 })).code).toBe("too-large");
  });
});
