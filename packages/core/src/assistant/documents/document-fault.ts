import type { Text } from "../../text.ts";

/** Why a document isn't taken in. */
export type DocumentFault =
  | "empty"
  | "too-large"
  | "encrypted"
  | "no-text"
  | "old-word"
  | "unknown-format"
  | "damaged"
  | "encoding"
  | "reader-not-loaded";

/** Thrown inside the readers, never out of `readDocument`. */
export class DocumentRefusal extends Error {
  override readonly name = "DocumentRefusal";

  constructor(
    readonly reason: DocumentFault,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

/** A file that is more than a limit; `what` is counted in the given unit. */
export function tooLarge(what: Text, read: number, limit: number): DocumentRefusal {
  return new DocumentRefusal("too-large", {
    zh: `${what.zh}太多：读到${read}，上限${limit}。请拆成几份，或只留需要查找的部分再导入。`,
    en: `Too many ${what.en}: ${read} read, the limit is ${limit}. Split the file, or keep the part that is to be found.`,
  });
}

/** A file that can't be read although its kind is known. */
export function damaged(read: string): DocumentRefusal {
  return new DocumentRefusal("damaged", {
    zh: `文件已损坏或不完整（读到：${read.slice(0, 80)}）。请重新复制或重新导出这个文件再试。`,
    en: `The file is damaged or cut off (read: ${read.slice(0, 80)}). Copy or export it again.`,
  });
}

/** A file of a kind that isn't read here. */
export function unknownFormat(kind: Text): DocumentRefusal {
  return new DocumentRefusal("unknown-format", {
    zh: `这里读取.txt、.md、.docx和.pdf，这个文件是${kind.zh}。请在Word或WPS中另存为.docx再导入。`,
    en: `.txt, .md, .docx and .pdf are read here; this is ${kind.en}. Save it as .docx in Word or WPS and import that.`,
  });
}

/** A file that opens by a password only. */
export function encrypted(): DocumentRefusal {
  return new DocumentRefusal("encrypted", {
    zh: "文件设有打开密码，读不了。请打开后取消密码，另存再导入。",
    en: "The file is protected by a password. Open it, remove the password, save it, and import that.",
  });
}

/** A file without a single word. */
export function emptyDocument(): DocumentRefusal {
  return new DocumentRefusal("empty", {
    zh: "文件里没有文字。请检查是否选错了文件。",
    en: "There is no text in the file. Check whether it is the right one.",
  });
}

/** Pages that are pictures. */
export function noText(pages: number): DocumentRefusal {
  return new DocumentRefusal("no-text", {
    zh: `这个PDF共${pages}页，都是图片（扫描件），没有可以查找的文字。请用扫描软件或WPS识别文字后再导入。`,
    en: `This PDF's ${pages} pages are pictures (a scan) without text to be found. Recognise the text (OCR) and import that.`,
  });
}
