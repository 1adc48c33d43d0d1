import { describe, expect, it } from "vitest";
import { explorableNamed } from "../../src/explore/explorable.ts";
import { reachOf, toggled, within } from "../../src/explore/reach.ts";
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

describe("what of an exploration a server tells of people", () => {
  const asked: Exploration = {
    ...plain,
    table: "dispute_case",
    values: { type: [null, "neighborhood"], result: ["settled", "failed"] },
    months: { from: "2024-01", to: "2024-03" },
    comparison: { by: "result", a: "settled", b: "failed" },
  };

  it("is one value of one list, and months; of other rows it is all", () => {
    expect(within("told", asked)).toEqual({ ...asked, values: { type: ["neighborhood"] }, comparison: null });
    expect(within("told", { ...asked, values: { type: [null] } }).values).toEqual({});
    expect(within("groups", asked)).toBe(asked);
    expect(within("rows", asked)).toBe(asked);
  });

  it("is another value in place of the one before, and none for what isn't stated", () => {
    expect(toggled({ type: ["family"] }, "result", "settled", "told")).toEqual({ result: ["settled"] });
    expect(toggled({ type: ["family"] }, "type", "family", "told")).toEqual({});
    expect(toggled({ type: ["family"] }, "type", null, "told")).toEqual({ type: ["family"] });
    expect(toggled({ type: ["family"] }, "type", null, "groups")).toEqual({ type: ["family", null] });
  });
});

it("a table of people on a server is told of, another's groups are asked, and elsewhere rows are at hand", () => {
  const names = ["dispute_case", "issue_report", "task_assignment"];
  const tables = names.flatMap((name) => explorableNamed(name) ?? []);
  // A lead is no person, but a small count could tell who reported it: the server withholds those too.
  expect(tables.map((table) => reachOf(table, "server"))).toEqual(["told", "told", "groups"]);
  expect(tables.map((table) => reachOf(table, "own"))).toEqual(["rows", "rows", "rows"]);
});
