import { placeLabel, isCommittee, type PlaceIndex, type PlaceRow } from "../../ledger/values/place-index.ts";
import { resolvePlace, type PlaceReading } from "../../ledger/values/places.ts";
import type { Text } from "../../text.ts";
import { englishDistricts } from "./english-districts.ts";
import { mask, type Masked } from "./masked.ts";
import type { ReadPlace } from "./reading.ts";

/** The places that a question names, those it may mean, and the question without them. */
export interface FoundPlaces {
  readonly places: readonly ReadPlace[];
  /** A name that several places share, with all of them; null when every name was clear. */
  readonly doubt: { readonly shown: string; readonly places: readonly ReadPlace[] } | null;
  readonly notes: readonly Text[];
  readonly masked: Masked;
}

const suffix = /(?:区|县|街道|镇|乡|居委会?|居民区|居民委员会|村委会?|村民委员会|村|社区|农场|园区)$/u;
/** No committee's path is longer: 浦东新区陆家嘴街道东昌社区居民委员会. */
const longest = 26;

/** The row as a reading names it; null for the city, which is no restriction. */
export function readPlace(row: PlaceRow, index: PlaceIndex): ReadPlace | null {
  if (row.kind === "city") return null;
  const level = row.kind === "district" ? "district" : isCommittee(row) ? "unit" : "street";
  const en = level === "district" ? (englishDistricts[row.name] ?? row.name) : placeLabel(row, index);
  return { org_id: row.org_id, level, name: { zh: placeLabel(row, index), en } };
}

function reading(span: string, index: PlaceIndex, strange: boolean): PlaceReading | null {
  if (index.districts.has(span) || suffix.test(span) || (strange && index.streets.has(span))) {
    const found = resolvePlace(span, index);
    return found.fault ? null : found;
  }
  return null;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly found: PlaceReading;
}

function firstSpan(
  { text, kept }: Masked,
  index: PlaceIndex,
  isStrange: (name: string) => boolean,
): Span | null {
  for (let start = 0; start < text.length - 1; start++) {
    if (kept.some(([from, to]) => start >= from && start < to)) continue;
    const run = /^[\p{Script=Han}\d]+/u.exec(text.slice(start, start + longest))?.[0] ?? "";
    for (let length = run.length; length >= 2; length--) {
      const span = run.slice(0, length);
      const found = reading(span, index, isStrange(span));
      if (found) return { start, end: start + length, found };
    }
  }
  return null;
}

function englishSpans(masked: Masked, index: PlaceIndex): { masked: Masked; rows: PlaceRow[] } {
  const found: { at: number; row: PlaceRow }[] = [];
  let rest = masked;
  for (const [zh, en] of Object.entries(englishDistricts)) {
    const row = index.districts.get(zh)?.row;
    const match = new RegExp(
      `\\b${en.toLowerCase().replace("'", "'?")}\\b(?: (?:new )?(?:district|area))?`,
      "u",
    ).exec(rest.text);
    if (!row || !match) continue;
    found.push({ at: match.index, row });
    rest = mask(rest, match.index, match.index + match[0].length);
  }
  return { masked: rest, rows: found.sort((a, b) => a.at - b.at).map(({ row }) => row) };
}

/** Takes every place's name out. A short street name counts only where no figure uses the word. */
export function findPlaces(
  question: Masked,
  index: PlaceIndex,
  isStrange: (name: string) => boolean,
): FoundPlaces {
  const rows: PlaceRow[] = [];
  const notes: Text[] = [];
  let doubt: FoundPlaces["doubt"] = null;
  const english = englishSpans(question, index);
  let masked = english.masked;
  for (let span = firstSpan(masked, index, isStrange); span; span = firstSpan(masked, index, isStrange)) {
    const { org_id, note, doubt: unsure } = span.found;
    const shown = masked.text.slice(span.start, span.end);
    const row = index.byId.get(org_id ?? "");
    if (row) rows.push(row);
    if (note) notes.push(note);
    const candidates = (unsure?.candidates ?? []).map(({ value }) => index.byId.get(String(value)));
    const known = candidates.filter((each) => each !== undefined).map((each) => readPlace(each, index));
    if (unsure && !doubt) doubt = { shown, places: known.filter((each) => each !== null) };
    masked = mask(masked, span.start, span.end);
  }
  const all = [...rows, ...english.rows]
    .map((row) => readPlace(row, index))
    .filter((place) => place !== null);
  return { places: [...new Map(all.map((place) => [place.org_id, place])).values()], doubt, notes, masked };
}
