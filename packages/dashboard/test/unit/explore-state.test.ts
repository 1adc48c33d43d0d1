import { describe, expect, it } from "vitest";
import { explorationAddress, explorationOf, toggle, type Exploration } from "../../src/explore/state.ts";

const at = (query: string): URL => new URL(`https://example.org/some/folder/explore.html${query}`);

const plain: Exploration = {
  table: "task_assignment",
  values: {},
  months: null,
  comparison: null,
  rowsFrom: null,
};

describe("the address of an exploration", () => {
  it("asks for the usual table with nothing filtered when it says nothing", () => {
    expect(explorationOf(at(""))).toEqual(plain);
  });

  it.each<Exploration>([
    { ...plain, months: { from: "2024-03", to: "2024-08" } },
    { ...plain, values: { district_code: ["310101", "310113"], origin: ["off_list", null] }, rowsFrom: 25 },
    { ...plain, table: "dispute_case", comparison: { by: "district_code", a: "310101", b: null } },
    {
      ...plain,
      table: "issue_report",
      comparison: {
        by: "months",
        a: { from: "2024-01", to: "2024-12" },
        b: { from: "2023-01", to: "2023-12" },
      },
    },
  ])("is read back as it was written: %j", (exploration) => {
    expect(explorationOf(explorationAddress(exploration, at("?lang=en")))).toEqual(exploration);
  });

  it("leaves what others say in the address, and takes its own away when it is no more so", () => {
    const address = explorationAddress(
      plain,
      at("?lang=en&months=2024-01~2024-02&in.origin=list&compare=months"),
    );
    expect(address.search).toBe("?lang=en");
  });

  it("ignores a table, a dimension, a value, months and rows that there can't be", () => {
    const query =
      "?table=secrets&in.title=x&in.origin=<b>&months=2024-13~2025-01&rows=-1&compare=title&a=1&b=2";
    expect(explorationOf(at(query))).toEqual(plain);
    expect(explorationOf(at("?months=2024-08~2024-03"))).toEqual(plain);
  });
});

describe("choosing a value", () => {
  it("adds it, takes it away when it is chosen again, and the dimension with its last value", () => {
    const one = toggle({}, "origin", "off_list");
    expect(one).toEqual({ origin: ["off_list"] });
    expect(toggle(one, "origin", null)).toEqual({ origin: ["off_list", null] });
    expect(toggle(one, "origin", "off_list")).toEqual({});
  });
});
