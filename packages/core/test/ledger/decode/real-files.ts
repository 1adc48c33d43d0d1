import * as library from "@e965/xlsx";
import { tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { parquetWriteBuffer } from "hyparquet-writer";
import { gbk, utf16, utf8 } from "./encode-text.ts";
import { partsOf, workbookOf } from "./workbook-of.ts";

const csv =
  '编号,居村,备注,数\nA01,安亭镇新源社区,"第一行\n说""好""",12\nA02,外冈镇望新村,无,7\nA03,徐行镇伏虎村,,3\n';

function written(bookType: library.BookType): Uint8Array {
  const book = library.utils.book_new();
  const sheet = library.utils.aoa_to_sheet([
    ["居村", "数", "日"],
    ["安亭", 5, 45478],
    ["外冈", true, 0.5],
  ]);
  sheet["C2"] = { t: "n", v: 45478, z: "d/m/yy" };
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  library.utils.book_append_sheet(book, sheet, "台账");
  return new Uint8Array(library.write(book, { type: "array", bookType }) as ArrayBuffer);
}

const test = {
  sheets: [
    {
      name: "台账",
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45478</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><f>SUM(A1)</f><v>3</v></c><c r="C2" t="e"><v>#N/A</v></c></row>`,
      after: `<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
    },
  ],
  strings: ["<t>街道</t>", "<r><t>甲</t></r>"],
};

/** Parts of a small xlsx, to be damaged before they are zipped. */
export const xlsxParts: Readonly<Record<string, Uint8Array>> = partsOf(test);

/** One small good file of each format. */
export function realFiles(): Readonly<Record<string, Uint8Array>> {
  const table = tableFromArrays({
    居村: ["安亭", null, "外冈"],
    数: [5, 6.5, 7],
    日: [new Date("2024-07-05"), null, null],
  });
  const columnData = [
    { name: "居村", data: ["安亭", "外冈", "外冈", null] },
    { name: "数", data: [5, 6, 7, 8] },
    { name: "日", data: [new Date("2024-07-05"), null, null, null] },
  ];
  return {
    utf8: utf8(csv),
    gbk: gbk(csv),
    utf16: utf16(csv, true),
    json: utf8('{"居村":"安亭","数":5}\n{"数":null,"明细":{"a":[1,2]}}\n'),
    html: utf8(
      "<html><table><tr><th colspan=2>街镇</th></tr><tr><td>安亭&nbsp;</td><td rowspan=2>5</td></tr></table></html>",
    ),
    xml: written("xlml"),
    xlsx: workbookOf(test),
    xls: written("biff8"),
    ods: written("ods"),
    parquet: new Uint8Array(parquetWriteBuffer({ columnData })),
    arrow: tableToIPC(table, { format: "stream" }) ?? new Uint8Array(),
    arrowFile: tableToIPC(table, { format: "file" }) ?? new Uint8Array(),
  };
}
