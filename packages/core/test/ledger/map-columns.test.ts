import fc from "fast-check";
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

describe("any of a table's declared words", () => {
  it.each(allTables.map((table) => [table.name, table] as const))(
    "for each column of %s name it",
    (name, table) => {
      const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
      const wordsOf = stored.map(({ title, synonyms }) => fc.constantFrom(title.zh, ...synonyms));
      fc.assert(
        fc.property(fc.tuple(...wordsOf), (headers) => {
          const [first] = matchTables(
            columns(...headers.map((header) => header.replaceAll("/", "／"))),
            words,
          );
          expect([first?.table.name, ...(first?.rivals ?? [])]).toContain(name);
          if (first?.table.name !== name) return;
          expect(first.columns.map(({ target }) => target)).toEqual(stored.map((column) => column.name));
        }),
        { seed: 4, numRuns: 5 },
      );
    },
  );
});

describe("a header", () => {
  it("that nobody declared becomes a question without candidates", () => {
    const [first] = matchTables(columns("申请编号", "审核结果", "心情"), words);
    expect(first?.questions).toEqual([{ column: 2, header: "心情", candidates: [], suggestions: [] }]);
  });

  it("that two columns share goes to the one that is left, else it is asked", () => {
    const [first] = matchTables(columns("案件编号", "居村编号", "日期", "结案日期", "结果"), words);
    expect(first?.table.name).toBe("dispute_case");
    expect(first?.columns.find(({ header }) => header === "日期")?.target).toBe("accepted_on");
  });

  it("that was confirmed once is applied to the next file, and one left out stays out", () => {
    const saved = { version: 1, table: "task_request", headers: { 心情: null, 单号: "request_id" } } as const;
    const [first] = matchTables(columns("单号", "审核结果", "心情"), words, saved);
    expect(first?.columns[0]).toMatchObject({ target: "request_id", confidence: 1, evidence: "confirmed" });
    expect(first?.questions).toEqual([]);
  });
});

describe("a header that is a variant of a declared word", () => {
  it("is matched with less confidence", () => {
    const [first] = matchTables(columns("申请编码", "申请单位", "任务名", "提交时间", "审批结果"), words);
    expect(first?.table.name).toBe("task_request");
    expect(first?.questions).toEqual([]);
    expect(first?.columns.map(({ target }) => target)).toEqual([
      "request_id",
      "dept_id",
      "title",
      "submitted_on",
      "decision",
    ]);
  });

  it("claimed by two columns alike is asked for both, and neither is taken", () => {
    const [first] = matchTables(columns("团队编号", "居村编号", "团队名称", "甲/人数", "乙/人数"), words);
    expect(first?.columns.map(({ target }) => target)).toEqual(["team_id", "org_id", "name"]);
    expect(first?.questions.map(({ header, candidates }) => [header, candidates])).toEqual([
      ["甲 / 人数", ["members"]],
      ["乙 / 人数", ["members"]],
    ]);
  });
});

describe("columns of a place", () => {
  it("say together where the fact lies, each its part", () => {
    const [first] = matchTables(columns("团队名称", "区", "街道（镇）", "居委会", "人数"), words);
    expect(first?.table.name).toBe("volunteer_team");
    expect(first?.columns.map(({ target, part }) => [target, part])).toEqual([
      ["name", null],
      ["org_id", "district"],
      ["org_id", "street"],
      ["org_id", "name"],
      ["members", null],
    ]);
    expect(first?.lacking).toEqual([]);
  });

  it.each([
    ["区县", "district"],
    ["所属区", "district"],
    ["街镇", "street"],
    ["街道", "street"],
    ["镇", "street"],
    ["所属街镇", "street"],
    ["街道/镇", "street"],
    ["居村", "name"],
    ["居民区", "name"],
    ["村居", "name"],
    ["居村名称", "name"],
    ["居（村）委会", "name"],
    ["居村编号", "code"],
    ["居委会代码", "code"],
  ])("%s is its %s", (header, part) => {
    const [first] = matchTables(columns("团队编号", "团队名称", "成立日期", header), words);
    expect(first?.columns[3]).toMatchObject({ target: "org_id", part });
  });

  it("follow their values where the header misleads", () => {
    const headers = columns("团队编号", "团队名称", "居村");
    const [first] = matchTables(headers, words, null, [[], [], ["310101002001"]]);
    expect(first?.columns[2]?.part).toBe("code");
  });

  it("twice the same are asked about", () => {
    const [first] = matchTables(columns("团队编号", "团队名称", "街镇", "街道", "居村"), words);
    expect(first?.questions.map(({ header }) => header)).toEqual(["街道"]);
  });

  it("of a table of units are its own columns", () => {
    const [first] = matchTables(columns("居村编号", "居村名称", "居村类型", "户数"), words);
    expect(first?.table.name).toBe("org_unit");
    expect(first?.columns.map(({ target }) => target)).toEqual(["org_id", "name", "kind", "households"]);
  });
});

