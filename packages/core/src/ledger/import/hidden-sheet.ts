import { isBlank, type Grid } from "../grid.ts";
import { noRows, sheetAccount, type SheetAccount } from "./account.ts";
import type { FileReading } from "./file-reading.ts";
import type { AskedCell } from "./question.ts";
import { doubtIssue } from "./row-reasons.ts";
import { rejectedRow } from "./sink.ts";

const choices: AskedCell["candidates"] = [
  { value: true, label: { zh: "读入", en: "read it" } },
  { value: false, label: { zh: "不读", en: "leave it out" } },
];

/** Lets the rows of a hidden sheet wait: it may be an old copy, and nobody sees it in Excel. Left out, they are notes. */
export async function setHiddenSheetAside(
  sheet: string,
  { rows }: Grid,
  answer: boolean | undefined,
  { file, sink, questions }: FileReading,
): Promise<SheetAccount> {
  const blank = rows.filter((row) => row.every(isBlank)).length;
  const filled = rows.length - blank;
  const counts = { ...noRows, setAside: { ...noRows.setAside, blank } };
  if (answer === false)
    return sheetAccount(file, sheet, rows.length, {
      ...counts,
      setAside: { ...counts.setAside, note: filled },
    });
  const rejected = rows.flatMap((cells, i) => {
    if (cells.every(isBlank)) return [];
    const asked: AskedCell = {
      kind: "table",
      code: "hidden-sheet",
      file,
      sheet,
      table: null,
      column: null,
      reason: {
        zh: `工作表“${sheet}”是隐藏的，要读入吗？`,
        en: `The sheet “${sheet}” is hidden: shall it be read?`,
      },
      read: sheet,
      candidates: choices,
      row: i + 1,
    };
    questions.ask(asked);
    return [
      rejectedRow({ file, sheet, row: i + 1, table: null, titles: [] }, [], cells, [doubtIssue(asked)]),
    ];
  });
  await sink.reject(rejected);
  return sheetAccount(file, sheet, rows.length, { ...counts, rejected: filled, waiting: filled });
}
