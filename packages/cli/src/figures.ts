import {
  allAnalyses,
  allMetrics,
  analyse,
  evaluate,
  period as periodOf,
  type AnyTable,
  type DisclosedResult,
  type Engine,
  type Period,
  type Predicate,
  type Result,
  type Text,
} from "@unburden/core";
import { withholdsSmall, tablesOf, type Figure } from "@unburden/core/assistant";
import { datesOf, disclosed } from "@unburden/dashboard/pages";
import { misused } from "./usage-error.ts";

/** All figures, chapter by chapter. */
export const allFigures: readonly Figure[] = [...allMetrics, ...allAnalyses];

/** The tables that a figure needs. */
export function tablesNeeded(figure: Figure): string[] {
  return tablesOf(figure).map(({ name }) => name);
}

/** What is asked of the figures. */
export interface FigureScope {
  readonly by: readonly string[];
  readonly period: Period | null;
  readonly district: string | null;
  readonly end: string;
}

/** Short names of what one groups by. */
const aliases: Readonly<Record<string, string>> = { district: "district_code", street: "street_id" };

/** The keys of `--by district,month`. At most two: small groups can't be kept from being reckoned among more. */
export function keysOf(written: string | undefined): string[] {
  const keys = (written ?? "")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  if (keys.length > 2)
    misused(`--by 最多两个；给了 ${keys.join("、")}`, `--by takes at most two keys; got ${keys.join(", ")}`);
  return [...new Set(keys.map((key) => aliases[key] ?? key))];
}

/** The period of `2024`, `2024-q3`, `2024-07` or `2024-01-01..2024-07-01`; null of nothing and `all`. */
export function periodIn(written: string | undefined): Period | null {
  if (written === undefined || written === "all") return null;
  const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/u.exec(written);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(written);
  try {
    if (days) return periodOf(days[1] ?? "", days[2] ?? "");
    if (month) {
      const [year, number] = [Number(month[1]), Number(month[2])];
      const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
      return periodOf(`${written}-01`, `${next}-01`);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    misused(`时段不对：${why}`, `that is no period: ${why}`);
  }
  return (
    datesOf(written) ??
    misused(
      `看不懂时段“${written}”；可写 2024、2024-q3、2024-07 或 2024-01-01..2024-07-01（末日不含）`,
      `"${written}" is no period; write 2024, 2024-q3, 2024-07 or 2024-01-01..2024-07-01 (its end excluded)`,
    )
  );
}

function inDistrict(figure: Figure, district: string | null): Readonly<Record<string, Predicate>> {
  if (district === null) return {};
  const tables =
    "measure" in figure ? [figure.table] : Object.values(figure.queries).map(({ table }) => table);
  return Object.fromEntries(
    tables.flatMap((table) => {
      const column = table.columns["district_code"];
      return column
        ? [
            [
              table.name,
              { op: "equal", column: { name: column.name, kind: column.kind }, value: district } as const,
            ],
          ]
        : [];
    }),
  );
}

interface Asked {
  readonly table: AnyTable;
  readonly time: { readonly kind: string } | null;
}

function askedOf(figure: Figure): Asked[] {
  return "measure" in figure ? [figure] : Object.values(figure.queries).filter(({ shared }) => !shared);
}

function whyUngroupable({ table, time }: Asked, key: string): Text | null {
  if (key !== "month" && key !== "year")
    return key in table.columns
      ? null
      : { zh: `表 ${table.name} 没有列 ${key}`, en: `the table ${table.name} has no column ${key}` };
  if (time === null)
    return { zh: `表 ${table.name} 的行不带日期`, en: `rows of ${table.name} carry no date here` };
  return key === "month" && time.kind !== "date"
    ? { zh: `表 ${table.name} 只按年记`, en: `rows of ${table.name} are dated by year only` }
    : null;
}

/** Why a figure can't be grouped or narrowed like this; null when it can. */
export function whyUnfit(figure: Figure, { by, period, district }: FigureScope): Text | null {
  const asked = askedOf(figure);
  for (const each of asked) {
    for (const key of by) {
      const why = whyUngroupable(each, key);
      if (why) return { zh: `${figure.id}：${why.zh}`, en: `${figure.id}: ${why.en}` };
    }
    const wholeYears = period === null || (period.from.endsWith("-01-01") && period.to.endsWith("-01-01"));
    if (each.time !== null && each.time.kind !== "date" && !wholeYears)
      return {
        zh: `${figure.id} 只按年记：时段要是整年`,
        en: `${figure.id} is dated by year: ask for whole years`,
      };
  }
  return district !== null && !asked.some(({ table }) => "district_code" in table.columns)
    ? { zh: `${figure.id} 的表里没有区`, en: `${figure.id} is of a table that knows no districts` }
    : null;
}

function shown(figure: Figure, results: readonly Result[]): readonly DisclosedResult[] {
  return withholdsSmall(figure)
    ? disclosed(results)
    : results.map((each) => ({ ...each, suppression: null }));
}

/**
 * A figure's results as they may be shown: of people, groups of fewer than five and what gives them away are hidden. A
 * district is hidden among all districts, as every page does.
 */
export async function figureResults(
  engine: Engine,
  figure: Figure,
  { by, period, district, end }: FigureScope,
): Promise<readonly DisclosedResult[]> {
  const where = inDistrict(figure, district);
  const alone = "measure" in figure && district !== null && by.length === 0;
  if (alone) {
    const all = shown(figure, await evaluate(engine, [figure], { by: ["district_code"], period }));
    return all.filter(({ group }) => group["district_code"] === district);
  }
  if ("measure" in figure)
    return shown(
      figure,
      await evaluate(engine, [figure], { by, period, where: where[figure.table.name] ?? null }),
    );
  const asOf = period && period.to < end ? period.to : end;
  const found = await analyse(engine, figure, { by, period, where, ...(figure.asOf ? { asOf } : {}) });
  return shown(figure, found);
}