describe("columns that nobody asked for", () => {
  it("are left out without a question: 序号, and 备注 where the table has no place for it", () => {
    const [first] = matchTables(columns("序号", "申请编号", "审核结果", "备注"), words);
    expect(first?.confidence).toBe(1);
    expect(first?.questions).toEqual([]);
    expect(first?.unused).toEqual([
      { column: 0, header: "序号", why: "row-number" },
      { column: 3, header: "备注", why: "remark" },
    ]);
  });

  it("but a remark that the table keeps is kept", () => {
    const [first] = matchTables(columns("联系编号", "监测点编号", "联系日期", "备注"), words);
    expect(first?.columns.map(({ target }) => target)).toContain("findings");
  });
});

describe("values", () => {
  const headers = columns("申请编号", "申请部门", "某列");

  it("that fit one column only put an unknown header to a person with that candidate", () => {
    const [first] = matchTables(headers, words, null, [[], [], ["通过", "不予通过", null, "退回"]]);
    expect(first?.columns.map(({ target }) => target)).toEqual(["request_id", "dept_id"]);
    expect(first?.questions).toMatchObject([{ header: "某列", candidates: ["decision"] }]);
    expect(first?.questions[0]?.suggestions[0]?.reason.zh).toContain("审核结果");
    expect(first?.questions[0]?.suggestions[0]?.confidence).toBeCloseTo(0.6);
  });

  it("that fit several columns, or are numbers or few, suggest nothing", () => {
    for (const values of [["2024-07-05", "2024-07-06"], [1, 2, 3], ["通过"], ["通过", "甲", "乙"]]) {
      const [first] = matchTables(headers, words, null, [[], [], values]);
      expect(first?.questions).toMatchObject([{ candidates: [], suggestions: [] }]);
    }
  });

  it("find the table when no header is known", () => {
    const [first] = matchTables(columns("甲", "乙"), words, null, [
      ["调解成功", "调解不成"],
      ["邻里纠纷", "物业纠纷"],
    ]);
    expect(first?.table.name).toBe("dispute_case");
    expect(first?.columns).toEqual([]);
    expect(first?.questions.map(({ candidates }) => candidates)).toEqual([["result"], ["type"]]);
  });
});

describe("which table", () => {
  it("is a question when two are nearly as likely, and the sheet's title settles it", () => {
    const headers = columns("编号", "居村", "日期");
    const [first] = matchTables(headers, words);
    expect(first?.rivals.length).toBeGreaterThan(0);
    const hinted = matchTables(headers, words, null, [], ["2024年7月入户走访登记表"]);
    expect(hinted[0]).toMatchObject({ table: { name: "visit_record" }, rivals: [] });
  });

  it("is said by the sheet's name where headers say little", () => {
    const [first] = matchTables(columns("编号", "类型", "名称"), words, null, [], ["四减台账"]);
    expect(first?.table.name).toBe("burden_item");
  });

  it("isn't decided by the title alone", () => {
    expect(matchTables(columns("甲", "乙"), words, null, [], ["四减台账"])).toEqual([]);
  });
});
