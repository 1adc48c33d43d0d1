import { formerDistrictNote, formerDistricts } from "./former-districts.ts";
import { districtNames, placeName, placeStems, streetNames, type CommitteeKind } from "./place-name.ts";
import type { Text } from "../../text.ts";

/** A row of the frame: a place or committee. */
export interface PlaceRow {
  readonly org_id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly kind: string;
  readonly district_code: string | null;
  readonly nbs_code?: string | null;
}

/** A district found by a name, with what to tell when the name is a former one. */
export interface FoundDistrict {
  readonly row: PlaceRow;
  readonly full: boolean;
  readonly note: Text | null;
}

/** The frame, arranged for looking places up. Make it once with {@link placeIndex}. */
export interface PlaceIndex {
  readonly byId: ReadonlyMap<string, PlaceRow>;
  /** The same by the statistical bureau's code; a district by its own. */
  readonly byCode: ReadonlyMap<string, PlaceRow>;
  /** Districts by full, short and former names. */
  readonly districts: ReadonlyMap<string, FoundDistrict>;
  /** Streets, towns and special zones by full and by short name. */
  readonly streets: ReadonlyMap<string, readonly PlaceRow[]>;
  /** Committees by their whole name. */
  readonly names: ReadonlyMap<string, readonly PlaceRow[]>;
  /** Committees by the stem of their name. */
  readonly stems: ReadonlyMap<string, readonly PlaceRow[]>;
}

const above = new Set(["city", "district", "subdistrict", "town", "township", "special_zone"]);

/** Whether the row is a committee, and not a place above the committees. */
export function isCommittee({ kind }: PlaceRow): boolean {
  return !above.has(kind);
}

/** The committee's kind, or null for a preparatory group and its like. */
export function committeeKind({ kind }: PlaceRow): CommitteeKind | null {
  return kind === "neighborhood" || kind === "village" ? kind : null;
}

function codesOf({ nbs_code, kind, district_code }: PlaceRow): string[] {
  return [nbs_code, kind === "district" ? district_code : null].filter((code) => typeof code === "string");
}

/** Whether the row lies in the district, or is it. */
export function liesIn(row: PlaceRow, district: PlaceRow): boolean {
  return row.district_code === (district.district_code ?? district.org_id);
}

function append(map: Map<string, PlaceRow[]>, key: string, row: PlaceRow): void {
  const rows = map.get(key);
  if (!rows) map.set(key, [row]);
  else if (!rows.includes(row)) rows.push(row);
}

function indexDistricts(rows: readonly PlaceRow[]): Map<string, FoundDistrict> {
  const districts = new Map<string, FoundDistrict>();
  for (const row of rows.filter(({ kind }) => kind === "district")) {
    const [full, short] = districtNames(row.name);
    districts.set(full, { row, full: true, note: null });
    districts.set(short, { row, full: false, note: null });
  }
  for (const [name, former] of Object.entries(formerDistricts)) {
    const now = districts.get(former.now);
    if (!now) continue;
    const [full, short] = districtNames(name);
    const note = formerDistrictNote(name, former);
    if (!districts.has(full)) districts.set(full, { row: now.row, full: true, note });
    if (!districts.has(short)) districts.set(short, { row: now.row, full: false, note });
  }
  return districts;
}

/** Arranges the frame's rows for looking places up: once for all cells. */
export function placeIndex(rows: readonly PlaceRow[]): PlaceIndex {
  const index = {
    streets: new Map<string, PlaceRow[]>(),
    names: new Map<string, PlaceRow[]>(),
    stems: new Map<string, PlaceRow[]>(),
  };
  for (const row of rows) {
    if (isCommittee(row)) {
      append(index.names, placeName(row.name), row);
      for (const { stem } of placeStems(row.name)) append(index.stems, stem, row);
    } else if (row.kind !== "city" && row.kind !== "district") {
      for (const name of streetNames(row.name)) append(index.streets, name, row);
    }
  }
  return {
    byId: new Map(rows.map((row) => [row.org_id, row])),
    byCode: new Map(rows.flatMap((row) => codesOf(row).map((code) => [code, row]))),
    districts: indexDistricts(rows),
    ...index,
  };
}

/** The street or town that the row belongs to, or is itself. */
export function streetOf(row: PlaceRow, index: PlaceIndex): PlaceRow | null {
  if (row.kind === "city" || row.kind === "district") return null;
  if (!isCommittee(row)) return row;
  return row.parent_id === null ? null : (index.byId.get(row.parent_id) ?? null);
}

/** The place for a person to recognise: 浦东新区 · 陆家嘴街道 · 东昌居委会. */
export function placeLabel(row: PlaceRow, index: PlaceIndex): string {
  const district = index.byCode.get(row.district_code ?? "") ?? index.byId.get(row.district_code ?? "");
  const path = [district, streetOf(row, index) ?? undefined, row].filter((place) => place !== undefined);
  return [...new Set(path)].map(({ name }) => name).join(" · ");
}
