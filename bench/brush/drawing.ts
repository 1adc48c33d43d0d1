import { scaleBand, scaleLinear } from "d3-scale";
import { select, type Selection } from "d3-selection";
import { percentOf, type Answer } from "./answer.ts";
import { departments, monthCount, type Range } from "./ledger.ts";
import type { Geometry, Shown } from "./step-watch.ts";

export const width = 760;
export const marginLeft = 40;
export const marginRight = 20;
export const heights = { months: 160, departments: 320, share: 60 } as const;

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

const monthX = scaleLinear([-0.5, monthCount - 0.5], [marginLeft, width - marginRight]);
const departmentY = scaleBand(departments, [0, heights.departments]).padding(0.1);

/** Where the months of a view stand that has the margins above. */
export function geometryOf(view: Element): Geometry {
  const { left, top } = view.getBoundingClientRect();
  return { first: left + monthX(0), apart: monthX(1) - monthX(0), middle: top + heights.months / 2 };
}

/** The three views as plain SVG: columns of months, bars of departments with their counts, the ratio as a bar. */
export class Drawing {
  readonly months: Svg;
  private readonly departments: Svg;
  private readonly share: Svg;
  private scales: {
    readonly month: (n: number) => number;
    readonly department: (n: number) => number;
  } | null = null;

  constructor(root: HTMLElement) {
    const svg = (height: number): Svg =>
      select(root).append("svg").attr("width", width).attr("height", height);
    this.months = svg(heights.months);
    this.departments = svg(heights.departments);
    this.share = svg(heights.share);
  }

  draw(answer: Answer, range: Range): void {
    // The scales stay those of the whole, so that lengths can be compared while brushing.
    this.scales ??= {
      month: scaleLinear([0, Math.max(...answer.months)], [0, heights.months]),
      department: scaleLinear([0, Math.max(...answer.departments)], [0, width - marginLeft - 120]),
    };
    this.drawMonths(answer, range, this.scales.month);
    this.drawDepartments(answer, this.scales.department);
    this.drawShare(answer);
  }

  /** The numbers as they stand in the page. */
  shown(): Shown {
    const texts = (svg: Svg): number[] =>
      svg
        .selectAll(".number")
        .nodes()
        .map((node) => Number((node as Element).textContent));
    return { departments: texts(this.departments), percent: texts(this.share)[0] ?? NaN };
  }

  private drawMonths({ months }: Answer, range: Range, length: (n: number) => number): void {
    this.months
      .selectAll("rect.month")
      .data(months)
      .join("rect")
      .attr("class", (_, i) => (range && (i < range[0] || i > range[1]) ? "month faint" : "month"))
      .attr("x", (_, i) => monthX(i - 0.4))
      .attr("width", monthX(0.8) - monthX(0))
      .attr("y", (count) => heights.months - length(count))
      .attr("height", length);
    this.months
      .selectAll("rect.brush")
      .data(range ? [range] : [])
      .join("rect")
      .attr("class", "brush")
      .attr("x", ([from]) => monthX(from - 0.5))
      .attr("width", ([from, to]) => monthX(to + 0.5) - monthX(from - 0.5))
      .attr("height", heights.months);
  }

  private drawDepartments({ departments: counts }: Answer, length: (n: number) => number): void {
    const y = (i: number): number => departmentY(departments[i] ?? "") ?? 0;
    this.departments
      .selectAll("rect")
      .data(counts)
      .join("rect")
      .attr("x", marginLeft)
      .attr("y", (_, i) => y(i))
      .attr("height", departmentY.bandwidth())
      .attr("width", length);
    this.departments
      .selectAll("text.name")
      .data(departments)
      .join("text")
      .attr("class", "name")
      .attr("x", 10)
      .attr("y", (_, i) => y(i) + 13)
      .text((name) => name);
    this.departments
      .selectAll("text.number")
      .data(counts)
      .join("text")
      .attr("class", "number")
      .attr("x", (count) => marginLeft + 4 + length(count))
      .attr("y", (_, i) => y(i) + 13)
      .text((count) => count);
  }

  private drawShare(answer: Answer): void {
    const percent = percentOf(answer);
    const length = (width - marginLeft - 120) * (percent / 100);
    this.share
      .selectAll("rect")
      .data([length])
      .join("rect")
      .attr("x", marginLeft)
      .attr("y", 20)
      .attr("height", 20)
      .attr("width", length);
    this.share
      .selectAll("text.number")
      .data([percent])
      .join("text")
      .attr("class", "number")
      .attr("x", marginLeft + 4 + length)
      .attr("y", 35)
      .text(percent);
  }
}
