import { describe, expect, it } from "vitest";
import { heldOutFurther } from "./questions/held-out-further.ts";
import { heldOut } from "./questions/held-out.ts";
import { measure } from "./questions/measure.ts";

/**
 * Measured once when the grammar was finished: 180 questions, 93.9 % right, 5.6 % abstained, 0.6 % (one) wrong; of 31 out of
 * scope 29 refused outright and 2 asked back, none answered. Don't tune the grammar by these: a question that was looked at
 * belongs among the others.
 */
describe("the questions held aside while the grammar was made", () => {
  const score = measure([...heldOut, ...heldOutFurther]);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(
    `held out: ${score.questions} questions, right ${percent(score.accuracy)}, abstained ${percent(score.abstained)}, wrong ${percent(score.wrong)}, out of scope refused ${percent(score.refused)}`,
  );

  it("are a third of all", () => {
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
    expect(score.refused).toBeGreaterThanOrEqual(0.93);
  });
});
