import { exportCell } from "@unburden/core/ledger";
import { writeXlsx, type CellValue } from "hucre/xlsx";
import { say } from "../language.ts";
import { words } from "../texts/export.ts";
import type { ChartFacts } from "./chart-facts.ts";
import { exportTable, type ExportCell } from "./export-table.ts";
import { factLines, type Occasion } from "./facts-lines.ts";

function written({ value, instead }: ExportCell): CellValue {
  if (instead !== "") return exportCell(instead);
  return typeof value === "string" ? exportCell(value) : value;
}

/** About as many characters as the longest text takes, a Chinese one as two, within limits that a sheet can show. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => text.replaceAll(/[^\x00-\x7f]/g, "xx").length));
  return Math.min(48, longest + 2);
}

/** A workbook: the rows on the first sheet with numbers as numbers, on the second what the file says of itself. */
export function xlsxFile(facts: ChartFacts, occasion: Occasion): Promise<Uint8Array> {
  const { language } = occasion;
  const columns = exportTable(facts.table, language);
  const rows = facts.table.rows.map((_, i) =>
    columns.map(({ cells }) => written(cells[i] ?? { value: null, instead: "" })),
  );
  return writeXlsx({
    properties: { title: facts.title },
    sheets: [
      {
        name: say(words.data, language),
        rows: [columns.map(({ name }) => exportCell(name)), ...rows],
        columns: columns.map(({ name, share, cells }) => ({
          width: widthOf([name, ...cells.map(({ value }) => (typeof value === "string" ? value : ""))]),
          ...(share ? { numFmt: "0.0%" } : {}),
        })),
        freezePane: { rows: 1 },
      },
      {
        name: say(words.about, language),
        rows: factLines(facts, occasion).map(({ name, text }) => [name, exportCell(text)]),
        columns: [{ width: 22 }, { width: 100 }],
      },
    ],
  });
}
