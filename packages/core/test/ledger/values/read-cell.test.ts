import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taskRequest } from "../../../src/tables/index.ts";
import { outcome, plain, readWith } from "./columns.ts";

const columns = { ...plain, category: taskRequest.columns.decision };

describe("any cell", () => {
  it.each(Object.entries(columns))(
    "of a %s column that has no value is a fault that names what is there",
    (_, column) => {
      const reference = readWith({ broken: "error", text: "#REF!" }, column);
      expect(outcome(reference)).toBe("fault:excel-error");
      expect(reference.fault?.message.zh).toContain("#REF!");
      expect(outcome(readWith("#N/A", column))).toBe("fault:excel-error");
      expect(outcome(readWith({ broken: "formula", text: "=SUM(A1:A3)" }, column))).toBe(
        "fault:formula-without-result",
      );
      expect(readWith(null, column)).toMatchObject({ value: null, doubt: null, fault: null });
    },
  );

  const signs =
    "零〇一二两三十百千万亿半年月日时分秒点元角%约余多左右以上下每次周报双-~/.:,()未不通过同意退回无0123456789 \t\n　¥#";
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom(...Array.from(signs)), { maxLength: 12 }).map((parts) => parts.join("")),
  );

  it.each(Object.entries(columns))(
    "of a %s column is read without throwing, whatever it says",
    (_, column) => {
      fc.assert(
        fc.property(texts, fc.option(fc.constant(2024)), (text, year) => {
          const reading = readWith(text, column, { year });
          if (reading.doubt || reading.fault) expect(reading.value).toBeNull();
          if (typeof reading.value === "number") expect(Number.isFinite(reading.value)).toBe(true);
        }),
        { numRuns: 10_000 },
      );
      fc.assert(
        fc.property(fc.double(), (number) => {
          readWith(number, column);
        }),
      );
    },
  );
});

describe("a text", () => {
  it.each([
    [" 环境\n整治　", "环境整治"],
    ["３１０１０１", "310101"],
    ["（一）检查，整改", "（一）检查，整改"],
    ["App\n填报", "App 填报"],
    ["'=1+1", "=1+1"],
    [310101002001, "310101002001"],
    ["无", "无"],
    ["-", null],
    ["不详", null],
    ["3.10112E+11", "fault:digits-lost"],
    [310101002001123456789, "fault:digits-lost"],
  ])("%j is %j", (cell, value) => {
    expect(outcome(readWith(cell, plain.text))).toBe(value);
  });
});
