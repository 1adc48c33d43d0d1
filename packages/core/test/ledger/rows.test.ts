import { describe, expect, it } from "vitest";
import { completeRows, type GivenRow } from "../../src/index.ts";
import { checkRows, type NumberedRow } from "../../src/ledger/check/rows.ts";
import { appraisalScore, taskRequest, volunteerService } from "../../src/tables/index.ts";
import type { AnyTable } from "../../src/table.ts";

function numbered(table: AnyTable, rows: readonly GivenRow[]): NumberedRow[] {
  return completeRows(table, rows).map((cells, i) => ({ row: i + 2, cells }));
}

const codes = (table: AnyTable, rows: readonly GivenRow[], known?: Parameters<typeof checkRows>[2]) =>
  checkRows(table, numbered(table, rows), known).map(({ row, code, column }) => `${row} ${code} ${column}`);

describe("a row", () => {
  it("must have what may not be empty", () => {
    expect(codes(taskRequest, [{ title: "统计" }])).toEqual(["2 required request_id"]);
  });

  it("must have its dates in order", () => {
    const row = {
      request_id: "1",
      submitted_on: "2024-07-05",
      decided_on: "2024-07-01",
      decision: "approved",
    };
    expect(codes(taskRequest, [row])).toEqual(["2 wrong-order decided_on"]);
    expect(codes(taskRequest, [{ ...row, decided_on: "2024-07-05" }])).toEqual([]);
  });

  it("must have numbers within their range", () => {
    const row = { org_id: "a", year: 2024, component: "1", assessor: "resident", weight: 70 };
    expect(codes(appraisalScore, [row])).toEqual(["2 out-of-range weight", "2 wrong-sum weight"]);
    expect(codes(taskRequest, [{ request_id: "1", est_minutes: -5 }])).toEqual([
      "2 out-of-range est_minutes",
    ]);
  });

  it("that repeats a key is refused, and the row that it repeats is named", () => {
    const faults = checkRows(taskRequest, numbered(taskRequest, [{ request_id: "1" }, { request_id: "1" }]));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ row: 3, code: "repeated-key", severity: "error" });
    expect(faults[0]?.message.zh).toContain("第2行");
  });

  it("that refers to what isn't there is kept with a warning, and not doubted when the table isn't there either", () => {
    const rows = [{ request_id: "1", dept_id: "d9" }];
    expect(codes(taskRequest, rows, () => false)).toEqual(["2 unknown-key dept_id"]);
    expect(codes(taskRequest, rows)).toEqual([]);
  });
});

describe("a person's day", () => {
  const service = (service_id: string, minutes: number, person_hash = "x"): GivenRow => ({
    service_id,
    team_id: "t",
    person_hash,
    served_on: "2024-12-05",
    minutes,
  });

  it("has no more than 16 hours", () => {
    expect(codes(volunteerService, [service("1", 600), service("2", 400), service("3", 400, "y")])).toEqual([
      "2 too-long-a-day minutes",
      "3 too-long-a-day minutes",
    ]);
    expect(codes(volunteerService, [service("1", 600), service("2", 360)])).toEqual([]);
  });
});
