import type { GivenRow } from "../../table.ts";

/** One use of the assistant, as the page knows it. What was asked is no part of it: the ledger has no column for it. */
export interface AssistantUse {
  readonly id: string;
  /** The committee or street for which it was used. */
  readonly org_id: string;
  /** Local time, like `2024-11-20T09:30:00`. */
  readonly at: string;
  /** Finding an article: `policy`; a question or a case: `solution`; a summary or a record: `summary`; practice: `exam`. */
  readonly kind: "policy" | "solution" | "summary" | "exam";
  /** Whether the user said that it helped; null or left out until then. */
  readonly resolved?: boolean | null;
  /** Whether a person had to be asked after all. */
  readonly escalated?: boolean | null;
  /** Whether somebody marked the answer wrong. */
  readonly flaggedWrong?: boolean | null;
  /** The user's own estimate, in whole minutes; never ours. */
  readonly minutesSaved?: number | null;
}

const moment = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/u;

/**
 * The row of `assistant_query` for one use. What the user hasn't said is null, never false: unrated uses stand apart in the
 * assistant's figures.
 *
 * @throws when the id or the place is empty, the time isn't written `2024-11-20T09:30:00`, or the minutes are no whole number from 0.
 */
export function assistantQueryRow(use: AssistantUse): GivenRow {
  const {
    id,
    org_id,
    at,
    kind,
    resolved = null,
    escalated = null,
    flaggedWrong = null,
    minutesSaved = null,
  } = use;
  if (id === "" || org_id === "") throw new Error("assistantQueryRow needs an id and a place; one is empty");
  if (
    !moment.test(at) ||
    Number.isNaN(Date.parse(`${at}Z`)) ||
    new Date(`${at}Z`).toISOString().slice(0, 19) !== at
  )
    throw new Error(`assistantQueryRow needs a local time like 2024-11-20T09:30:00; got ${at}`);
  if (minutesSaved !== null && (!Number.isInteger(minutesSaved) || minutesSaved < 0))
    throw new Error(`assistantQueryRow needs whole minutes from 0; got ${minutesSaved}`);
  return {
    query_id: id,
    org_id,
    asked_at: at,
    kind,
    resolved,
    escalated,
    minutes_saved: minutesSaved,
    flagged_wrong: flaggedWrong,
  };
}
