import type { RawCell } from "../sheet.ts";
import { normalise } from "./normalise.ts";
import { faulty, type CellReading } from "./reading.ts";

const excelError = /^#(?:ref!|n\/a|value!|div\/0!|name\?|num!|null!|spill!|calc!|getting_data)$/iu;

function failed(text: string): CellReading {
  return faulty(
    "excel-error",
    { zh: `这一格是Excel错误${text}，没有值`, en: `This cell is the Excel error ${text}; it has no value` },
    {
      zh: "请在Excel中改正公式，或把正确的值直接填入，再导入",
      en: "Mend the formula in Excel, or write the value itself, and import again",
    },
  );
}

/** The fault of a cell that can have no value: an Excel error, also one exported as text, or a formula without a stored result. Null for any other. */
export function readBroken(cell: RawCell): CellReading | null {
  if (typeof cell === "string") return excelError.test(normalise(cell)) ? failed(normalise(cell)) : null;
  if (cell === null || typeof cell !== "object" || !("broken" in cell)) return null;
  if (cell.broken === "error") return failed(cell.text);
  return faulty(
    "formula-without-result",
    {
      zh: `这一格的公式没有保存结果：${cell.text}`,
      en: `The formula in this cell has no stored result: ${cell.text}`,
    },
    {
      zh: "请用Excel打开文件，等它算完后保存，再导入",
      en: "Open the file in Excel, let it calculate, save it, and import it again",
    },
  );
}
