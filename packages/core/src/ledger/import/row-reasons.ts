import type { RowFault } from "../check/rows.ts";
import type { LedgerIssue } from "../issue.ts";
import { shownText } from "./issues.ts";
import type { AskedCell } from "./question.ts";

/** Where a fault was found. */
export interface Where {
  readonly file: string;
  readonly sheet: string;
}

/** A fault that checking the row found, as an issue of its file. `headers` are the file's own words for the columns. */
export function faultIssue(
  fault: RowFault,
  { file, sheet }: Where,
  headers: ReadonlyMap<string, string>,
): LedgerIssue {
  const { code, severity, row, message, advice } = fault;
  const column = headers.get(fault.column) ?? fault.column;
  return { code, severity, file, sheet, row, column, read: shownText(fault.read), message, advice };
}

/** A doubt as the reason for which a row waits. */
export function doubtIssue({ code, file, sheet, row, column, read, reason }: AskedCell): LedgerIssue {
  return {
    code,
    severity: "question",
    file,
    sheet,
    row,
    column,
    read,
    message: reason,
    advice: {
      zh: "请回答这个问题，或改好后再导入这一行",
      en: "Answer the question, or correct the row and import it again",
    },
  };
}

/** The reason for which every row of a table without an essential column is refused. */
export function lackingIssue(
  where: Where,
  row: number | null,
  title: { zh: string; en: string },
  lacking: readonly { zh: string; en: string }[],
): LedgerIssue {
  const [zh, en] = [
    lacking.map((each) => `“${each.zh}”`).join("、"),
    lacking.map((each) => `“${each.en}”`).join(", "),
  ];
  return {
    code: "lacking-column",
    severity: "error",
    ...where,
    row,
    column: null,
    read: "",
    message: {
      zh: `像是“${title.zh}”，但缺少${zh}一列`,
      en: `It looks like ${title.en}, but has no column ${en}`,
    },
    advice: { zh: `请补上${zh}，或说明哪一列是它`, en: `Add ${en}, or say which column it is` },
  };
}

/** The reason for which the rows of a sheet without a known table are refused. */
export function noTableIssue(where: Where, row: number | null, severity: "error" | "warning"): LedgerIssue {
  return {
    code: "no-table",
    severity,
    ...where,
    row,
    column: null,
    read: "",
    message:
      severity === "error"
        ? {
            zh: "认不出这里是什么表：表头里没有认识的列名",
            en: "No known table here: its header names no column that is known",
          }
        : { zh: "这里只有文字，没有表格", en: "There is text here and no table" },
    advice:
      severity === "error"
        ? { zh: "请核对表头，或说明各列是什么", en: "Check the header, or say what the columns are" }
        : {
            zh: "作为说明跳过；若是台账，请补上表头",
            en: "Skipped as notes; if it is a ledger, give it a header",
          },
  };
}

/** The question for which the rows of a table wait that may be one of several. */
export function tableQuestion(
  where: Where,
  row: number,
  header: string,
  candidates: readonly { name: string; title: { zh: string; en: string } }[],
): AskedCell {
  return {
    kind: "table",
    code: "ambiguous-table",
    ...where,
    table: null,
    column: null,
    reason: {
      zh: `这张表可能是${candidates.map(({ title }) => `“${title.zh}”`).join("或")}，请选择`,
      en: `This may be ${candidates.map(({ title }) => title.en).join(" or ")}; please choose`,
    },
    read: shownText(header),
    candidates: candidates.map(({ name, title }) => ({ value: name, label: title })),
    row,
  };
}

/** What to tell about a sheet with a header and no row of data under it. */
export function noRowsIssue(where: Where): LedgerIssue {
  return {
    code: "no-rows",
    severity: "warning",
    ...where,
    row: null,
    column: null,
    read: "",
    message: { zh: "只有表头，下面没有数据", en: "There is a header and no row of data under it" },
    advice: {
      zh: "若本期确实没有，请忽略；否则请核对是否选错了文件",
      en: "If there was nothing in this period, ignore this; otherwise see whether it is the right file",
    },
  };
}

/** What to tell about a sheet whose fields run down the first column. */
export function transposedIssue(where: Where): LedgerIssue {
  return {
    code: "transposed-table",
    severity: "warning",
    ...where,
    row: null,
    column: null,
    read: "",
    message: {
      zh: "表头在第一列，一列一条记录：已转成一行一条；下面说的行号是列号",
      en: "Its header is the first column and each column a record: it was turned; rows named below are columns",
    },
    advice: { zh: "今后请把表头放在第一行", en: "Put the header into the first row from now on" },
  };
}
