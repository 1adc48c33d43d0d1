import type { Comparison } from "../../../src/assistant/ask/reading.ts";

/** The day on which every question of the set is asked. */
export const today = "2024-11-20";

/** A question and what the assistant has to make of it. */
export type Question =
  | {
      readonly asked: string;
      readonly wanted: "reading";
      readonly metric: string;
      readonly places: readonly string[];
      readonly period: string | null;
      readonly by: readonly string[];
      readonly comparison: Comparison;
    }
  | { readonly asked: string; readonly wanted: "question"; readonly among: readonly string[] }
  | { readonly asked: string; readonly wanted: "refusal" };

interface Details {
  readonly places?: readonly string[];
  /** `2024-07-01/2024-10-01`, half-open. */
  readonly period?: string;
  readonly by?: readonly string[];
  readonly comparison?: Comparison;
}

/** A question that has one reading. */
export function read(asked: string, metric: string, details: Details = {}): Question {
  const { places = [], period = null, by = [], comparison = "none" } = details;
  return { asked, wanted: "reading", metric, places, period, by, comparison };
}

/** A question that has to be asked back; `among` are metrics or places that must be among the candidates. */
export function askBack(asked: string, ...among: string[]): Question {
  return { asked, wanted: "question", among };
}

/** A question that has to be refused. */
export function refuse(asked: string): Question {
  return { asked, wanted: "refusal" };
}
