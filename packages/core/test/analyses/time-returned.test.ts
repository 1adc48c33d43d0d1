import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursIn, inYear, returnedTo, type HoursGroup } from "../../src/analyses/time-returned.ts";
import { completeRows, yearOf } from "../../src/index.ts";
import { burdenItem } from "../../src/tables/index.ts";

/** Hours a year of one burden, as the table derives them. */
function hoursPerYear(population: number, frequency_per_year: number, minutes: number): number {
  const [row] = completeRows(burdenItem, [
    { burden_id: "1", kind: "form", population, frequency_per_year, minutes },
  ]);
  return Number(row?.["hours_per_year"]);
}

function group(hours_per_year: number, dates: Partial<HoursGroup> = {}): HoursGroup {
  return {
    payer: "worker",
    kind: "form",
    minutes_basis: "measured",
    began_on: "2020-01-01",
    ended_on: null,
    hours_per_year,
    burdens: 1,
    costed: 1,
    ...dates,
  };
}

describe("the Standard Cost Model", () => {
  it.each([
    ["US ICR 202308-2009-001: 3 546 respondents × 1 × 30 min", 3546, 1, 30, 1773],
    ["US ICR 201901-3137-004: 190 respondents × 1 × 30 min", 190, 1, 30, 95],
    ["20 staff × 52 × 6 h", 20, 52, 360, 6240],
  ])("gives the published hours: %s", (_, population, frequency, minutes, hours) => {
    expect(hoursPerYear(population, frequency, minutes)).toBe(hours);
    for (const year of [2023, 2024]) expect(hoursIn(group(hours), yearOf(year))).toBe(hours);
  });

  it("counts the days on which a burden was there", () => {
    expect(hoursIn(group(365, { began_on: "2023-12-01" }), yearOf(2023))).toBe(31);
    expect(hoursIn(group(365, { ended_on: "2023-02-01" }), yearOf(2023))).toBe(31);
    expect(hoursIn(group(365, { began_on: "2024-01-01" }), yearOf(2023))).toBe(0);
    expect(hoursIn(group(365, { began_on: null }), yearOf(2023))).toBe(0);
  });
});

describe("time returned", () => {
  const [baseline, now] = [yearOf(2023), yearOf(2024)];

  it("of a burden that ended is what it took, of a new one what it takes, negative", () => {
    expect(returnedTo([group(100, { ended_on: "2024-01-01" })], baseline, now).returned).toBe(100);
    expect(returnedTo([group(100, { began_on: "2024-01-01" })], baseline, now).returned).toBe(-100);
  });

  it("of burdens that didn't change is nothing, however uncertain their minutes", () => {
    const found = returnedTo([group(100, { minutes_basis: "assumed" })], baseline, now);
    expect(found).toMatchObject({ returned: 0, lower: 0, upper: 0 });
  });

  it("has a range of half the assumed hours either way, and none for measured ones", () => {
    const ended = { ended_on: "2024-01-01" };
    const assumed = returnedTo([group(100, { ...ended, minutes_basis: "assumed" })], baseline, now);
    expect([assumed.lower, assumed.upper]).toEqual([50, 150]);
    const measured = returnedTo([group(100, ended)], baseline, now);
    expect([measured.lower, measured.upper]).toEqual([100, 100]);
  });

  it("says on which bases and kinds it rests, and how much of the ledger it covers", () => {
    const groups = [
      group(60, { ended_on: "2024-01-01", minutes_basis: "stated", kind: "certificate" }),
      group(40, { ended_on: "2024-01-01" }),
      { ...group(0), hours_per_year: null, burdens: 2, costed: 0 },
    ];
    const found = returnedTo(groups, baseline, now);
    expect(found.by_basis).toEqual({ stated: 60, measured: 40 });
    expect(found.by_kind).toEqual({ certificate: 60, form: 40 });
    expect(found.coverage).toBe(0.5);
  });

  it("adds up: over parts as over the whole, within the range, whatever the burdens", () => {
    const day = fc
      .integer({ min: 0, max: 1400 })
      .map((days) => new Date(Date.UTC(2021, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const any = fc.record({
      hours: fc.integer({ min: 0, max: 10_000 }),
      began_on: day,
      ended_on: fc.option(day, { nil: null }),
      minutes_basis: fc.constantFrom("measured", "assumed", "stated", null),
    });
    fc.assert(
      fc.property(fc.array(any), fc.array(any), (some, others) => {
        const of = (list: typeof some) =>
          returnedTo(
            list.map(({ hours, ...rest }) => group(hours, rest)),
            baseline,
            now,
          );
        const [a, b, all] = [of(some), of(others), of([...some, ...others])];
        expect(all.returned).toBeCloseTo(a.returned + b.returned, 6);
        expect(all.lower).toBeLessThanOrEqual(all.returned);
        expect(all.upper).toBeGreaterThanOrEqual(all.returned);
      }),
      { seed: 1 },
    );
  });
});

describe("the same period of another year", () => {
  it("keeps its days; the 29th of February becomes the 28th", () => {
    expect(inYear({ from: "2024-03-01", to: "2024-07-01" }, 2023)).toEqual({
      from: "2023-03-01",
      to: "2023-07-01",
    });
    expect(inYear({ from: "2024-11-01", to: "2025-02-01" }, 2022)).toEqual({
      from: "2022-11-01",
      to: "2023-02-01",
    });
    expect(inYear({ from: "2024-02-29", to: "2024-03-01" }, 2023)).toEqual({
      from: "2023-02-28",
      to: "2023-03-01",
    });
  });
});
