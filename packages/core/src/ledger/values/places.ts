import type { Text } from "../../text.ts";
import { normalise, wordKey } from "./normalise.ts";
import {
  committeeKind,
  liesIn,
  placeLabel,
  streetOf,
  type PlaceIndex,
  type PlaceRow,
} from "./place-index.ts";
import { placeName, placeStems } from "./place-name.ts";
import { queriesOfText, queryOfColumns, type PlaceQuery, type PlaceText } from "./place-query.ts";
import type { Doubt, Fault } from "./reading.ts";

/** The unit that a place's name or code stands for. With a doubt or a fault the org_id is null. */
export interface PlaceReading {
  readonly org_id: string | null;
  /** What to tell about a place that was found: that its district is no more. */
  readonly note: Text | null;
  readonly doubt: Doubt | null;
  readonly fault: Fault | null;
}

interface Found {
  readonly rows: readonly PlaceRow[];
  /** How well the name fits: 0 by its whole name, 1 by its stem and kind, 2 by its stem alone. */
  readonly fit: number;
}

function foundPlace(row: PlaceRow, note: Text | null): PlaceReading {
  return { org_id: row.org_id, note, doubt: null, fault: null };
}

function refuse(code: string, message: Text, advice: Text): PlaceReading {
  return { org_id: null, note: null, doubt: null, fault: { code, message, advice } };
}

function ask(shown: string, rows: readonly PlaceRow[], index: PlaceIndex): PlaceReading {
  const candidates = rows.map((row) => {
    const label = placeLabel(row, index);
    return { value: row.org_id, label: { zh: label, en: label } };
  });
  const reason = {
    zh: `“${shown}”可以指${rows.length}个单位，请选择`,
    en: `“${shown}” may be any of ${rows.length} units; please choose`,
  };
  return { org_id: null, note: null, doubt: { code: "ambiguous-place", reason, candidates }, fault: null };
}

function within({ district, streets }: PlaceQuery, rows: readonly PlaceRow[], index: PlaceIndex): PlaceRow[] {
  return rows.filter((row) => {
    if (district && !liesIn(row, district.row)) return false;
    const street = streets && streetOf(row, index);
    return !streets || (street !== null && streets.includes(street));
  });
}

/** The rows of the query, by the best fit that there is. */
function lookUp(query: PlaceQuery, index: PlaceIndex): Found {
  if (query.name === "")
    return { rows: query.streets ?? (query.district ? [query.district.row] : []), fit: 0 };
  const exact = within(query, [...(index.names.get(query.name) ?? []), ...streetNamed(query, index)], index);
  if (exact.length > 0) return { rows: exact, fit: 0 };
  const stems = placeStems(query.name);
  const hits = (kinded: boolean): PlaceRow[] =>
    stems.flatMap(({ stem, kind }) =>
      (kind !== null) === kinded
        ? within(query, index.stems.get(stem) ?? [], index).filter(
            (row) => kind === null || committeeKind(row) === kind,
          )
        : [],
    );
  const certain = [...new Set(hits(true))];
  // 新华新村 ends in 村 but may be a neighborhood: what only its whole name finds counts as well.
  const loose = [...new Set(hits(false))];
  if (certain.length > 0) return { rows: [...new Set([...certain, ...loose])], fit: 1 };
  return { rows: [...new Set([...loose, ...streetNamed(query, index)])], fit: 2 };
}

function streetNamed({ name, streets, district }: PlaceQuery, index: PlaceIndex): readonly PlaceRow[] {
  const rows = streets ? [] : (index.streets.get(name) ?? []);
  return district ? rows.filter((row) => liesIn(row, district.row)) : rows;
}

function unknown(shown: string): PlaceReading {
  if (wordKey(shown).includes("筹备组")) {
    return refuse(
      "unknown-preparatory-group",
      { zh: `名单里没有“${shown}”`, en: `The list of units has no “${shown}”` },
      {
        zh: "统计名录不含筹备组；请先在组织单元表中补充它",
        en: "The statistical list has no preparatory groups; add it to the table of units first",
      },
    );
  }
  return refuse(
    "unknown-place",
    { zh: `名单里找不到“${shown}”`, en: `“${shown}” is not in the list of units` },
    {
      zh: "请核对名称，并写明区、街镇，或填单元编号",
      en: "Check the name; give the district and the street or town, or the unit's ID",
    },
  );
}

const oneOf = /(?:居委会|居委|居民委员会|居民区|村委会|村民委员会|村|社区)$/u;

/** Whether a text lists units: 三林老街居委会、南街居委会. */
function listsUnits(text: string): boolean {
  const parts = normalise(text)
    .split(/\s*[、,;；]\s*/u)
    .filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => oneOf.test(part));
}

