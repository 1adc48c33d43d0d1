import { describe, expect, it } from "vitest";
import { allTables } from "../../src/index.ts";
import { matchTables } from "../../src/ledger/map-columns.ts";
import { vocabulary } from "../../src/ledger/vocabulary.ts";

const words = vocabulary(allTables);
const columns = (...headers: string[]) =>
  headers.map((header, column) => ({ column, path: header.split("/") }));

describe("a found table", () => {
  it("is taken for the table whose words its headers are", () => {
    const [first] = matchTables(columns("申请编号", "申请部门", "任务名称", "申请日期", "审核结果"), words);
    expect(first?.table.name).toBe("task_request");
    expect(first?.confidence).toBe(1);
    expect(first?.columns.map(({ target }) => target)).toEqual([
      "request_id",
      "dept_id",
      "title",
      "submitted_on",
      "decision",
    ]);
  });

  it.each(allTables.map((table) => [table.name, table] as const))(
    "of %s's own titles is recognised",
    (name, table) => {
      const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
      const [first] = matchTables(columns(...stored.map(({ title }) => title.zh)), words);
      expect(first?.table.name).toBe(name);
      expect(first?.questions).toEqual([]);
      expect(first?.lacking).toEqual([]);
    },
  );

  it("says which columns it lacks", () => {
    const [first] = matchTables(columns("居村编号", "年度", "考核项", "得分"), words);
    expect(first?.table.name).toBe("appraisal_score");
    expect(first?.lacking).toEqual(["assessor", "weight"]);
  });
});

describe("a header", () => {
  it("that nobody declared becomes a question without candidates", () => {
    const [first] = matchTables(columns("申请编号", "审核结果", "心情"), words);
    expect(first?.questions).toEqual([{ column: 2, header: "心情", candidates: [] }]);
  });

  it("that two columns share goes to the one that is left, else it is asked", () => {
    const [first] = matchTables(columns("案件编号", "居村编号", "日期", "结案日期", "结果"), words);
    expect(first?.table.name).toBe("dispute_case");
    expect(first?.columns.find(({ header }) => header === "日期")?.target).toBe("accepted_on");
  });

  it("that was confirmed once is applied to the next file, and one left out stays out", () => {
    const saved = { table: "task_request", headers: { 心情: null, 单号: "request_id" } };
    const [first] = matchTables(columns("单号", "审核结果", "心情"), words, saved);
    expect(first?.columns[0]).toMatchObject({ target: "request_id", confidence: 1, evidence: "confirmed" });
    expect(first?.questions).toEqual([]);
  });
});
