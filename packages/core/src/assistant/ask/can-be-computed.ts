import type { Period } from "../../period.ts";
import type { Text } from "../../text.ts";
import { tablesOf, type Figure } from "../figure.ts";
import { groupingText } from "./describe-reading.ts";
import type { Reading } from "./reading.ts";
import { columnOfLevel } from "./run-figure.ts";

/** Why a reading has no figure: what its ledger doesn't record. */
export interface NotComputable {
  readonly reason: "no-place" | "no-date" | "whole-years" | "no-column" | "comparison";
  readonly text: Text;
}

function isWholeYears({ from, to }: Period): boolean {
  return from.endsWith("-01-01") && to.endsWith("-01-01");
}

function timesOf(figure: Figure): readonly ("date" | "integer" | null)[] {
  if ("measure" in figure) return [figure.time?.kind ?? null];
  return Object.values(figure.queries)
    .filter(({ shared }) => !shared)
    .map(({ time }) => time?.kind ?? null);
}

function missingPlace(figure: Figure, { places }: Reading): NotComputable | null {
  const tables =
    "measure" in figure
      ? [figure.table]
      : Object.values(figure.queries)
          .filter(({ shared }) => !shared)
          .map(({ table }) => table);
  const without = tables.find((table) =>
    places.some(({ level }) => !(columnOfLevel(level) in table.columns)),
  );
  return without
    ? {
        reason: "no-place",
        text: {
          zh: `“${without.title.zh}”没有记地点，只能算全部的`,
          en: `The ledger “${without.title.en}” records no place; only the figure for everywhere can be computed`,
        },
      }
    : null;
}

function missingDate(figure: Figure, { period, by, comparison }: Reading): NotComputable | null {
  const times = timesOf(figure);
  const wantsTime =
    period !== null ||
    by.includes("year") ||
    by.includes("month") ||
    comparison === "year-before" ||
    comparison === "period-before";
  if (!wantsTime) return null;
  if (
    times.every((kind) => kind === null) ||
    (by.some((name) => name === "month" || name === "year") && times.includes(null))
  ) {
    return {
      reason: "no-date",
      text: {
        zh: "这个数字的台账不按日期记，只能算全部时间的",
        en: "The figure's rows carry no date; only the figure of all time can be computed",
      },
    };
  }
  const byYear = times.includes("integer");
  if (
    byYear &&
    ((period && !isWholeYears(period)) || by.includes("month") || comparison === "period-before")
  ) {
    return {
      reason: "whole-years",
      text: {
        zh: "这个数字的台账只记年份，请问整年的",
        en: "The figure's ledger records years only; ask for whole years",
      },
    };
  }
  return null;
}

function missingColumn(figure: Figure, { by }: Reading): NotComputable | null {
  const columns = by.filter((name) => name !== "month" && name !== "year");
  const shared =
    "measure" in figure
      ? []
      : Object.values(figure.queries)
          .filter((query) => query.shared)
          .map(({ table }) => table);
  const tables = tablesOf(figure).filter((table) => !shared.includes(table));
  const lacking = columns.find((name) => tables.some((table) => !(name in table.columns)));
  if (lacking === undefined) return null;
  const { zh, en } = groupingText(lacking, figure);
  return {
    reason: "no-column",
    text: { zh: `这个数字的台账不能${zh}分`, en: `The figure's ledger can't be split ${en}` },
  };
}

/** What of a reading its figure's ledger can't give; null when it can be computed. */
export function notComputable(figure: Figure, reading: Reading): NotComputable | null {
  const grouped = reading.by.includes("month") || reading.by.includes("year");
  if (grouped && reading.comparison === "period-before") {
    return {
      reason: "comparison",
      text: {
        zh: "按时间分组时，各期已经并列，不再与上期相比",
        en: "Grouped by time, the periods already stand side by side",
      },
    };
  }
  return missingPlace(figure, reading) ?? missingDate(figure, reading) ?? missingColumn(figure, reading);
}
