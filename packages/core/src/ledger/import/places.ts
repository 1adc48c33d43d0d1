import type { LooseRow } from "../../table.ts";
import { placeIndex, streetOf, type PlaceIndex, type PlaceRow } from "../values/place-index.ts";
import { districtNames, placeName, streetNames } from "../values/place-name.ts";
import type { PlaceText } from "../values/place-query.ts";
import { resolvePlace, type PlaceReading } from "../values/places.ts";
import { doubtful, faulty, known, notKnown, type Candidate, type CellReading } from "../values/reading.ts";

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

/** The same, with the units first whose street, else whose district, what stands around the table names: titles, sheet and file. */
export function likelierFirst(reading: PlaceReading, about: string, index: PlaceIndex): PlaceReading {
  const { doubt } = reading;
  if (!doubt) return reading;
  const said = placeName(about);
  const rank = ({ value }: Candidate): number => {
    const row = index.byId.get(String(value));
    if (!row) return 2;
    const street = streetOf(row, index);
    if (street && streetNames(street.name).some((name) => name.length > 1 && said.includes(name))) return 0;
    const district = index.byId.get(row.district_code ?? "");
    return district && districtNames(district.name).some((name) => said.includes(name)) ? 1 : 2;
  };
  const candidates = [...doubt.candidates].sort((a, b) => rank(a) - rank(b));
  return { ...reading, doubt: { ...doubt, candidates } };
}

/** Reads a place from the parts that a ledger's columns give of it; nothing given is not known. */
export function readPlace(place: PlaceText, index: PlaceIndex): PlaceReading {
  const given = Object.entries(place).filter(([, text]) => text !== null && text !== "");
  const [only] = given;
  if (!only) return { org_id: null, note: null, doubt: null, fault: null };
  const alone = given.length === 1 && (only[0] === "name" || only[0] === "code");
  return resolvePlace(alone ? String(only[1]) : place, index);
}
