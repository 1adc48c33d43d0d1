import type { PlaceIndex } from "../../ledger/values/place-index.ts";
import { resolvePlace } from "../../ledger/values/places.ts";
import { period as makePeriod, type Period } from "../../period.ts";
import type { Text } from "../../text.ts";
import { months } from "../ask/days.ts";
import { readPlace } from "../ask/find-places.ts";
import type { ReadPlace } from "../ask/reading.ts";

/** Of whom and when a record is. */
export interface RecordScope {
  /** A committee, a street or a district; null: the whole ledger. */
  readonly place: ReadPlace | null;
  /** The hash by which the ledger knows who did the work; null: everybody. */
  readonly person: string | null;
  /** Null: all time. */
  readonly period: Period | null;
}

/** A scope, or what is wrong with what was entered, with the places that a name may mean. */
export type FoundScope =
  | { readonly is: "scope"; readonly scope: RecordScope }
  | { readonly is: "refused"; readonly problem: Text; readonly candidates: readonly ReadPlace[] };

function refused(zh: string, en: string, candidates: readonly ReadPlace[] = []): FoundScope {
  return { is: "refused", problem: { zh, en }, candidates };
}

/** `2024`, `2024-07` or `2024-Q3`, or a period as it is; undefined for anything else. */
function periodOf(entered: string | Period | null | undefined): Period | null | undefined {
  if (entered === null || entered === undefined || entered === "") return null;
  if (typeof entered === "string") {
    const [, year, month, quarter] = /^(\d{4})(?:-(\d{2})|-?[Qq]([1-4]))?$/u.exec(entered.trim()) ?? [];
    if (year === undefined) return undefined;
    if (quarter !== undefined) return months(Number(year), 3 * Number(quarter) - 2, 3) ?? undefined;
    return (
      (month === undefined ? months(Number(year), 1, 12) : months(Number(year), Number(month))) ?? undefined
    );
  }
  try {
    return makePeriod(entered.from, entered.to);
  } catch {
    return undefined;
  }
}

/** What a form entered: a place by name or id, a person by hash, a period as `2024`, `2024-07`, `2024-Q3` or two days. */
export interface EnteredScope {
  readonly place?: string | null;
  readonly person?: string | null;
  readonly period?: string | Period | null;
}

/** Finds the place, the person and the period that were entered. Never throws; a name of a person is refused. */
export function recordScope(entered: EnteredScope, places: PlaceIndex | null): FoundScope {
  const period = periodOf(entered.period);
  if (period === undefined)
    return refused(
      `时间“${JSON.stringify(entered.period)}”读不懂：请写2024、2024-07或2024-Q3`,
      `The period ${JSON.stringify(entered.period)} isn't understood: write 2024, 2024-07 or 2024-Q3`,
    );
  const person = entered.person?.trim() || null;
  if (person !== null && !/^[\w-]{2,64}$/u.test(person))
    return refused(
      "人员要用台账里的散列编号，不用姓名；编号只有字母、数字、-和_",
      "A person is given by the ledger's hash, never by name: letters, digits, - and _ only",
    );
  const name = entered.place?.trim() || null;
  if (name === null) return { is: "scope", scope: { place: null, person, period } };
  if (!places) return refused("台账没有地点名单，不能按地点汇总", "The ledger has no list of places");
  const found = resolvePlace(name, places);
  const candidates = (found.doubt?.candidates ?? [])
    .map(({ value }) => places.byId.get(String(value)))
    .flatMap((row) => (row ? [readPlace(row, places)] : []))
    .filter((place) => place !== null);
  if (candidates.length > 0)
    return refused(
      `“${name}”可以指${candidates.length}个地方，请选一个`,
      `“${name}” may be any of ${candidates.length} places: choose one`,
      candidates,
    );
  const row = places.byId.get(found.org_id ?? "");
  if (!row) return refused(`名单里没有“${name}”`, `There is no “${name}” in the list of places`);
  return { is: "scope", scope: { place: readPlace(row, places), person, period } };
}
