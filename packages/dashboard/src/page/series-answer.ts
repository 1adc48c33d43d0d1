import { evaluate } from "@unburden/core";
import { xmrChart } from "@unburden/core/statistics";
import { disclosed, isDiscreet } from "./people.ts";
import type { SeriesAnswer } from "./answer.ts";
import type { SeriesAsk } from "./ask.ts";
import { aboutOf, inDistrict, type Circumstances } from "./circumstances.ts";

/** With this many months or more, the first twelve set the limits, so that a later change can't widen them. */
const enoughForABaseline = 18;

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** Every month from the first to the last of these, gaps included; of none, none. */
export function monthsThrough(seen: readonly string[]): string[] {
  const sorted = [...seen].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months = [first];
  for (let month = nextMonth(first); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** The metric month by month with its control chart; a month without rows, or of too few people, has no value. */
export async function seriesAnswer(
  ask: SeriesAsk,
  { engine, district }: Circumstances,
): Promise<SeriesAnswer> {
  const { metric } = ask;
  const where = inDistrict(metric.table, district);
  const found = await evaluate(engine, [metric], { by: ["month"], where });
  const results = isDiscreet(ask) ? disclosed(found) : found;
  const values = new Map(
    results.flatMap(({ group, value }) => {
      const { month } = group;
      return typeof month === "string" ? [[month, value] as const] : [];
    }),
  );
  const months = monthsThrough([...values.keys()]);
  const known = months.filter((month) => (values.get(month) ?? null) !== null);
  const baseline = known.length >= enoughForABaseline ? 12 : months.length;
  return {
    about: aboutOf(metric),
    narrowed: { district: where !== null, period: false },
    months,
    chart: xmrChart(
      months.map((month) => values.get(month) ?? null),
      { baseline: { from: 0, to: baseline } },
    ),
    baseline,
  };
}
