// A golden picture changed? Look at it, then `pnpm exec vitest run --project dashboard -u` writes it anew.
import { describe, expect, it } from "vitest";
import type { ChartOptions } from "../../src/charts/chart.ts";
import { chartStyle, mapStyle } from "../../src/elements/chart-style.ts";
import { exploreChartStyle } from "../../src/elements/explore-chart-style.ts";
import { pageChartStyle } from "../../src/elements/page-chart-style.ts";
import tokens from "../../src/styles/tokens.css?raw";
import { examples as overviewExamples, type ChartExample } from "./examples.ts";
import { exploreExamples } from "./explore-examples.ts";
import { pageExamples } from "./page-examples.ts";

type Draw = (rows: readonly unknown[], options: ChartOptions) => SVGSVGElement;

function draw({ chart, rows, width, name }: ChartExample): SVGSVGElement {
  return (chart.draw as Draw)(rows, { width, language: "zh", label: name });
}

/** The drawing as a picture that any viewer shows as the page does: with the style sheets that the page gives it. */
function picture(svg: SVGSVGElement, own: string): string {
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = `${tokens.replaceAll(":root", "svg")} svg { background: var(--paper); } ${chartStyle.cssText} ${mapStyle.cssText}${own}`;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.prepend(style);
  return `${new XMLSerializer().serializeToString(copy).replaceAll("><", ">\n<")}\n`;
}

const examples = [
  ...overviewExamples.map((example) => ({ ...example, own: "" })),
  ...pageExamples.map((example) => ({ ...example, own: ` ${pageChartStyle.cssText}` })),
  ...exploreExamples.map((example) => ({ ...example, own: ` ${exploreChartStyle.cssText}` })),
];

describe.each(examples)("$name", ({ own, ...example }) => {
  it("looks as it did", async () => {
    await expect(picture(draw(example), own)).toMatchFileSnapshot(`../golden/${example.name}.svg`);
  });

  it("is an image with a name", () => {
    const svg = draw(example);
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toBe(example.name);
  });

  it("brings no inline style, which the Content-Security-Policy would refuse", () => {
    const svg = draw(example);
    expect(svg.querySelectorAll("style, [style]")).toHaveLength(0);
  });

  it("keeps its marks within its frame", () => {
    const svg = draw(example);
    document.body.append(svg);
    const frame = svg.getBoundingClientRect();
    for (const mark of svg.querySelectorAll("rect, circle, text")) {
      const box = mark.getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(frame.left - 4);
      expect(box.right).toBeLessThanOrEqual(frame.right + 4);
      expect(box.top).toBeGreaterThanOrEqual(frame.top - 4);
      expect(box.bottom).toBeLessThanOrEqual(frame.bottom + 4);
    }
    svg.remove();
  });
});
