import type { Figure } from "../figure.ts";
import { tablesOf } from "../figure.ts";

/** The ledger tables of which a row is a person, a household or their affair: small cells of these are never shown. */
export const peopleTables: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "visit_record",
  "dispute_case",
  "satisfaction_response",
  "hotline_ticket",
  "home_inspection",
  "volunteer_service",
]);

/** Whether the figure counts people, so that small cells must be suppressed. */
export function countsPeople(figure: Figure): boolean {
  return tablesOf(figure).some(({ name }) => peopleTables.has(name));
}
