import type { RawCell } from "../sheet.ts";
import { Refusal, type Finding } from "./ledger-error.ts";

const advice = {
  zh: "原来的字已经丢失，无法恢复。请回到原系统或原Excel文件重新导出（选“CSV UTF-8”或.xlsx）",
  en: "The original characters are gone and can't be recovered. Export again from the original system or workbook, as “CSV UTF-8” or .xlsx",
};

/** Text of which characters were lost before it came here. */
export function destroyedText(read: string, where: { row?: number; sheet?: string } = {}): Refusal {
  return new Refusal({
    code: "text-destroyed",
    read,
    message: {
      zh: "文字在以前的转换中已经损坏，变成了“??”“锟斤拷”或“\ufffd”",
      en: "Text was destroyed by an earlier conversion: it is `??`, 锟斤拷 or U+FFFD now",
    },
    advice,
    ...where,
  });
}

/** What shows for certain that characters were lost; null when nothing does. */
export function lostCharacters(text: string): string | null {
  const at = text.search(/\ufffd|锟斤拷|斤拷锟/u);
  return at < 0 ? null : text.slice(at, at + 40).replace(/\n.*$/su, "");
}

/**
 * Watches for Chinese that has become question marks. A cell counts as destroyed when it has two in a row and no letter besides.
 * Without any Han character in the file, two such cells that are a fifth of all cells with text are enough; with Han
 * characters a half.
 */
export class QuestionMarks {
  private destroyed = 0;
  private texts = 0;
  private han = false;
  private first: { readonly read: string; readonly row: number } | null = null;
  private row = 0;

  /** Takes in the next rows. */
  add(rows: readonly (readonly RawCell[])[]): void {
    for (const row of rows) {
      this.row++;
      for (const cell of row) if (typeof cell === "string") this.look(cell);
    }
  }

  private look(cell: string): void {
    const code = cell.charCodeAt(0);
    if (code >= 0x4e00 && code <= 0x9fff) {
      this.texts++;
      this.han = true;
    } else if (cell.includes("??") && !/\p{L}/u.test(cell)) {
      this.destroyed++;
      this.texts++;
      this.first ??= { read: cell, row: this.row };
    } else if (/\p{L}/u.test(cell)) {
      this.texts++;
      this.han ||= /\p{Script=Han}/u.test(cell);
    }
  }

  /** @throws Refusal when the text is destroyed. A finding when some cells may be; null when none is. */
  verdict(sheet?: string): Finding | null {
    if (!this.first) return null;
    const { read, row } = this.first;
    const where = sheet === undefined ? { row } : { row, sheet };
    if (this.destroyed >= 2 && this.destroyed >= this.texts * (this.han ? 0.5 : 0.2))
      throw destroyedText(read, where);
    return {
      code: "text-destroyed",
      read,
      message: {
        zh: `有${this.destroyed}格只有问号，可能是文字已经丢失`,
        en: `${this.destroyed} cells hold nothing but question marks; their text may have been lost`,
      },
      advice: {
        zh: "请对照原文件检查这些格；如确是丢失，请重新导出",
        en: "Compare these cells with the original; if their text is lost, export again",
      },
      ...where,
    };
  }
}
