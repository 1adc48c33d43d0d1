import { yearOf, type Period, type Text } from "@unburden/core";
import {
  checkReading,
  groupingText,
  periodText,
  tablesOf,
  type Figure,
  type Knowledge,
  type PlaceIndex,
  type ReadPlace,
  type Reading,
} from "@unburden/core/assistant";
import { periodChoices, recentYears, sampleYears, datesOf, type Source } from "../page/scope.ts";
import { operations, type Operation } from "../texts/overview.ts";
import { comparisons, writtenReading } from "./choice.ts";
import { figures } from "./figures.ts";
import type { Choice, ReadingChoices } from "./protocol.ts";
import { writePeriod } from "./written-period.ts";

const pad = (month: number): string => String(month).padStart(2, "0");

function monthsOf(year: number): Period[] {
  return Array.from({ length: 12 }, (_, i) => ({
    from: `${year}-${pad(i + 1)}-01`,
    to: i === 11 ? `${year + 1}-01-01` : `${year}-${pad(i + 2)}-01`,
  }));
}

function periodsFor({ period }: Reading, source: Source): Choice[] {
  const known = source === "own" ? [...recentYears(), ...sampleYears] : [...sampleYears];
  const asked = period ? [Number(period.from.slice(0, 4))] : [];
  const years = [...new Set([...known, ...asked])].sort((a, b) => b - a);
  const choices = years.flatMap((year) => {
    const quarters = periodChoices([year]).flatMap((written) => datesOf(written) ?? []);
    const under = periodText(yearOf(year));
    return [...quarters, ...monthsOf(year)].map((each): Choice => ({
      value: writePeriod(each),
      name: periodText(each),
      under,
    }));
  });
  const own: Choice = { value: writePeriod(period), name: periodText(period), under: null };
  const all: Choice = { value: "", name: periodText(null), under: null };
  const isListed = own.value === "" || choices.some(({ value }) => value === own.value);
  return [all, ...(isListed ? [] : [own]), ...choices];
}

/** The districts, and what lies in the place that was read or beside it. */
function placesFor(
  { places }: Reading,
  index: PlaceIndex,
  choiceOf: (id: string) => ReadPlace | null,
): Choice[] {
  const rows = [...index.byId.values()];
  const named = (id: string, under: Text | null): Choice[] => {
    const place = choiceOf(id);
    return place ? [{ value: place.org_id, name: place.name, under }] : [];
  };
  const districts = rows.filter(({ kind }) => kind === "district").map(({ org_id }) => org_id);
  const [only] = places.length === 1 ? places : [];
  const row = only && index.byId.get(only.org_id);
  const isUnit = only?.level === "unit";
  const parent = row && (isUnit ? (row.parent_id ?? "") : row.org_id);
  const near = rows
    .filter(({ parent_id }) => parent !== undefined && parent_id === parent)
    .map(({ org_id }) => org_id);
  const heading = only && {
    zh: isUnit ? "同一街镇" : "其中",
    en: isUnit ? "In the same subdistrict" : "Within it",
  };
  const streetAbove = isUnit && parent !== undefined ? named(parent, null) : [];
  const several: Choice[] =
    places.length > 1
      ? [
          {
            value: places.map(({ org_id }) => org_id).join(","),
            name: {
              zh: places.map(({ name }) => name.zh).join("、"),
              en: places.map(({ name }) => name.en).join(", "),
            },
            under: null,
          },
        ]
      : [];
  const own =
    only && !districts.includes(only.org_id) && !near.includes(only.org_id) ? named(only.org_id, null) : [];
  return [
    { value: "", name: { zh: "全部地方", en: "everywhere" }, under: null },
    ...several,
    ...own,
    ...streetAbove,
    ...near.flatMap((id) => named(id, heading ?? null)),
    ...districts.flatMap((id) => named(id, { zh: "区", en: "Districts" })),
  ];
}

function groupingsFor(
  reading: Reading,
  figure: Figure,
  isComputable: (patch: Partial<Reading>) => boolean,
): Choice[] {
  const split = tablesOf(figure).flatMap(({ columns }) =>
    Object.values(columns)
      .filter(({ kind, origin }) => kind === "category" && origin === "stored")
      .map(({ name }) => name),
  );
  const names = new Set(["district_code", "street_id", "org_id", "month", "year", ...split, ...reading.by]);
  const none: Choice = { value: "", name: { zh: "不分组", en: "not split" }, under: null };
  const several: Choice[] =
    reading.by.length > 1
      ? [
          {
            value: reading.by.join(","),
            name: {
              zh: reading.by.map((name) => groupingText(name, figure).zh).join("、"),
              en: reading.by.map((name) => groupingText(name, figure).en).join(", "),
            },
            under: null,
          },
        ]
      : [];
  const single = [...names]
    .filter((name) => (reading.by.length === 1 && reading.by[0] === name) || isComputable({ by: [name] }))
    .map((name): Choice => ({ value: name, name: groupingText(name, figure), under: null }));
  return [none, ...several, ...single];
}

const comparisonNames: Readonly<Record<string, Text>> = {
  none: { zh: "不比较", en: "nothing" },
  "year-before": { zh: "上年同期", en: "the year before" },
  "period-before": { zh: "上一期", en: "the period before" },
  places: { zh: "各地相互比较", en: "the places" },
};

const chapterName = (chapter: string): Text | null =>
  chapter in operations ? operations[chapter as Operation].name : null;

/** What every part of the reading can be changed into: only what its figure's ledger can give. */
export function readingChoices(
  reading: Reading,
  figure: Figure,
  { places: index, source }: Knowledge & { readonly source: Source },
): ReadingChoices {
  const check = (patch: object) => checkReading({ ...writtenReading(reading), ...patch }, { places: index });
  const isComputable = (patch: Partial<Reading>): boolean => check(patch).is === "reading";
  const placeOf = (id: string): ReadPlace | null => {
    const found = checkReading({ metric: reading.metric, places: [id] }, { places: index });
    return found.is === "reading" ? (found.reading.places[0] ?? null) : null;
  };
  const timed = [
    ...comparisons.filter(
      (each) => each === "none" || (reading.period !== null && isComputable({ comparison: each })),
    ),
  ];
  const chosen = timed.includes(reading.comparison) ? timed : [...timed, reading.comparison];
  return {
    figures: figures.map(({ id, title, chapter }) => ({
      value: id,
      name: title,
      under: chapterName(chapter),
    })),
    places: index ? placesFor(reading, index, placeOf) : [],
    periods: periodsFor(reading, source),
    groupings: groupingsFor(reading, figure, isComputable),
    comparisons: chosen.map((each) => ({
      value: each,
      name: comparisonNames[each] ?? { zh: each, en: each },
      under: null,
    })),
  };
}
