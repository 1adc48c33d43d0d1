import { afterEach, describe, expect, it } from "vitest";
import { survivalCurve, type CurveRow } from "../../src/charts/survival-curve.ts";
import { chartStyle } from "../../src/elements/chart-style.ts";
import { pageChartStyle } from "../../src/elements/page-chart-style.ts";

const names = { zh: ["联动", "未联动", "其他"], en: ["joint", "other", "unstated"] } as const;

function row(median: number, language: "zh" | "en", index: number): CurveRow {
  const steps = [median / 2, median, median * 2, 60].map((time, i) => ({
    time,
    survival: [0.75, 0.5, 0.2, 0.05][i] ?? 0,
    lower: null,
    upper: null,
    censored: 0,
  }));
  const name = names[language][index] ?? "";
  const medianLabel =
    language === "zh" ? `${name}：半数在${median}天内` : `${name}: half within ${median} days`;
  return { steps, median, medianLabel, unit: "天", open: "尚未了结的占比" };
}

/** Draws the curves with the page's own styles, and gives where everything of a median stands. */
function drawnMedians(rows: readonly CurveRow[], width: number) {
  const style = document.createElement("style");
  style.textContent = chartStyle.cssText + pageChartStyle.cssText;
  const svg = survivalCurve.draw(rows, { width, language: "zh", label: "curves" });
  document.body.append(style, svg);
  const boxes = (selector: string): DOMRect[] =>
    [...svg.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
  return { texts: boxes(".median text"), keys: boxes(".median .key"), frame: svg.getBoundingClientRect() };
}

const apart = (a: DOMRect, b: DOMRect): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

afterEach(() => {
  document.body.replaceChildren();
});

describe.each(["zh", "en"] as const)("the labels of survival curves in %s", (language) => {
  it.each([300, 358, 560])("never touch each other, their keys or the frame at %i px", (width) => {
    for (const medians of [
      [21, 22],
      [22, 21],
      [21, 21],
      [8, 30],
      [28, 30, 29],
    ]) {
      const rows = medians.map((median, i) => row(median, language, i));
      const { texts, keys, frame } = drawnMedians(rows, width);
      expect(texts).toHaveLength(medians.length);
      expect(keys).toHaveLength(medians.length);
      const all = [...texts, ...keys];
      all.forEach((box, i) => {
        for (const other of all.slice(i + 1)) expect(apart(box, other), medians.join()).toBe(true);
        expect(box.left).toBeGreaterThanOrEqual(frame.left);
        expect(box.right).toBeLessThanOrEqual(frame.right);
        expect(box.top).toBeGreaterThanOrEqual(frame.top);
      });
      document.body.replaceChildren();
    }
  });

  it("put the later of two close medians above the earlier, whichever curve comes first", () => {
    for (const medians of [
      [21, 22],
      [22, 21],
    ]) {
      const { texts } = drawnMedians(
        medians.map((median, i) => row(median, language, i)),
        560,
      );
      const [first, second] = texts.map(({ top }) => top);
      expect((first ?? 0) > (second ?? 0)).toBe((medians[0] ?? 0) < (medians[1] ?? 0));
      document.body.replaceChildren();
    }
  });
});

it("a curve that stands alone has no key", () => {
  const { keys, texts } = drawnMedians([row(21, "zh", 0)], 358);
  expect([texts.length, keys.length]).toEqual([1, 0]);
});
