import { csvParseRows } from "d3";
import { tableOf, type AnyTable, type CellValue, type LooseRow, type TableName } from "@unburden/core";
import appraisalScore from "../../data/published/appraisal_score.csv?url";
import catalogItem from "../../data/published/catalog_item.csv?url";
import circuitTrial from "../../data/published/circuit_trial.csv?url";
import claims from "../../data/published/claims.csv?url";
import orgUnit from "../../data/frame/org_unit.csv?url";
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

/**
 * A table of the repository's `data/` as rows, cells typed by its columns; an empty cell is null.
 *
 * @throws (rejects) when the file isn't there.
 */
export async function readTable(name: keyof typeof addresses): Promise<LooseRow[]> {
  const response = await fetch(new URL(addresses[name], import.meta.url));
  if (!response.ok) throw new Error(`${addresses[name]} isn't there: ${response.status}`);
  const [names = [], ...lines] = csvParseRows((await response.text()).trimEnd());
  const table = tableOf(name);
  return lines.map((line) =>
    Object.fromEntries(names.map((column, i) => [column, cell(table, column, line[i] ?? "")])),
  );
}
