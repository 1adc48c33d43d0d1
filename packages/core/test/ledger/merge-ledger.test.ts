import { describe, expect, it } from "vitest";
import { allTables } from "../../src/index.ts";
import { importLedger, importStream, mergeLedger } from "../../src/ledger/index.ts";
import { collectingSink } from "../../src/ledger/import/collecting-sink.ts";
import { readSheets, sheet } from "./import/import-sheets.ts";

const row = (id: string, title = "统计") => ({ request_id: id, title, decision: null });

describe("merging an import into a ledger", () => {
  it("adds new rows, keeps equal ones, and lists both contents of those that changed", () => {
    const before = { task_request: [row("1"), row("2")] };
    const merged = mergeLedger(allTables, before, { task_request: [row("2"), row("1", "排查"), row("3")] });
    expect(merged.ledger["task_request"]).toEqual([row("1", "排查"), row("2"), row("3")]);
    expect(merged.added).toEqual({ task_request: 1 });
    expect(merged.unchanged).toEqual({ task_request: 1 });
    expect(merged.changed).toEqual([
      { table: "task_request", key: ["1"], before: row("1"), after: row("1", "排查"), columns: ["title"] },
    ]);
    expect(before.task_request).toHaveLength(2);
  });

  it("adds and changes nothing the second time", () => {
    const rows = { task_request: [row("1"), row("2")] };
    const { ledger } = mergeLedger(allTables, {}, rows);
    const again = mergeLedger(allTables, ledger, rows);
    expect(again).toMatchObject({
      ledger,
      added: { task_request: 0 },
      unchanged: { task_request: 2 },
      changed: [],
    });
  });

  it("sees no change in where a row came from, and none between null and absent", () => {
    const { changed } = mergeLedger(
      allTables,
      { task_request: [{ request_id: "1", title: "统计", source_row: 2 }] },
      { task_request: [{ ...row("1"), source_row: 9 }] },
    );
    expect(changed).toEqual([]);
  });

  it("tells rows apart by all columns of a key of several, and by type", () => {
    const one = { org_id: "310115005003", year: 2024, component: "甲", score: 1 };
    const rows = [
      one,
      { ...one, year: 2023 },
      { ...one, component: "乙" },
      { ...one, org_id: "3", component: "10115" },
    ];
    const { ledger, added } = mergeLedger(allTables, {}, { appraisal_score: rows });
    expect(ledger["appraisal_score"]).toHaveLength(4);
    expect(added).toEqual({ appraisal_score: 4 });
  });

  it("keeps tables that it doesn't know, and those without new rows", () => {
    const before = { elsewhere: [{ a: 1 }], meeting: [{ meeting_id: "1" }] };
    const { ledger, added } = mergeLedger(allTables, before, { unknown: [{ b: 1 }], meeting: [] });
    expect(ledger).toEqual(before);
    expect(added).toEqual({});
  });
});

describe("references between tables of an import", () => {
  const departments = [
    ["部门编号", "部门名称", "层级"],
    ["D1", "区民政局", "区级"],
    ["D2", "区司法局", "区级"],
    ["D3", "区司法局", "市级"],
  ];
  const requests = (...names: string[]) => [
    ["申请编号", "申请部门", "任务名称", "申请日期"],
    ...names.map((name, i) => [String(i + 1), name, `统计${i}`, "2024-07-05"]),
  ];

  it("are found by key and by name, in rows that the import itself brings", async () => {
    const { rows, issues } = await readSheets([
      sheet(departments, "部门"),
      sheet(requests("区民政局", "D2"), "申请"),
    ]);
    expect(rows["task_request"]?.map(({ dept_id }) => dept_id)).toEqual(["D1", "D2"]);
    expect(issues).toEqual([]);
  });

  it("are a question where two rows have the name", async () => {
    const { questions, rejected } = await readSheets([
      sheet(departments, "部门"),
      sheet(requests("区司法局"), "申请"),
    ]);
    expect(rejected).toHaveLength(1);
    expect(questions).toMatchObject([
      {
        kind: "place",
        code: "ambiguous-name",
        readings: [{ candidates: [{ value: "D2" }, { value: "D3" }] }],
      },
    ]);
  });

  it("that no row has are told once, with how many rows use them, and the rows are kept", async () => {
    const { rows, issues } = await readSheets([
      sheet(departments, "部门"),
      sheet(requests("区财政局", "区财政局", "D1"), "申请"),
    ]);
    expect(rows["task_request"]).toHaveLength(3);
    expect(issues).toMatchObject([{ code: "unknown-key", severity: "warning", read: "区财政局" }]);
    expect(issues[0]?.message.en).toContain("2 rows");
  });

  it("aren't asked for where the table has no rows at all", async () => {
    const { issues } = await readSheets([sheet(requests("区财政局"), "申请")]);
    expect(issues).toEqual([]);
  });
});

describe("a salt that is too short", () => {
  const options = { tables: allTables, salt: "short" };
  it("is refused before a file is read, whether or not there are persons in it", async () => {
    await expect(importLedger([], options)).rejects.toThrow("at least 16 characters; got 5");
    const source = (async function* () {
      yield new Uint8Array();
    })();
    await expect(importStream("台账.csv", source, { ...options, sink: collectingSink() })).rejects.toThrow(
      "at least 16",
    );
  });
});
