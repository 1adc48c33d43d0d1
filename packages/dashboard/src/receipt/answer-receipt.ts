import { oneOf, type AnyTable, type Period, type Predicate, type Text } from "@unburden/core";
import { inPlace, tablesOf, type Figure, type ReadPlace } from "@unburden/core/assistant";
import { figureOfId } from "../assistant/figures.ts";
import type { Outcome } from "../assistant/protocol.ts";
import { figure, finding } from "../page/ask.ts";
import type { PageResult } from "../page/answer.ts";
import { jsonResult } from "../page/page-data.ts";
import type { Source } from "../page/scope.ts";
import { parametersOf, type FigureLikeAsk, type Receipt } from "./receipt.ts";

/** A question that was read, and answered. */
export type Computed = Outcome & { readonly is: "read" };

/** The condition that a row lies in any of the places; null where the table doesn't know, or everywhere is meant. */
function inPlaces(table: AnyTable, places: readonly ReadPlace[]): Predicate | null {
  const [first, second] = places;
  if (!first) return null;
  const condition = inPlace(table, first);
  if (!second || condition?.op !== "equal") return condition;
  const column = table.columns[condition.column.name];
  return column
    ? oneOf(
        column as Parameters<typeof oneOf>[0],
        places.map(({ org_id }) => org_id),
      )
    : null;
}

function askOf(of: Figure, by: readonly string[]): FigureLikeAsk {
  return "measure" in of ? figure(of, { by }) : finding<unknown>(of, { by });
}

function periodOf({ answer }: Computed): Period | null {
  return answer.is === "answer" ? answer.receipt.period : null;
}

/**
 * The receipt of a question's answer: the same as that of a figure on any page.
 *
 * @throws when there is no answer.
 */
export function answerReceipt(outcome: Computed, source: Source): Receipt {
  const { answer, reading, about, asOf } = outcome;
  if (answer.is !== "answer") throw new Error(`${about.id} has no answer to show a receipt of`);
  const of = figureOfId(about.id);
  const conditions = tablesOf(of).flatMap((table) => {
    const condition = inPlaces(table, reading.places);
    return condition ? [[table.name, condition] as const] : [];
  });
  const [place] = reading.places;
  const columns = { district: "district_code", street: "street_id", unit: "org_id" } as const;
  const by = reading.places.length > 1 && place ? [columns[place.level], ...reading.by] : reading.by;
  const beside = answer.beside ?? [];
  const names = answer.results.map(({ label }): Text => label);
  return {
    ask: askOf(of, reading.by),
    about,
    caveats: about.caveats,
    scope: { source, district: null, period: "all" },
    narrowed: { district: false, period: false },
    period: periodOf(outcome),
    asOf: "asOf" in of && of.asOf ? asOf : null,
    parameters: parametersOf(of, {}),
    results: [...answer.results, ...beside].map((each): PageResult => jsonResult(each)),
    series: null,
    narrowing: {
      reach: answer.text,
      by,
      where: Object.fromEntries(conditions),
      statements: answer.receipt.sql,
      names: [...names, ...beside.map(({ label, period }) => besideName(label, period))],
    },
  };
}

function besideName(label: Text, period: Period | null): Text {
  const when = period ? ` ${period.from}–${period.to}` : "";
  return { zh: `${label.zh}${when}`.trim(), en: `${label.en}${when}`.trim() };
}
