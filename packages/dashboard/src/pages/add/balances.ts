import type { BalancePoint } from "../../charts/balance-lines.ts";
import type { AddData } from "./asks.ts";

/** A fund's books: its balance at the end of each day with an entry, in fen. */
export interface FundBooks {
  readonly unit: string;
  readonly points: readonly BalancePoint[];
  readonly taken: number;
  readonly spent: number;
  /** The least that the fund stood at, in fen. */
  readonly lowest: number;
}

type Entry = AddData["answers"]["entries"]["rows"][number];

function booksOf(unit: string, entries: readonly Entry[]): FundBooks {
  const days = [...new Set(entries.flatMap(({ entered_on }) => entered_on ?? []))].sort();
  const sum = (direction: string, day?: string): number =>
    entries
      .filter((entry) => entry.direction === direction && (day === undefined || entry.entered_on === day))
      .reduce((total, { fen }) => total + (fen ?? 0), 0);
  let balance = 0;
  const points = days.map((day) => {
    balance += sum("in", day) - sum("out", day);
    return { day, balance };
  });
  // Within a day what comes in counts before what goes out, so that the end of a day is its lowest or its first point.
  return {
    unit,
    points,
    taken: sum("in"),
    spent: sum("out"),
    lowest: Math.min(...points.map((point) => point.balance)),
  };
}

/** The books of each unit's fund up to the day looked at; entries without a date are left out. */
export function fundBooks({ answers, asOf }: AddData): FundBooks[] {
  const dated = answers.entries.rows.filter(({ entered_on }) => entered_on !== null && entered_on < asOf);
  const units = [...new Set(dated.flatMap(({ org_id }) => org_id ?? []))];
  return units.map((unit) =>
    booksOf(
      unit,
      dated.filter(({ org_id }) => org_id === unit),
    ),
  );
}
