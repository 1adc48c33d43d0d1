import { describe, expect, it } from "vitest";
import { formatClaim, formatFigure, formatShare } from "../../src/format.ts";
import { formatPeriod } from "../../src/format-period.ts";
import type { Claim, Figure } from "../../src/snapshot.ts";

const claim = (of: Partial<Claim>): Claim => of as Claim;
const figure = (of: Partial<Figure>, result: Partial<Figure["result"]>): Figure =>
  ({ ...of, result: { interval: null, numerator: null, denominator: null, ...result } }) as Figure;
const interval = { lower: 0.61, upper: 1, confidence: 0.95, method: "wilson" } as const;

describe("a figure", () => {
  it("that is a share of counted rows is written as a fraction, never as a bare percentage", () => {
    const share = figure({ unit: "share" }, { value: 1, numerator: 6, denominator: 6, interval });
    expect(formatFigure(share, "zh")).toBe("6/6");
  });

  it("that is a weight is written as a percentage", () => {
    expect(formatFigure(figure({ unit: "share" }, { value: 0.7 }), "en")).toBe("70%");
  });

  it("without a value is said to have none", () => {
    expect(formatFigure(figure({ unit: "count" }, { value: null }), "zh")).toBe("无数据");
  });

  it("of one for each keeps two digits", () => {
    expect(formatFigure(figure({ unit: "per" }, { value: 1251 / 133 }), "en")).toBe("9.41");
  });
});

describe("a share", () => {
  it("has one decimal unless it is whole", () => {
    expect([0.60966, 1, 0.7].map((share) => formatShare(share, "en"))).toEqual(["61.0%", "100%", "70%"]);
  });
});

describe("a stated number", () => {
  it("keeps its operator", () => {
    expect(formatClaim(claim({ value: 400, op: "ge", unit_en: "households" }), "zh")).toBe("≥ 400");
    expect(formatClaim(claim({ value: 0.3, op: "approx", unit_en: "share" }), "zh")).toBe("≈ 30%");
    expect(formatClaim(claim({ value: 100, value_to: 999, op: "range", unit_en: "m" }), "en")).toBe(
      "100–999",
    );
  });

  it("that is a year isn't grouped", () => {
    expect(formatClaim(claim({ value: 1995, value_to: 1999, op: "range", unit_en: "year" }), "en")).toBe(
      "1995–1999",
    );
  });

  it("that wasn't given is null, not zero", () => {
    expect(formatClaim(claim({ value: null }), "zh")).toBeNull();
  });
});

describe("a period", () => {
  const months = claim({
    period_from: "2024-07-01",
    period_to: "2024-11-01",
    period_precision: "month",
  });

  it("names its last month, not the day after it", () => {
    expect(formatPeriod(months, "zh")).toBe("2024年7月至10月");
    expect(formatPeriod(months, "en")).toBe("July – October 2024");
  });

  it("of one year or one day is named once", () => {
    const year = claim({ period_from: "2024-01-01", period_to: "2025-01-01", period_precision: "year" });
    const day = claim({ period_from: "2024-12-05", period_to: "2024-12-06", period_precision: "day" });
    expect([formatPeriod(year, "zh"), formatPeriod(day, "zh")]).toEqual(["2024年", "2024年12月5日"]);
    expect([formatPeriod(year, "en"), formatPeriod(day, "en")]).toEqual(["2024", "December 5, 2024"]);
  });

  it("over two years names both", () => {
    const years = claim({ period_from: "1995-01-01", period_to: "2000-01-01", period_precision: "year" });
    expect(formatPeriod(years, "zh")).toBe("1995年至1999年");
  });

  it("that began and hasn't ended is open", () => {
    const open = claim({ period_from: "2023-01-01", period_to: null, period_precision: "year" });
    expect(formatPeriod(open, "zh")).toBe("2023年起");
    expect(formatPeriod(open, "en")).toBe("since 2023");
  });

  it("that the source doesn't name is null", () => {
    expect(
      formatPeriod(claim({ period_from: null, period_to: null, period_precision: null }), "zh"),
    ).toBeNull();
  });
});
