import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTables } from "../../src/index.ts";
import { matchTables } from "../../src/ledger/map-columns.ts";
import { readSavedMapping, savedMapping, type SavedMapping } from "../../src/ledger/saved-mapping.ts";
import { vocabulary } from "../../src/ledger/vocabulary.ts";

const words = vocabulary(allTables);
const columns = (...headers: string[]) =>
  headers.map((header, column) => ({ column, path: header.split("/") }));
const best = (headers: string[], saved: SavedMapping | null = null) => {
  const [first] = matchTables(columns(...headers), words, saved);
  if (!first) throw new Error("no table matched");
  return first;
};
const kept = (saved: SavedMapping): SavedMapping => {
  const read = readSavedMapping(JSON.stringify(saved));
  if (read.is === "refused") throw new Error(read.message.en);
  return read.mapping;
};

describe("a mapping once confirmed", () => {
  const july = ["团队编号", "区", "街镇", "居村", "甲/人数", "乙/人数", "心情"];
  const saved = savedMapping(
    best(july),
    new Map([
      [4, "members"],
      [5, null],
      [6, null],
    ]),
  );

  it("is small plain JSON, with the parts of places and the whole path of deep headers", () => {
    expect(kept(saved)).toEqual({
      version: 1,
      table: "volunteer_team",
      headers: {
        团队编号: "team_id",
        区: "org_id.district",
        街镇: "org_id.street",
        居村: "org_id.name",
        "甲/人数": "members",
        "乙/人数": null,
        心情: null,
      },
    });
  });

  it("answers the same file's questions, and gives the same mapping again", () => {
    const again = best(july, kept(saved));
    expect(again.questions).toEqual([]);
    expect(again.columns.every(({ evidence }) => evidence === "confirmed")).toBe(true);
    expect(again.columns.map(({ part }) => part)).toEqual([null, "district", "street", "name", null]);
    expect(again.unused.map(({ why }) => why)).toEqual(["left-out", "left-out"]);
    expect(savedMapping(again)).toEqual(saved);
  });

  it("ignores columns that vanished and asks about new ones", () => {
    const august = best(["团队编号", "居村", "天气"], kept(saved));
    expect(august.columns.map(({ target }) => target)).toEqual(["team_id", "org_id"]);
    expect(august.questions.map(({ header }) => header)).toEqual(["天气"]);
  });

  it("is set aside when nothing of it fits the file, or its table isn't there", () => {
    expect(best(["申请编号", "审核结果"], { ...saved, table: "task_assignment" }).table.name).toBe(
      "task_assignment",
    );
    expect(best(["申请编号", "审核结果"], { ...saved, table: "no_such_table" }).table.name).toBe(
      "task_request",
    );
  });

  it("that names columns which aren't there doesn't take them", () => {
    const wrong: SavedMapping = {
      version: 1,
      table: "task_request",
      headers: { 心情: "constructor", 天气: "nothing" },
    };
    expect(best(["申请编号", "心情", "天气"], wrong).questions).toHaveLength(2);
  });
});

describe("a mapping that someone else wrote", () => {
  it.each([
    ["not JSON", "{", "JSON"],
    ["a list", "[]", "mapping"],
    ["null", "null", "mapping"],
    ["an old version", '{"table":"task_request","headers":{}}', "version"],
    ["a newer version", '{"version":2,"table":"task_request","headers":{}}', "version is 2"],
    ["no table", '{"version":1,"headers":{}}', "which table"],
    ["a table that is no name", '{"version":1,"table":"x; drop","headers":{}}', "which table"],
    ["no headers", '{"version":1,"table":"task_request","headers":[]}', "no headers"],
    [
      "a target that is no name",
      '{"version":1,"table":"task_request","headers":{"甲":"__proto__"}}',
      "column name",
    ],
    ["a target of another kind", '{"version":1,"table":"task_request","headers":{"甲":{}}}', "column name"],
    [
      "a long header",
      JSON.stringify({ version: 1, table: "t", headers: { ["甲".repeat(301)]: null } }),
      "too long",
    ],
  ])("is refused with the reason: %s", (_, json, reason) => {
    const read = readSavedMapping(json);
    expect(read.is === "refused" && read.message.en).toContain(reason);
  });

  it("doesn't reach prototypes", () => {
    const read = readSavedMapping(
      '{"version":1,"table":"task_request","headers":{"__proto__":"title","constructor":null}}',
    );
    expect(read.is).toBe("read");
    if (read.is === "refused") return;
    expect(Object.keys(read.mapping.headers)).toEqual(["constructor"]);
    expect(({} as Record<string, unknown>)["title"]).toBeUndefined();
    const match = best(["申请编号", "__proto__", "toString", "constructor"], read.mapping);
    expect(match.questions.map(({ header }) => header)).toEqual(["__proto__", "toString"]);
  });

  it("never makes the reader throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (json) => {
        expect(["read", "refused"]).toContain(readSavedMapping(json).is);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
