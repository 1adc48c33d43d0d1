import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReading } from "../../src/assistant/index.ts";
import { places } from "./questions/measure.ts";

const check = (json: unknown) => checkReading(json, { places });

describe("a reading that was corrected", () => {
  it("passes with places by id or by name, and drops what it has no use for", () => {
    const json = {
      metric: "divide.settlement-share",
      places: [{ org_id: "310115", name: "<b>" }, "静安"],
      period: { from: "2024-01-01", to: "2025-01-01" },
      by: ["type"],
      rows: "all",
    };
    expect(check(json)).toEqual({
      is: "reading",
      reading: {
        metric: "divide.settlement-share",
        places: [
          { org_id: "310115", level: "district", name: { zh: "浦东新区", en: "Pudong" } },
          { org_id: "310106", level: "district", name: { zh: "静安区", en: "Jing'an" } },
        ],
        period: { from: "2024-01-01", to: "2025-01-01" },
        by: ["type"],
        comparison: "none",
      },
    });
  });

  it.each([
    ["an unknown figure", { metric: "divide.made-up" }],
    ["a place that isn't in the list", { metric: "divide.settlement-share", places: ["东京"] }],
    ["a name of several places", { metric: "divide.settlement-share", places: ["光明村村委会"] }],
    [
      "a period that ends before it begins",
      { metric: "divide.settlement-share", period: { from: "2025-01-01", to: "2024-01-01" } },
    ],
    ["a column that the ledger lacks", { metric: "divide.settlement-share", by: ["secret"] }],
    ["a place where the ledger records none", { metric: "subtract.task-rejection-share", places: ["浦东"] }],
    ["a comparison that doesn't exist", { metric: "divide.settlement-share", comparison: "DROP TABLE" }],
  ])("is refused with %s", (_, json) => {
    expect(check(json)).toMatchObject({ is: "refused" });
  });

  it("never throws, whatever it is", () => {
    const anything = fc.anything();
    const nearly = fc.record({
      metric: fc.constant("divide.settlement-share"),
      places: anything,
      period: anything,
      by: anything,
      comparison: anything,
    });
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (json) => ["reading", "refused"].includes(check(json).is)),
    );
  });
});
