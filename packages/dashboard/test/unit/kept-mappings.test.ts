import { allTables } from "@unburden/core";
import { importLedger, noDecisions, type Decisions, type LedgerFile } from "@unburden/core/ledger";
import { expect, it } from "vitest";
import { keepDecisions } from "../../src/ledger/kept-mappings.ts";

function csv(name: string, header: string): LedgerFile {
  const rows = ["T-1", "T-2", "T-3"].map((id) => `${id},区民政局,走访,2024-07-01,通过`);
  return { name, bytes: new TextEncoder().encode([header, ...rows, ""].join("\r\n")) };
}

const header = "申请编号,申请部门,任务名称,申请日期,审核结果";

function read(file: LedgerFile, decisions: Decisions = noDecisions) {
  return importLedger([file], {
    tables: allTables,
    places: [],
    salt: "a salt that is long enough",
    decisions,
  });
}

it("keeps for each accepted table which header stands for which column, once however often it comes", async () => {
  const july = await read(csv("july.csv", header));
  const once = keepDecisions(noDecisions, july, []);
  expect(once.mappings).toMatchObject([
    { version: 1, table: "task_request", headers: { 申请编号: "request_id", 申请日期: "submitted_on" } },
  ]);
  const august = await read(csv("august.csv", header), once);
  expect(august.rows["task_request"]).toHaveLength(3);
  expect(august.understood[0]?.columns.every(({ evidence }) => evidence === "confirmed")).toBe(true);
  expect(keepDecisions(once, august, []).mappings).toHaveLength(1);
});

it("keeps answers with the mappings, and a header that was left out as left out", async () => {
  const result = await read(csv("july.csv", header));
  const left = { is: "header", table: "task_request", header: "经办", column: null } as const;
  const { answers, mappings } = keepDecisions(noDecisions, result, [left]);
  expect(answers).toEqual([left]);
  expect(mappings[0]?.headers).toMatchObject({ 经办: null });
});

it("keeps no mapping of a table that brought no row", async () => {
  const result = await read(csv("july.csv", header));
  expect(keepDecisions(noDecisions, { ...result, rows: {} }, []).mappings).toEqual([]);
});
