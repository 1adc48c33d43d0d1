import { describe, expect, it } from "vitest";
import { assistantQueryRow, type AssistantUse } from "../../src/assistant/index.ts";
import { arqueroEngine, arqueroTables } from "../../src/engines/arquero.ts";
import { allTables, createTable, evaluate } from "../../src/index.ts";
import { answerResolvedShare, assistantHoursSaved, wrongAnswerShare } from "../../src/metrics/index.ts";
import { assistantQuery } from "../../src/tables/index.ts";

const use: AssistantUse = { id: "q1", org_id: "310115005018", at: "2024-11-20T09:30:00", kind: "solution" };

describe("a use of the assistant", () => {
  it("is a row of declared columns, without what was asked; what wasn't said is null", () => {
    const row = assistantQueryRow(use);
    expect(row).toEqual({
      query_id: "q1",
      org_id: "310115005018",
      asked_at: "2024-11-20T09:30:00",
      kind: "solution",
      resolved: null,
      escalated: null,
      minutes_saved: null,
      flagged_wrong: null,
    });
    const stored = Object.values(assistantQuery.columns).filter(({ origin }) => origin === "stored");
    expect(Object.keys(row).sort()).toEqual(stored.map(({ name }) => name).sort());
    expect(createTable(assistantQuery)).not.toMatch(/question|asked_text/u);
  });

  it("feeds the assistant's own figures", async () => {
    const uses: AssistantUse[] = [
      { ...use, resolved: true, escalated: false, flaggedWrong: false, minutesSaved: 30 },
      { ...use, id: "q2", resolved: false, escalated: true, flaggedWrong: true, minutesSaved: 15 },
      { ...use, id: "q3", kind: "summary" },
    ];
    const engine = arqueroEngine(arqueroTables(allTables, { assistant_query: uses.map(assistantQueryRow) }));
    const [resolved, wrong, hours] = await evaluate(engine, [
      answerResolvedShare,
      wrongAnswerShare,
      assistantHoursSaved,
    ]);
    expect(resolved).toMatchObject({ value: 0.5, denominator: 2, missing: 1 });
    expect(wrong).toMatchObject({ value: 0.5, denominator: 2, missing: 1 });
    expect(hours).toMatchObject({ value: 0.75 });
  });

  it.each([
    { id: "" },
    { org_id: "" },
    { at: "2024-11-20" },
    { at: "2024-02-30T09:30:00" },
    { at: "2024-11-20T09:30:00Z" },
    { minutesSaved: -1 },
    { minutesSaved: 1.5 },
  ])("with %j is a programmer's error", (wrong) => {
    expect(() => assistantQueryRow({ ...use, ...wrong })).toThrow(/assistantQueryRow needs/u);
  });
});
