import { normalise } from "./normalise.ts";
import { placeName } from "./place-name.ts";
import { liesIn, type FoundDistrict, type PlaceIndex, type PlaceRow } from "./place-index.ts";

/** A place as a ledger gives it, in columns of its own. What a ledger lacks is left out or empty. */
export interface PlaceText {
  readonly code?: string | null;
  readonly district?: string | null;
  readonly street?: string | null;
  readonly name?: string | null;
}

/** One way to understand where a place is: within a district, within one of some streets, by a name. */
export interface PlaceQuery {
  readonly district: FoundDistrict | null;
  readonly streets: readonly PlaceRow[] | null;
  /** Empty when the street or the district itself is meant. */
  readonly name: string;
}

function streetsIn(name: string, district: FoundDistrict | null, index: PlaceIndex): readonly PlaceRow[] {
  const streets = index.streets.get(name) ?? [];
  return district ? streets.filter((row) => liesIn(row, district.row)) : streets;
}

/** Takes a street's full name off the front; the whole text as a name is the other way to understand it. */
function byStreet(text: string, district: FoundDistrict | null, index: PlaceIndex): PlaceQuery[] {
  const queries: PlaceQuery[] = [];
  for (let end = 2; end <= text.length; end++) {
    const head = text.slice(0, end);
    const streets = streetsIn(head, district, index);
    const whole =
      /(?:街道|[镇乡区场林园地]|\))$/u.test(head) && streets.some(({ name }) => placeName(name) === head);
    if (whole) queries.push({ district, streets, name: text.slice(end).replace(/^办事处|^人民政府/u, "") });
  }
  return queries;
}

/** Text in one piece: 浦东新区陆家嘴街道东昌居委会. A short district name counts only before a street's full name. */
function glued(text: string, index: PlaceIndex): PlaceQuery[] {
  const queries = [...byStreet(text, null, index), { district: null, streets: null, name: text }];
  for (let end = 2; end <= Math.min(text.length, 5); end++) {
    const district = index.districts.get(text.slice(0, end));
    if (!district) continue;
    const rest = text.slice(end);
    queries.push(...byStreet(rest, district, index));
    if (district.full || rest === "") queries.push({ district, streets: null, name: rest });
  }
  return queries;
}

/** The ways to understand a place given in one text, in one piece or with separators between district, street and name. */
export function queriesOfText(text: string, index: PlaceIndex): PlaceQuery[] {
  const parts = normalise(text)
    .split(/[\s/·>|,，;\-—]+/u)
    .map((part) => placeName(part).replace(/^上海市(?=.)/u, ""))
    .filter((part) => part !== "" && part !== "上海市" && part !== "上海");
  const [first = "", second = "", ...rest] = parts;
  const district = index.districts.get(first);
  const whole = glued(parts.join(""), index);
  if (parts.length < 2) return whole;
  if (!district) {
    const streets = index.streets.get(first);
    return streets ? [{ district: null, streets, name: second + rest.join("") }, ...whole] : whole;
  }
  const streets = streetsIn(second, district, index);
  const inStreet = streets.length > 0 ? [{ district, streets, name: rest.join("") }] : [];
  return [...inStreet, { district, streets: null, name: second + rest.join("") }, ...whole];
}

/** What of the columns district and street isn't in the frame. */
export type Unfound = { readonly unfound: "district" | "street"; readonly text: string };

/** The way to understand a place given in columns, or which of them isn't in the frame. */
export function queryOfColumns(place: PlaceText, index: PlaceIndex): PlaceQuery | Unfound {
  const given = { district: placeName(place.district ?? ""), street: placeName(place.street ?? "") };
  const districtText = given.district.replace(/^上海市(?=.)/u, "");
  const streetText = given.street.replace(/(?:办事处|人民政府)$/u, "");
  const district = districtText === "" ? null : index.districts.get(districtText);
  if (district === undefined) return { unfound: "district", text: place.district ?? "" };
  const streets = streetText === "" ? null : streetsIn(streetText, district, index);
  if (streets?.length === 0) return { unfound: "street", text: place.street ?? "" };
  return { district, streets, name: placeName(place.name ?? "") };
}
