import type { RawCell } from "../sheet.ts";
import type { ReadContext } from "./context.ts";
import { cleanText, normalise, wordKey } from "./normalise.ts";
import { isNone, isNotKnown } from "./null-words.ts";
import { faulty, known, notKnown, type CellReading } from "./reading.ts";

/** With a digit in it, a text of these says itself: no null word, nothing to clean. */
const code = /^[\dA-Za-z-]+$/u;

function digitsLost(shown: string): CellReading {
  return faulty(
    "digits-lost",
    { zh: `“${shown}”的末尾数字已被Excel舍去`, en: `Excel has dropped the last digits of “${shown}”` },
    {
      zh: "请在源表把这一列设为文本格式，重新粘贴编号后再导入",
      en: "Format the column as text in the source, paste the codes again, then import",
    },
  );
}

/**
 * Reads a cell of a text column: cleaned of stray spaces, line breaks and full-width digits, otherwise as written. Null words
 * are null; 无 is kept as text unless the context says that it means not known. A code that Excel turned into 3.10112E+11 is lost.
 */
export function readText(cell: RawCell, { noneMeans }: ReadContext): CellReading {
  if (cell === null) return notKnown;
  if (typeof cell === "number") {
    return Number.isInteger(cell) && !Number.isSafeInteger(cell)
      ? digitsLost(String(cell))
      : known(String(cell));
  }
  if (typeof cell === "boolean") return known(String(cell));
  if (typeof cell === "object") return known("date" in cell ? cell.date : cell.text);
  if (code.test(cell) && /\d/u.test(cell)) return known(cell);
  const key = wordKey(cell);
  if (isNotKnown(key) || (isNone(key) && noneMeans === "null")) return notKnown;
  if (/^\d(?:\.\d+)?e\+\d+$/iu.test(normalise(cell))) return digitsLost(normalise(cell));
  return known(cleanText(cell));
}
