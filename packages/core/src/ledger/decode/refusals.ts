import type { Text } from "../../text.ts";
import { columnLetter } from "../column-letter.ts";
import { Refusal } from "./ledger-error.ts";

const saveAgain: Text = {
  zh: "请用Excel或WPS打开，另存为.xlsx后再导入",
  en: "Open it in Excel or WPS, save it as .xlsx, and import that",
};

/** A file that is more than the limit, with the number read. */
export function tooLarge(
  what: Text,
  read: number,
  limit: number,
  where: { sheet?: string; row?: number } = {},
): Refusal {
  return new Refusal({
    code: "too-large",
    read: String(read),
    message: {
      zh: `${what.zh}太多：读到${read}，上限${limit}`,
      en: `Too many ${what.en}: ${read} read, the limit is ${limit}`,
    },
    advice: {
      zh: "请把文件分成几份（例如按月或按街镇）再导入",
      en: "Split the file (by month or by street, say) and import the parts",
    },
    ...where,
  });
}

/** One cell with more characters than a cell may have. `column` counts from 0. */
export function cellTooLong(
  read: number,
  limit: number,
  { column, ...where }: { column: number; row: number; sheet?: string },
): Refusal {
  const cell = `${columnLetter(column)}${where.row}`;
  return new Refusal({
    code: "too-large",
    read: String(read),
    message: {
      zh: `${cell}这一格太长：有${read}个字符，一格最多${limit}个`,
      en: `Cell ${cell} is too long: ${read} characters, the limit is ${limit}`,
    },
    advice: {
      zh: "请打开文件，把这一格的内容删短或清空，再导入；其余不必改",
      en: "Open the file, shorten or empty this cell, and import it again; the rest can stay",
    },
    ...where,
  });
}

/** A zip or compressed page that unpacks to more than the limit. */
export function zipBomb(read: number, limit: number): Refusal {
  return new Refusal({
    code: "zip-bomb",
    read: String(read),
    message: {
      zh: `文件解压后至少${read}字节，超过上限${limit}字节`,
      en: `Unpacked, the file is at least ${read} bytes; the limit is ${limit}`,
    },
    advice: {
      zh: "请确认文件来源；如果确实需要，请在Excel中删去空白行列后另存再导入",
      en: "Check where the file comes from; if it is genuine, delete empty rows and columns in Excel, save it and import it again",
    },
  });
}

/** A file of the right kind that can't be read because it is damaged. */
export function brokenFile(read: string, why: Text, where: { row?: number; sheet?: string } = {}): Refusal {
  return new Refusal({
    code: "broken-file",
    read,
    message: { zh: `文件已损坏：${why.zh}`, en: `The file is damaged: ${why.en}` },
    advice: {
      zh: "请重新导出或重新复制这个文件；能用Excel打开的，另存为.xlsx后再导入",
      en: "Export or copy the file again; if Excel can open it, save it as .xlsx and import that",
    },
    ...where,
  });
}

/** A file of another kind. */
export function notATable(read: string, kind: Text, advice: Text = saveAgain): Refusal {
  return new Refusal({
    code: "not-a-table",
    read,
    message: { zh: `这不是可以读取的表格：${kind.zh}`, en: `This is no table that can be read: ${kind.en}` },
    advice,
  });
}

/** A file that is protected by a password. */
export function encrypted(read: string): Refusal {
  return new Refusal({
    code: "encrypted",
    read,
    message: {
      zh: "文件设有打开密码，无法读取",
      en: "The file is protected by a password and can't be read",
    },
    advice: {
      zh: "请在Excel中打开，取消打开密码后另存，再导入",
      en: "Open it in Excel, remove the password, save it, and import it again",
    },
  });
}

/** A file with nothing in it. */
export function emptyFile(): Refusal {
  return new Refusal({
    code: "empty-file",
    read: "",
    message: { zh: "文件是空的，没有任何内容", en: "The file is empty" },
    advice: {
      zh: "请检查是否选错了文件，或重新导出",
      en: "Check whether it is the right file, or export it again",
    },
  });
}
