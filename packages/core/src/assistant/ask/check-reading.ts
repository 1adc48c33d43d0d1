import { resolvePlace } from "../../ledger/values/places.ts";
import { period as makePeriod, type Period } from "../../period.ts";
import { allAnalyses, allMetrics } from "../../registry.ts";
import type { Text } from "../../text.ts";
import type { Figure } from "../figure.ts";
import { notComputable } from "./can-be-computed.ts";
import { readPlace } from "./find-places.ts";
import type { Knowledge } from "./interpreter.ts";
import type { Comparison, ReadPlace, Reading } from "./reading.ts";

/** A reading that can be computed, or what is wrong with it. */
export type CheckedReading =
  { readonly is: "reading"; readonly reading: Reading } | { readonly is: "refused"; readonly problem: Text };

const comparisons: readonly Comparison[] = ["none", "year-before", "period-before", "places"];

function refused(zh: string, en: string): CheckedReading {
  return { is: "refused", problem: { zh, en } };
}

function listOf(value: unknown): readonly unknown[] | null {
  return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : null;
}

/** The period, null for none, undefined when it is no period. */
function periodOf(value: unknown): Period | null | undefined {
  if (value === null || value === undefined) return null;
  const { from, to } = value as { from?: unknown; to?: unknown };
  if (typeof from !== "string" || typeof to !== "string") return undefined;
  try {
    return makePeriod(from, to);
  } catch {
    return undefined;
  }
}

/** The place by its id or its name; null when the ledger has none such, or several. */
function placeOf(value: unknown, { places }: Knowledge): ReadPlace | null {
  const id = typeof value === "string" ? value : (value as { org_id?: unknown } | null)?.org_id;
  if (!places || typeof id !== "string") return null;
  const row = places.byId.get(resolvePlace(id, places).org_id ?? "");
  return row ? readPlace(row, places) : null;
}

function figureOf(id: unknown, figures: readonly Figure[]): Figure | null {
  return figures.find((figure) => figure.id === id) ?? null;
}

/**
 * Checks a reading that somebody corrected or proposed, as JSON gives it: only known figures, places, periods and columns
 * pass, names and levels of places are the ledger's own, and whatever else it holds is dropped. Never throws.
 */
export function checkReading(json: unknown, knowledge: Knowledge): CheckedReading {
  if (typeof json !== "object" || json === null) return refused("这不是一个读法", "This is no reading");
  const given = json as Readonly<Record<string, unknown>>;
  const figure = figureOf(given["metric"], knowledge.figures ?? [...allMetrics, ...allAnalyses]);
  if (!figure) return refused("没有这个指标", "There is no such figure");
  const named = listOf(given["places"])?.map((place) => placeOf(place, knowledge));
  const places = named?.filter((place) => place !== null);
  if (!named || !places || places.length < named.length)
    return refused("有的地点不在名单里", "A place isn't in the list");
  const during = periodOf(given["period"]);
  if (during === undefined)
    return refused(
      "时间不对：要写成2024-07-01，起止先后分明",
      "The period needs days like 2024-07-01, the first before the last",
    );
  const by = listOf(given["by"])?.filter((name) => typeof name === "string");
  if (!by || by.length < (listOf(given["by"])?.length ?? 0))
    return refused("分组要写列名", "Groupings are names of columns");
  const comparison = comparisons.find((each) => each === (given["comparison"] ?? "none"));
  if (!comparison) return refused("没有这种比较", "There is no such comparison");
  const reading: Reading = { metric: figure.id, places, period: during, by, comparison };
  const problem = notComputable(figure, reading);
  return problem ? { is: "refused", problem: problem.text } : { is: "reading", reading };
}
