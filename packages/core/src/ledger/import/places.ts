import type { LooseRow } from "../../table.ts";
import { placeIndex, type PlaceIndex, type PlaceRow } from "../values/place-index.ts";
import type { PlaceText } from "../values/place-query.ts";
import { resolvePlace, type PlaceReading } from "../values/places.ts";
import { doubtful, faulty, known, notKnown, type CellReading } from "../values/reading.ts";

/** The units that places are looked up among: the frame, and those that a file brings itself (preparatory groups). */
export interface PlaceBook {
  /** The units so far, arranged; null when none were given. */
  index(): PlaceIndex | null;
  learn(row: LooseRow): void;
}

/** A book that begins with these units. */
export function placeBook(rows: readonly PlaceRow[]): PlaceBook {
  const all = [...rows];
  const known_ = new Set(rows.map(({ org_id }) => org_id));
  let index: PlaceIndex | null = null;
  return {
    index() {
      if (all.length > 0) index ??= placeIndex(all);
      return index;
    },
    learn(row) {
      const place = row as unknown as PlaceRow;
      if (known_.has(place.org_id)) return;
      known_.add(place.org_id);
      all.push(place);
      index = null;
    },
  };
}

/** A place as a cell's reading: the unit's key, a doubt with the units it may be, or a fault. */
export function placeReading({ org_id, doubt, fault }: PlaceReading): CellReading {
  if (doubt) return doubtful(doubt.code, doubt.reason, doubt.candidates);
  if (fault) return faulty(fault.code, fault.message, fault.advice);
  return org_id === null ? notKnown : known(org_id);
}

/** Reads a place from the parts that a ledger's columns give of it; nothing given is not known. */
export function readPlace(place: PlaceText, index: PlaceIndex): PlaceReading {
  const given = Object.entries(place).filter(([, text]) => text !== null && text !== "");
  const [only] = given;
  if (!only) return { org_id: null, note: null, doubt: null, fault: null };
  const alone = given.length === 1 && (only[0] === "name" || only[0] === "code");
  return resolvePlace(alone ? String(only[1]) : place, index);
}