function severalUnits(shown: string): PlaceReading {
  return refuse(
    "several-places",
    { zh: `“${shown}”写了不止一个单位`, en: `“${shown}” names more than one unit` },
    { zh: "一格只写一个单位：请拆成几行", en: "Write one unit a cell: make a row for each" },
  );
}

const bareKind = /^(?:社区|居委会?|居民委员会|居民区|村|村委会?|村民委员会|村居|居村)$/u;

/** A unit that is only called 社区 or 居委会, in a street that is known: the street itself or any committee of it. */
function askWithinStreet(
  { name, streets }: PlaceQuery,
  shown: string,
  index: PlaceIndex,
): PlaceReading | null {
  const [street] = streets ?? [];
  if (!street || streets?.length !== 1 || !bareKind.test(name)) return null;
  const committees = [...index.byId.values()].filter(({ parent_id }) => parent_id === street.org_id);
  return ask(shown, [street, ...committees], index);
}

function resolveQueries(queries: readonly PlaceQuery[], shown: string, index: PlaceIndex): PlaceReading {
  const found = queries
    .map((query) => ({ query, ...lookUp(query, index) }))
    .filter(({ rows }) => rows.length > 0);
  const best = Math.min(...found.map(({ fit }) => fit));
  const fitting = found.filter(({ fit }) => fit === best);
  const rows = [...new Set(fitting.flatMap((each) => each.rows))];
  const [only] = rows;
  if (only === undefined) return unknown(shown);
  if (rows.length > 1) return ask(shown, rows, index);
  return foundPlace(
    only,
    fitting.map(({ query }) => query.district?.note ?? null).find((note) => note !== null) ?? null,
  );
}

/** A code with or without the zeros that fill it up to 12 digits. */
function byCode(code: string, index: PlaceIndex): PlaceRow | undefined {
  const key = wordKey(code);
  const tries = [
    key,
    key.toUpperCase(),
    key.replace(/^(\d{9})000$/u, "$1"),
    key.replace(/^(\d{6})0{3,6}$/u, "$1"),
  ];
  return tries.map((each) => index.byId.get(each) ?? index.byCode.get(each)).find((row) => row !== undefined);
}

function resolveColumns(place: PlaceText, index: PlaceIndex): PlaceReading {
  const shown = [place.district, place.street, place.name]
    .map((part) => normalise(part ?? ""))
    .join(" ")
    .trim();
  const query = queryOfColumns(place, index);
  if (listsUnits(place.name ?? "")) return severalUnits(normalise(place.name ?? ""));
  if (!("unfound" in query))
    return askWithinStreet(query, shown, index) ?? resolveQueries([query], shown, index);
  const text = normalise(query.text);
  const [zh, en] = query.unfound === "district" ? ["区", "district"] : ["街镇", "street or town"];
  return refuse(
    `unknown-${query.unfound}`,
    { zh: `名单里没有${zh}“${text}”`, en: `The list of units has no ${en} “${text}”` },
    { zh: `请核对${zh}的名称`, en: `Check the name of the ${en}` },
  );
}

/**
 * Finds the unit by its code, by district, street and name, or by one text that holds any of these. Suffixes may vary
 * (居委会, 居委, 居民区, 社区居委会; 村委会, 村), 浦东 is 浦东新区, former districts are looked up where they went, with a note.
 * A name that several units share is a doubt with all of them; a code and a name that disagree are one with both.
 */
export function resolvePlace(place: string | PlaceText, index: PlaceIndex): PlaceReading {
  const given: PlaceText = typeof place === "string" ? {} : place;
  const code = typeof place === "string" ? place : (given.code ?? "");
  const coded = byCode(code, index);
  if (typeof place === "string") {
    if (!coded && listsUnits(place)) return severalUnits(normalise(place));
    return coded
      ? foundPlace(coded, null)
      : resolveQueries(queriesOfText(place, index), normalise(place), index);
  }
  const named = placeName(given.name ?? "") !== "";
  if (!coded)
    return named || given.street || given.district ? resolveColumns(given, index) : unknown(normalise(code));
  if (!named || placeName(given.name ?? "") === placeName(coded.name)) return foundPlace(coded, null);
  const { org_id, doubt } = resolveColumns({ name: given.name ?? "" }, index);
  const others = org_id === null ? (doubt?.candidates.map(({ value }) => value) ?? []) : [org_id];
  if (others.includes(coded.org_id)) return foundPlace(coded, null);
  const rows = others.map((id) => index.byId.get(String(id))).filter((row) => row !== undefined);
  return rows.length === 0
    ? foundPlace(coded, null)
    : ask(`${normalise(code)} ${given.name ?? ""}`, [coded, ...rows], index);
}
