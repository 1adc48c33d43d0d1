// The ledgers that the published claims imply: one row for each fact whose existence is published. What isn't published
// of it stays empty.
import { csvText, readRows } from "../csv.ts";

/** 梅园三村, of whose appraisal the article speaks. */
const appraisedUnit = "310115005003";

function valueOf(claims: ReadonlyMap<string, Readonly<Record<string, string>>>, id: string): number {
  const value = Number(claims.get(id)?.["value"] ?? "");
  if (!Number.isFinite(value) || value <= 0)
    throw new Error(`published/claims.csv: ${id} has no value to build from`);
  return value;
}

function numbered(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, "0")}`);
}

/** What is left of the whole appraisal, as a decimal: 0.7 leaves 0.3. */
function remainder(share: number): number {
  return Number((1 - share).toFixed(6));
}

/** The ledgers' files by their names in the data folder. */
export function buildPublished(): Record<string, string> {
  const claims = new Map(readRows("published/claims.csv").map((row) => [row["claim_id"] ?? "", row]));
  const resident = valueOf(claims, "S23");
  const items = numbered(valueOf(claims, "S6"), "S6").map((item_id) => ({
    item_id,
    list: "annual_plan",
    year: 2024,
    level: "city",
  }));
  const requests = numbered(valueOf(claims, "S8-rejected"), "S8").map((request_id) => ({
    request_id,
    decision: "rejected",
  }));
  const appraisal = [
    {
      org_id: appraisedUnit,
      year: 2024,
      component: "居民满意度测评",
      assessor: "resident",
      weight: resident,
    },
    { org_id: appraisedUnit, year: 2024, component: "其余", assessor: "other", weight: remainder(resident) },
  ];
  const trials = [
    {
      trial_id: "S34",
      trials: valueOf(claims, "S34-trials"),
      resolved_linked: valueOf(claims, "S34-resolved"),
      outreach_sessions: valueOf(claims, "S34-outreach"),
    },
  ];
  return {
    "published/catalog_item.csv": csvText(items, ["item_id", "list", "year", "level"]),
    "published/task_request.csv": csvText(requests, ["request_id", "decision"]),
    "published/appraisal_score.csv": csvText(appraisal, [
      "org_id",
      "year",
      "component",
      "assessor",
      "weight",
    ]),
    "published/circuit_trial.csv": csvText(trials, [
      "trial_id",
      "trials",
      "resolved_linked",
      "outreach_sessions",
    ]),
  };
}
