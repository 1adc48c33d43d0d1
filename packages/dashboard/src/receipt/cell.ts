import { cellText } from "../page/notebook-cell.ts";
import type { Receipt } from "./receipt.ts";
import { narrowingOf, tablesRead } from "./statements.ts";

/** A notebook cell that computes the figure again, from the rows on. */
export function cellOf(receipt: Receipt, site: string): string {
  const { ask, about, asOf, scope } = receipt;
  const { period, by, where } = narrowingOf(receipt);
  const isFinding = ask.ask === "finding";
  const condition = isFinding ? where : (Object.values(where)[0] ?? null);
  const options = {
    period,
    by,
    where: condition,
    ...(isFinding ? { asOf, parameters: ask.parameters ?? {} } : {}),
  };
  const kind = isFinding ? "analysis" : "metric";
  return cellText({ kind, id: about.id, options }, scope.source, tablesRead(receipt), site);
}
