import { tableFromIPC } from "@uwdata/flechette";
import type { RawSheet } from "../sheet.ts";
import type { Finding } from "./ledger-error.ts";
import type { DecodeLimits } from "./limits.ts";
import { recordSheet } from "./record-sheet.ts";
import { brokenFile, notATable, tooLarge } from "./refusals.ts";

const magic = "65,82,82,79,87,49";

function bytesText(bytes: Uint8Array): string {
  return [...bytes].join();
}

/** A stream may end in a mark; one that was cut between two batches would else go unnoticed. */
function hasEndMark(bytes: Uint8Array): boolean {
  return bytesText(bytes.subarray(-8)) === "255,255,255,255,0,0,0,0";
}

/** A file begins with its name and must end with it. */
function isFile(bytes: Uint8Array): boolean {
  if (bytesText(bytes.subarray(0, 6)) !== magic) return false;
  if (bytesText(bytes.subarray(-6)) === magic) return true;
  throw brokenFile("ARROW1", {
    zh: "Arrow文件中断，没有结尾",
    en: "the Arrow file breaks off before its end",
  });
}

const noEnd: Finding = {
  code: "no-end-mark",
  read: "",
  message: {
    zh: "Arrow数据没有结束标记，后面可能还有行没有传完",
    en: "The Arrow data has no end mark; rows may be missing at its end",
  },
  advice: {
    zh: "请核对行数；不对时重新导出",
    en: "Check the number of rows, and export again if it is wrong",
  },
};

/** Reads an Arrow IPC file or stream with flechette. @throws Refusal for what the limits forbid, and for compressed columns */
export function readArrow(
  name: string,
  bytes: Uint8Array,
  limits: DecodeLimits,
): { readonly sheet: RawSheet; readonly findings: readonly Finding[] } {
  try {
    const table = tableFromIPC(bytes, { useDate: true, useBigInt: true });
    const cells = table.numCols * (table.numRows + 1);
    if (cells > limits.cells) throw tooLarge({ zh: "单元格", en: "cells" }, cells, limits.cells);
    const columns = table.children;
    const rows = Array.from({ length: table.numRows }, (_, row) =>
      columns.map((column) => column.at(row) as unknown),
    );
    return {
      sheet: recordSheet(name, table.names, rows, limits),
      findings: isFile(bytes) || hasEndMark(bytes) ? [] : [noEnd],
    };
  } catch (fault) {
    if (fault instanceof Error && fault.message.includes("compression codec")) {
      throw notATable(
        fault.message,
        { zh: "压缩的Arrow文件", en: "a compressed Arrow file" },
        {
          zh: "请导出为不压缩的Arrow、Parquet或CSV后再导入",
          en: "Export it as Arrow without compression, as Parquet or as CSV, and import that",
        },
      );
    }
    throw fault;
  }
}
