import { describe, expect, it } from "vitest";
import { chinese } from "./questions/chinese.ts";
import { dates } from "./questions/dates.ts";
import { english } from "./questions/english.ts";
import { heldOutFurther } from "./questions/held-out-further.ts";
import { heldOutSecond } from "./questions/held-out-second.ts";
import { heldOut } from "./questions/held-out.ts";
import { measure } from "./questions/measure.ts";
import { otherwise } from "./questions/otherwise.ts";
import { refusedFurther } from "./questions/refused-further.ts";
import { refused } from "./questions/refused.ts";
import { report } from "./questions/report.ts";
import { typos } from "./questions/typos.ts";

/**
 * Measured when the grammar was finished (93.9 % right, 0.6 % wrong, 93.5 % of 31 out of scope refused), and several times
 * after it while rules were mended, at last when what is out of scope had been looked at (93.3 %, none wrong, 96.8 %). Its questions were read by those who mended the
 * rules, so it is no longer evidence of how strangers fare; it guards what was reached.
 */
describe("the first questions held aside", () => {
  const score = measure([...heldOut, ...heldOutFurther]);
  report("held out, first", score);

  it("are a third of those there were", () => {
    expect(score.questions).toBeGreaterThanOrEqual(180);
  });

  it("are answered wrongly in at most 1 %", () => {
    expect(score.wrong).toBeLessThanOrEqual(0.01);
  });

  it("are read rightly in at least 90 %", () => {
    expect(score.accuracy).toBeGreaterThanOrEqual(0.9);
  });

  it("are never answered when they are out of scope", () => {
    const answered = score.misses.filter(
      ({ question, understood }) => question.wanted === "refusal" && understood.is === "reading",
    );
    expect(answered).toEqual([]);
    expect(score.refused).toBeGreaterThanOrEqual(0.96);
  });
});

/**
 * Written and committed before the rules for what is out of scope were mended, not run until they were: measured once, 95.2 %
 * right, 4.1 % abstained, 0.7 % (one) wrong; of 63 out of scope 62 refused, one asked back. Nothing was mended after it; one that
 * stood in the first set too was taken out, which leaves 144.
 */
describe("the second questions held aside", () => {
  const score = measure(heldOutSecond);
  report("held out, second", score);

  it("are at least 100, half of them not to be answered", () => {
    expect(score.questions).toBeGreaterThanOrEqual(100);
    expect(heldOutSecond.filter(({ wanted }) => wanted !== "reading").length).toBeGreaterThanOrEqual(70);
  });

  it("are answered wrongly in at most 1 %", () => {
    expect(score.wrong).toBeLessThanOrEqual(0.01);
  });

  it("are refused in at least 98 % when they are out of scope, and never answered", () => {
    expect(score.refused).toBeGreaterThanOrEqual(0.98);
    const answered = score.misses.filter(
      ({ question, understood }) => question.wanted === "refusal" && understood.is === "reading",
    );
    expect(answered).toEqual([]);
  });

  it("are read rightly in at least 94 %", () => {
    expect(score.accuracy).toBeGreaterThanOrEqual(0.94);
  });
});

describe("all questions together", () => {
  const open = [...chinese, ...english, ...dates, ...typos, ...refused, ...refusedFurther, ...otherwise];
  const score = measure([...open, ...heldOut, ...heldOutFurther, ...heldOutSecond]);
  report("all", score);

  it("are answered wrongly in at most 1 %, and refused in at least 98 % when they are out of scope", () => {
    expect(score.questions).toBeGreaterThanOrEqual(650);
    expect(score.wrong).toBeLessThanOrEqual(0.01);
    expect(score.refused).toBeGreaterThanOrEqual(0.98);
  });

  it("are no question twice", () => {
    const asked = [...open, ...heldOut, ...heldOutFurther].map((each) => each.asked);
    expect(heldOutSecond.filter((each) => asked.includes(each.asked))).toEqual([]);
  });
});
