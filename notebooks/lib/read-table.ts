import { csvParseRows } from "d3";
import { tableOf, type AnyTable, type CellValue, type LooseRow, type TableName } from "@unburden/core";
import appraisalScore from "../../data/published/appraisal_score.csv?url";
import catalogItem from "../../data/published/catalog_item.csv?url";
import circuitTrial from "../../data/published/circuit_trial.csv?url";
import claims from "../../data/published/claims.csv?url";
import orgUnit from "../../data/frame/org_unit.csv?url";
import sampleLedger from "../../data/sample/pudong-2024-07.xlsx?url";
import taskRequest from "../../data/published/task_request.csv?url";

/** The repository's own ledgers, as they lie in `data/`. */
const addresses = {
  claim: claims,
  catalog_item: catalogItem,
  task_request: taskRequest,
  appraisal_score: appraisalScore,
  circuit_trial: circuitTrial,
  org_unit: orgUnit,
} as const satisfies Partial<Record<TableName, string>>;

function cell(table: AnyTable, name: string, text: string): CellValue | null {
  if (text === "") return null;
  switch (table.columns[name]?.kind) {
    case "integer":
    case "number":
      return Number(text);
    case "boolean":
      return text === "true";
    case "text":
    case "category":
    case "date":
    case "timestamp":
    case undefined:
      return text;
  }
}

/** The rows of CSV text whose header names the table's columns, cells typed by them; an empty cell is null. */
function readCsv(table: AnyTable, text: string): LooseRow[] {
  const [names = [], ...lines] = csvParseRows(text.replace(/^\uFEFF/, "").trimEnd());
  return lines.map((line) =>
    Object.fromEntries(names.map((column, i) => [column, cell(table, column, line[i] ?? "")])),
  );
}

/**
 * The text of a table of the repository's `data/`.
 *
 * @throws (rejects) when the file isn't there.
 */
async function readText(name: keyof typeof addresses): Promise<string> {
  const response = await fetch(new URL(addresses[name], import.meta.url));
  if (!response.ok) throw new Error(`${addresses[name]} isn't there: ${response.status}`);
  return response.text();
}

/**
 * A table of the repository's `data/` as rows.
 *
 * @throws (rejects) when the file isn't there.
 */
export async function readTable(name: keyof typeof addresses): Promise<LooseRow[]> {
  return readCsv(tableOf(name), await readText(name));
}

/**
 * A table's rows from a CSV file at any address whose header names the table's columns: the dashboard's receipts read its
 * sample by it.
 *
 * @throws (rejects) when the file isn't there.
 */
export async function readTableAt(name: TableName, address: string): Promise<LooseRow[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} isn't there: ${response.status}`);
  return readCsv(tableOf(name), await response.text());
}

/**
 * A made-up month of a district's office: a workbook of eight sheets with the slips of many hands, in the importer's corpus.
 *
 * @throws (rejects) when the file isn't there.
 */
export async function readSampleLedger(): Promise<File> {
  const response = await fetch(new URL(sampleLedger, import.meta.url));
  if (!response.ok) throw new Error(`${sampleLedger} isn't there: ${response.status}`);
  return new File([await response.arrayBuffer()], "浦东新区2024年7月台账（合成样例）.xlsx");
}
