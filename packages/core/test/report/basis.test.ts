import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allAnalyses, allMetrics } from "../../src/index.ts";
import {
  brief,
  type BriefBasis,
  type BriefFigure,
  type BriefGiven,
  type BriefLanguage,
  type BriefResult,
} from "../../src/report/index.ts";
import { changeOf } from "../../src/report/change.ts";
import { certificates, given, guardrail, returned, series, service, share, time } from "./given.ts";

interface Said {
  readonly text: string;
  readonly basis: readonly BriefBasis[];
}

/** Everything that a brief says of its figures: sentences, and rows of its tables. */
function allSaid(known: BriefGiven, language: BriefLanguage): Said[] {
  const { headline, sections, unknown } = brief(known, language);
  const rows = sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  return [
    headline,
    ...sections.flatMap(({ sentences }) => sentences),
    ...unknown.sentences,
    ...rows.map(({ cells, basis }) => ({ text: cells.join(" | "), basis })),
  ];
}

const titles = [...allMetrics, ...allAnalyses].flatMap(({ title, noun }) => [
  title.zh,
  title.en,
  noun.zh,
  noun.en,
]);
/** Numbers that aren't figures: of dates, of the confidence, and within names. */
const notFigures = [
  ...titles.filter((title) => /\d/.test(title)).sort((a, b) => b.length - a.length),
  "与2023年同期相比",
  "Against 2023,",
  "从2024年1月起",
  "in January 2024",
  "95%区间",
  "95% interval",
  "应在5日",
  "on the 5th",
  "（不等于0）",
  "(which isn't 0)",
];

/** The text without each of the numbers that it says it rests on, and without what is no figure. */
function withoutBasis({ text, basis }: Said): string {
  const told = basis.map(({ text: written }) => written).sort((a, b) => b.length - a.length);
  return [...notFigures, ...told].reduce((rest, each) => rest.replaceAll(each, " "), text);
}

/** Every number anywhere in what was given, and the counts of months that are drawn from series. */
function numbersIn(known: BriefGiven): Set<number> {
  const found = new Set<number>();
  const walk = (value: unknown): void => {
    if (typeof value === "number") found.add(value).add(-value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  walk(known);
  for (const each of known.series) walk(changeOf(each));
  return found;
}

const count = fc.integer({ min: 0, max: 60_000 });
const result: fc.Arbitrary<BriefResult> = fc
  .record({
    numerator: count,
    denominator: count,
    missing: fc.integer({ min: 0, max: 30 }),
    value: fc.option(fc.double({ min: -5000, max: 5000, noNaN: true }), { nil: null }),
    kind: fc.constantFrom("share", "amount", "none", "suppressed"),
    upper: fc.option(fc.double({ min: 5000, max: 9000, noNaN: true }), { nil: null }),
  })
  .map(({ numerator, denominator, missing, value, kind, upper }): BriefResult => {
    const nothing = { numerator: null, denominator: null, interval: null };
    if (kind === "suppressed") {
      return { ...nothing, value: null, used: null, missing: null, flags: ["suppressed"] };
    }
    if (kind === "none") return { ...nothing, value: null, used: 0, missing, flags: ["no_rows"] };
    if (kind === "amount") {
      return { ...nothing, value, used: denominator, missing, interval: { lower: -5000, upper }, flags: [] };
    }
    const of = Math.max(1, denominator);
    return share(Math.min(numerator, of), of, { missing });
  });

const narrowed = fc.record({ district: fc.boolean(), period: fc.boolean(), byYear: fc.boolean() });
const subjects = [...allMetrics, ...allAnalyses]
  .filter(({ id }) => !/time-returned|guardrail|(certificate|system|plaque|assessment)-reduction/.test(id))
  .map(({ id, title, noun, unit }) => ({ id, title, noun, unit }));
const figures = fc.array(
  fc
    .tuple(fc.constantFrom(...subjects), narrowed, result)
    .map(([about, reach, found]): BriefFigure => ({ about, narrowed: reach, results: [found] })),
  { maxLength: 25 },
);
const hours = fc.integer({ min: -9000, max: 9000 });
const payer = fc
  .tuple(
    hours,
    fc.integer({ min: 0, max: 4000 }),
    fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  )
  .map(([value, margin, coverage]) => returned(value, margin, coverage));
const services = fc.array(
  fc
    .tuple(
      fc.constantFrom("visits", "volunteering", "inspections", "settlements"),
      fc.integer({ min: 1, max: 900 }),
      count,
    )
    .map(([name, before, now]) => service(name, before, now, [(now / before) * 0.8, (now / before) * 1.2])),
  { maxLength: 4 },
);
const burdens = fc.integer({ min: 0, max: 300 });

const anyGiven = fc
  .record({
    figures,
    listed: figures,
    residents: payer,
    workers: payer,
    services,
    reduction: fc.tuple(fc.integer({ min: 1, max: 500 }), burdens, burdens, burdens),
    months: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 24 }),
    source: fc.constantFrom("sample", "published", "own"),
    inDistrict: fc.boolean(),
  })
  .map(({ residents, workers, services: judged, reduction, months, inDistrict, ...rest }) =>
    given({
      ...rest,
      place: inDistrict ? { zh: "浦东新区", en: "Pudong New Area" } : null,
      time: time(residents, workers),
      guardrail: guardrail(...judged),
      reductions: [certificates(...reduction)],
      series: [series("subtract.off-list-share", months)],
    }),
  );

describe.each(["zh", "en"] as const)("every sentence and row in %s", (language) => {
  it("holds no number that isn't one of its figures', as it writes it", () => {
    fc.assert(
      fc.property(anyGiven, (known) => {
        for (const said of allSaid(known, language)) {
          expect(withoutBasis(said), said.text).not.toMatch(/\d/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("rests on numbers that were given, and says whose they are", () => {
    const ids = new Set([...allMetrics, ...allAnalyses].map(({ id }) => id));
    fc.assert(
      fc.property(anyGiven, (known) => {
        const numbers = numbersIn(known);
        for (const { figure, value, text } of allSaid(known, language).flatMap(({ basis }) => basis)) {
          expect(numbers.has(value), `${figure} ${value}`).toBe(true);
          expect(ids.has(figure)).toBe(true);
          expect(text).not.toBe("");
        }
      }),
      { numRuns: 40 },
    );
  });

  it("tells nothing of 1 to 4 rows of a ledger", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...subjects), (used, about) => {
        const few = { about, narrowed: { district: true, period: true }, results: [share(used, used)] };
        const said = allSaid(given({ figures: [few] }), language).flatMap(({ basis }) => basis);
        expect(said).toEqual([]);
      }),
    );
  });
});
