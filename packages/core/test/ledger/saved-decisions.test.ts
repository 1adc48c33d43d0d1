import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecisions } from "../../src/ledger/index.ts";
import { readSheets, sheet } from "./import/import-sheets.ts";

const decisions = (answers: unknown, mappings: unknown = []): string => JSON.stringify({ mappings, answers });

describe("decisions that someone else wrote", () => {
  it.each([
    ["not JSON", "{", "JSON"],
    ["a list", "[]", "list of decisions"],
    ["null", "null", "list of decisions"],
    ["no answers", '{"mappings":[]}', "list of decisions"],
    ["answers that are no list", decisions({ length: 1 }), "list of decisions"],
    ["too many answers", decisions(Array.from({ length: 50_001 }, () => 0)), "too many"],
    ["an answer that is none", decisions([null]), "Answer 1"],
    ["an answer of another kind", decisions([{ is: "delete", table: "t" }]), "Answer 1"],
    ["a kind from the prototype", decisions([{ is: "constructor" }]), "Answer 1"],
    [
      "a value that is an object",
      decisions([{ is: "value", table: "t", column: "c", read: "x", value: {} }]),
      "Answer 1",
    ],
    ["a table that is no name", decisions([{ is: "table", read: "x", table: "x; drop" }]), "Answer 1"],
    [
      "a column that is no name",
      decisions([{ is: "header", table: "t", header: "x", column: "__proto__" }]),
      "Answer 1",
    ],
    [
      "a pick below zero",
      decisions([{ is: "reading", table: "t", column: "c", code: "x", pick: -1 }]),
      "Answer 1",
    ],
    ["a year of another age", decisions([{ is: "year", file: "x", year: 99_999 }]), "Answer 1"],
    ["a long text", decisions([{ is: "hidden-sheet", sheet: "x".repeat(2001), read: true }]), "Answer 1"],
    ["a mapping that is none", decisions([], [7]), "mapping"],
    [
      "a mapping of a newer version",
      decisions([], [{ version: 2, table: "t", headers: {} }]),
      "version is 2",
    ],
    ["a mapping within a text", decisions([], ['{"version":1,"table":"t","headers":{}}']), "mapping"],
  ])("are refused with the reason: %s", (_, json, reason) => {
    const read = readDecisions(json);
    expect(read.is === "refused" && read.message.en).toContain(reason);
    expect(read.is === "refused" && read.message.zh).not.toBe("");
  });

  it("keep of each answer what its kind has, and nothing else", () => {
    const read = readDecisions(decisions([{ is: "year", file: "x", year: 2024, more: "y", table: "t" }]));
    expect(read).toEqual({
      is: "read",
      decisions: { mappings: [], answers: [{ is: "year", file: "x", year: 2024 }] },
    });
  });

  it("don't reach prototypes", async () => {
    const read = readDecisions(
      '{"__proto__":{"polluted":1},"mappings":[{"version":1,"table":"task_request","headers":{"__proto__":"title"}}],"answers":[' +
        '{"is":"header","table":"constructor","header":"__proto__","column":"title","__proto__":{"polluted":1}},' +
        '{"is":"value","table":"task_request","column":"decision","read":"__proto__","value":"toString"}]}',
    );
    if (read.is === "refused") throw new Error(read.message.en);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    const rows = [
      ["申请编号", "审核结果", "申请日期"],
      ["1", "__proto__", "2024-07-05"],
    ];
    const { rejected } = await readSheets([sheet(rows)], read.decisions);
    expect(rejected).toHaveLength(1);
    expect(({} as Record<string, unknown>)["title"]).toBeUndefined();
  });

  it("never make the reader throw", () => {
    const part = fc.oneof(
      fc.string(),
      fc.jsonValue(),
      fc.constantFrom("value", "reading", "header", "table", "year"),
    );
    const answer = fc.dictionary(
      fc.constantFrom("is", "table", "column", "read", "value", "header", "pick", "year"),
      part,
    );
    const whole = fc.record({ mappings: fc.array(fc.jsonValue()), answers: fc.array(answer) });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything(), whole), (json) => {
        expect(["read", "refused"]).toContain(readDecisions(json).is);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
