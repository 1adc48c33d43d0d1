import type { AnyTable, Text } from "@unburden/core";
import { explorableNamed } from "../explore/explorable.ts";
import { explorationAddress, type MonthRange } from "../explore/state.ts";
import type { Language } from "../language.ts";
import { addressOf, initialState } from "../store.ts";
import type { Receipt } from "./receipt.ts";

/** Where the rows that a figure rests on are explored. */
export interface RowsLink {
  readonly table: Text;
  readonly address: string;
  /** Whether the figure's own dates aren't those by which the explore page knows months, so that its period isn't set. */
  readonly undated: boolean;
}

interface Asked {
  readonly table: AnyTable;
  readonly time: { readonly name: string } | null;
}

/** The tables that are asked, each with the date that says to which period a row belongs. */
function askedTables({ ask }: Receipt): Asked[] {
  if (ask.ask === "finding") {
    return Object.values(ask.analysis.queries).map(({ table, time }) => ({ table, time }));
  }
  const { table, time } = ask.metric;
  return [{ table, time }];
}

/** The months of a half-open period that begins and ends with a month. */
function monthsOf({ from, to }: { readonly from: string; readonly to: string }): MonthRange {
  const [year = 0, month = 0] = to.split("-").map(Number);
  const last = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
  return { from: from.slice(0, 7), to: last };
}

/**
 * The explore page over the rows of the figure's tables, in the same source, district and period. A table that can't be
 * explored has no link.
 */
export function rowsLinks(receipt: Receipt, language: Language, explorePage: string): RowsLink[] {
  const { scope, narrowed, period } = receipt;
  // A server's rows stay there.
  if (scope.source === "server") return [];
  const asked = new Map(askedTables(receipt).map((each) => [each.table.name, each]));
  return [...asked.values()].flatMap(({ table, time }): RowsLink[] => {
    const explorable = explorableNamed(table.name);
    if (!explorable) return [];
    const { district, source } = scope;
    const known = explorable.dimensions.find(({ kind }) => kind === "district");
    const values = known && narrowed.district && district !== null ? { [known.id]: [district] } : {};
    const wanted = narrowed.period && period !== null ? monthsOf(period) : null;
    const sameDates = time?.name === explorable.time.name;
    const page = addressOf({ ...initialState, language, source }, new URL(explorePage));
    const exploration = {
      table: table.name,
      values,
      months: sameDates ? wanted : null,
      comparison: null,
      rowsFrom: 0,
    };
    return [
      {
        table: table.title,
        address: explorationAddress(exploration, page).href,
        undated: wanted !== null && !sameDates,
      },
    ];
  });
}
