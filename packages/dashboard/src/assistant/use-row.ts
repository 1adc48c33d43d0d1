import { tableOf, type GivenRow } from "@unburden/core";
import { assistantQueryRow, type AssistantUse } from "@unburden/core/assistant";
import { writeCsv } from "../csv.ts";

/** What a use was for: no word of what was asked. */
export interface UseOf {
  readonly kind: Exclude<AssistantUse["kind"], "exam">;
  /** The one place that it was about; null: none or several, then the city's. */
  readonly place: string | null;
}

/** What the reader says of an answer: it settled the matter, it didn't, or it was wrong. */
export type Rating = "solved" | "not-solved" | "wrong";

const said: Readonly<Record<Rating, Pick<AssistantUse, "resolved" | "escalated" | "flaggedWrong">>> = {
  solved: { resolved: true, escalated: false, flaggedWrong: false },
  "not-solved": { resolved: false, escalated: null, flaggedWrong: false },
  wrong: { resolved: false, escalated: null, flaggedWrong: true },
};

const city = "310000";

/** A new use at this local time. */
export function newUse(id: string, { kind, place }: UseOf, now: Date): AssistantUse {
  const pad = (number: number): string => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const time = `${pad(now.getHours())}:${pad(now.getMinutes())}:${pad(now.getSeconds())}`;
  return { id, org_id: place ?? city, at: `${day}T${time}`, kind };
}

/** The use as the reader rates it. */
export function rated(use: AssistantUse, rating: Rating): AssistantUse {
  return { ...use, ...said[rating] };
}

/** The rows of the ledger `assistant_query`. */
export function useRows(uses: readonly AssistantUse[]): GivenRow[] {
  return uses.map(assistantQueryRow);
}

/** The same as CSV that the Ledger page takes in. */
export function usesCsv(uses: readonly AssistantUse[]): string {
  const table = tableOf("assistant_query");
  const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
  return writeCsv(
    table,
    useRows(uses),
    stored.map(({ name }) => name),
  );
}
