import type { CellValue } from "../../column.ts";
import { disclose, hide, type DisclosedResult } from "../../disclose.ts";
import type { Engine } from "../../engine.ts";
import type { PlaceIndex } from "../../ledger/values/place-index.ts";
import { yearOf, type Period } from "../../period.ts";
import type { Result } from "../../result.ts";
import type { Text } from "../../text.ts";
import { tablesOf, type Figure } from "../figure.ts";
import type { AnswerResult } from "./compose-sentence.ts";
import { months } from "./days.ts";
import { readPlace } from "./find-places.ts";
import type { Withheld } from "./guard.ts";
import type { ReadPlace } from "./reading.ts";
import { runFigure } from "./run-figure.ts";

type Group = Readonly<Record<string, CellValue | null>>;

/** A figure to compute, with how it may be shown. */
export interface Task {
  readonly engine: Engine;
  readonly figure: Figure;
  readonly by: readonly string[];
  readonly today: string;
  readonly places: PlaceIndex | null;
  readonly threshold: number;
  /** Null for figures that don't count people. */
  readonly withheld: ((place: ReadPlace | null, period: Period | null) => Promise<Withheld>) | null;
}

const levels = { district_code: "district", street_id: "street", org_id: "unit" } as const;

function placeOfGroup(group: Group, asked: ReadPlace | null, index: PlaceIndex | null): ReadPlace | null {
  const name = (["org_id", "street_id", "district_code"] as const).find((each) => each in group);
  if (!name) return asked;
  const id = String(group[name]);
  const row = index?.byId.get(id);
  return (
    (row && index ? readPlace(row, index) : null) ?? {
      org_id: id,
      level: levels[name],
      name: { zh: id, en: id },
    }
  );
}

function periodOfGroup(group: Group, asked: Period | null): Period | null {
  const { month, year } = group;
  if (typeof month === "string") {
    const whole = months(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
    return whole && asked
      ? {
          from: whole.from > asked.from ? whole.from : asked.from,
          to: whole.to < asked.to ? whole.to : asked.to,
        }
      : whole;
  }
  if (typeof year === "string") {
    const whole = yearOf(Number(year));
    return asked
      ? {
          from: whole.from > asked.from ? whole.from : asked.from,
          to: whole.to < asked.to ? whole.to : asked.to,
        }
      : whole;
  }
  return asked;
}

/** Whether the group has days of the asked period: the engine gives one for every month that has rows at all. */
function isWithin(group: Group, asked: Period | null): boolean {
  const own = periodOfGroup(group, asked);
  return own === null || own.from < own.to;
}

function labelOf(group: Group, place: ReadPlace | null, { figure }: Task): Text {
  const parts = Object.entries(group).map(([name, value]): Text => {
    if (name in levels) return place?.name ?? { zh: "地点不详", en: "place unknown" };
    if (value === null) return { zh: "不详", en: "unknown" };
    const words = tablesOf(figure).find((table) => name in table.columns)?.columns[name]?.values[
      String(value)
    ];
    return words ?? { zh: String(value), en: String(value) };
  });
  return { zh: parts.map(({ zh }) => zh).join(" "), en: parts.map(({ en }) => en).join(" ") };
}

function isCategory(name: string): boolean {
  return !(name in levels) && name !== "month" && name !== "year";
}

/** Groups by a column are shown for the whole or a district and whole years: finer ones could be subtracted. */
async function byCategory(
  task: Task,
  place: ReadPlace | null,
  results: readonly Result[],
  period: Period | null,
): Promise<readonly DisclosedResult[] | null> {
  const { engine, figure, by, threshold, today } = task;
  const whole = !period || (period.from.endsWith("-01-01") && period.to.endsWith("-01-01"));
  if (by.length > 1 || !whole || (place && place.level !== "district")) return null;
  if (!place) return disclose(results, threshold).results;
  const among = await runFigure(engine, figure, { period, by: ["district_code", ...by], place: null }, today);
  const shown = disclose(among, threshold).results.filter(
    ({ group }) => group["district_code"] === place.org_id,
  );
  const key = (group: Group): string => String(group[by[0] ?? ""]);
  return results.map((result) =>
    hide(result, shown.find(({ group }) => key(group) === key(result.group))?.suppression ?? null),
  );
}

/** The results of one place and period as they may be shown; null when they are asked for too finely. */
async function resultsFor(
  task: Task,
  place: ReadPlace | null,
  period: Period | null,
): Promise<AnswerResult[] | null> {
  const { engine, figure, by, places, threshold, today, withheld } = task;
  const all = await runFigure(engine, figure, { period, by, place }, today);
  const results = all.filter(({ group }) => isWithin(group, period));
  const named = (result: DisclosedResult): AnswerResult => {
    const own = placeOfGroup(result.group, place, places);
    return { ...result, label: labelOf(result.group, own, task) };
  };
  if (!withheld) return results.map((result) => named(hide(result, null)));
  if (by.some(isCategory)) return (await byCategory(task, place, results, period))?.map(named) ?? null;
  const shown: AnswerResult[] = [];
  for (const result of results) {
    const own = placeOfGroup(result.group, place, places);
    const why = await withheld(own, periodOfGroup(result.group, period));
    // A row whose place isn't in the list can't be set among its siblings: it is hidden, and the others aren't refused.
    if (why === "too-fine" && !(own && own !== place)) return null;
    const small = result.used > 0 && result.used < threshold;
    shown.push(named(hide(result, small ? "primary" : why !== null ? "secondary" : null)));
  }
  return shown;
}

/** The results of every place, one after the other, as they may be shown; of no place, of the whole ledger. Null: too fine. */
export async function forEveryPlace(
  task: Task,
  places: readonly ReadPlace[],
  period: Period | null,
): Promise<AnswerResult[] | null> {
  if (places.length === 0) return resultsFor(task, null, period);
  const all: AnswerResult[] = [];
  for (const place of places) {
    const results = await resultsFor(task, place, period);
    if (!results) return null;
    const many = places.length > 1;
    const first = (label: Text): Text => ({
      zh: `${place.name.zh} ${label.zh}`.trim(),
      en: `${place.name.en} ${label.en}`.trim(),
    });
    all.push(...results.map((result) => (many ? { ...result, label: first(result.label) } : result)));
  }
  return all;
}
