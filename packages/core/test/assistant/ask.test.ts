import { describe, expect, it } from "vitest";
import { describeReading, interpreter } from "../../src/assistant/index.ts";
import { allAnalyses, allMetrics, count, equal, metric } from "../../src/index.ts";
import { taskRejectionShare } from "../../src/metrics/index.ts";
import { disputeCase } from "../../src/tables/index.ts";
import { chinese } from "./questions/chinese.ts";
import { dates } from "./questions/dates.ts";
import { english } from "./questions/english.ts";
import { measure, places } from "./questions/measure.ts";
import { otherwise } from "./questions/otherwise.ts";
import { today } from "./questions/question.ts";
import { refusedFurther } from "./questions/refused-further.ts";
import { refused } from "./questions/refused.ts";
import { report } from "./questions/report.ts";
import { typos } from "./questions/typos.ts";

describe("the questions that the grammar was made with", () => {
  const score = measure([
    ...chinese,
    ...english,
    ...dates,
    ...typos,
    ...refused,
    ...refusedFurther,
    ...otherwise,
  ]);
  report("open", score);
  const missed = (outcome: string): string[] =>
    score.misses.filter((miss) => miss.outcome === outcome).map(({ question }) => question.asked);

  it("are at least 300", () => {
    expect(score.questions).toBeGreaterThanOrEqual(300);
  });

  it("are answered wrongly in at most 1 %", () => {
    expect(score.wrong, missed("wrong").join("; ")).toBeLessThanOrEqual(0.01);
  });

  it("are refused in at least 98 % when they are out of scope", () => {
    expect(score.refused, missed("abstained").join("; ")).toBeGreaterThanOrEqual(0.98);
  });

  it("are read rightly in at least 95 %", () => {
    expect(score.accuracy, missed("abstained").join("; ")).toBeGreaterThanOrEqual(0.95);
  });
});

describe("a new metric", () => {
  const { type } = disputeCase.columns;
  const made = metric({
    id: "divide.kite-count",
    title: { zh: "放飞风筝数", en: "Kites flown" },
    question: { zh: "放了多少只风筝？", en: "How many kites were flown?" },
    definition: { zh: "风筝的只数。", en: "The number of kites." },
    unit: "count",
    noun: { zh: "只风筝", en: "kites" },
    direction: "neither",
    source: ["S0"],
    table: disputeCase,
    time: disputeCase.columns.accepted_on,
    measure: count(equal(type, "neighbor")),
    example: { rows: [], value: 0, numerator: null, denominator: null, used: 0, missing: 0 },
  });
  const understand = interpreter({ figures: [...allMetrics, made], places });

  it.each([
    "浦东2024年放飞风筝数",
    "浦东2024年放了多少只风筝？",
    "Kites flown in Pudong, 2024",
    "How many kites were flown in Pudong in 2024?",
  ])("can be asked for without another line: %s", (asked) => {
    const understood = understand(asked, today);
    expect(understood).toMatchObject({
      is: "reading",
      reading: {
        metric: "divide.kite-count",
        places: [{ org_id: "310115" }],
        period: { from: "2024-01-01", to: "2025-01-01" },
      },
    });
  });
});

describe("every figure of the registry", () => {
  const understand = interpreter({ places });

  it.each([...allMetrics, ...allAnalyses])(
    "$id can be asked by its titles and its question",
    ({ id, title, question }) => {
      for (const { zh, en } of [title, question]) {
        for (const asked of [
          zh,
          en,
          `请问浦东新区2024年${zh}`,
          `${zh}（浦东，2024年）`,
          `${en} in Pudong, 2024`,
        ]) {
          expect(understand(asked, today), asked).toMatchObject({
            is: "reading",
            reading: { metric: id, by: [], comparison: "none" },
          });
        }
      }
    },
  );
});

describe("a reading", () => {
  const understand = interpreter({ places });

  it("is shown in words that the user can check", () => {
    expect(understand("浦东2024年第三季度临时任务不予通过率", today)).toMatchObject({
      is: "reading",
      text: {
        zh: "浦东新区 · 2024年第3季度 · 临时任务不予通过率",
        en: "Pudong · Q3 2024 · Share of ad-hoc tasks rejected",
      },
    });
  });

  it("says which former district and which typing error it read as what", () => {
    const understood = understand("南汇区三所连动参与率", today);
    expect(understood.is === "reading" && understood.notes.map(({ zh }) => zh)).toEqual([
      "“三所连动参与率”按“三所联动参与率”理解",
      "南汇区已于2009-05并入或改为浦东新区，按浦东新区查找",
    ]);
  });

  it("survives JSON", () => {
    const understood = understand("各区化解率同比", today);
    const reading: unknown =
      understood.is === "reading" ? JSON.parse(JSON.stringify(understood.reading)) : null;
    expect(reading).toEqual({
      metric: "divide.settlement-share",
      places: [],
      period: null,
      by: ["district_code"],
      comparison: "year-before",
    });
  });

  it("shows all that it says", () => {
    const reading = {
      metric: taskRejectionShare.id,
      places: [],
      period: null,
      by: ["month"],
      comparison: "year-before",
    } as const;
    expect(describeReading(reading, taskRejectionShare).en).toBe(
      "Share of ad-hoc tasks rejected · by month · beside the year before",
    );
  });

  it("isn't made of a question longer than anybody asks", () => {
    expect(understand("化解率".repeat(100), today)).toMatchObject({ is: "refusal", reason: "too-long" });
  });
});
