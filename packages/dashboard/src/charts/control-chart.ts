import { scaleLinear, scalePoint } from "d3";
import { blank, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** One month of a series. */
export interface ControlPoint {
  readonly month: string;
  readonly value: number | null;
  /** The value as written. */
  readonly text: string;
  /** Whether it can't be explained by common causes. */
  readonly signal: boolean;
  /** Whether it lies in the chosen period. */
  readonly chosen: boolean;
}

/** A limit of the chart, with its label. */
export interface ControlLimit {
  readonly value: number;
  readonly label: string;
  readonly kind: "centre" | "natural-limit";
}

/** A series with the limits that tell a change from chance. */
export interface ControlSeries {
  readonly points: readonly ControlPoint[];
  readonly limits: readonly ControlLimit[];
  /** How many points, from the first, set the limits. */
  readonly baseline: number;
  readonly baselineLabel: string;
}

const height = 210;
const margin = { top: 22, bottom: 26, left: 8 };

interface Scales {
  readonly x: (month: string) => number;
  readonly y: (value: number) => number;
}

/** January and July by their names, and only those that have room. */
function drawMonths(svg: Drawing, { points }: ControlSeries, { x }: Scales, width: number): void {
  const axis = svg.append("g").attr("class", "axis");
  const every = width < 520 ? 6 : 3;
  for (const { month } of points) {
    const number = Number(month.slice(5));
    if ((number - 1) % every !== 0) continue;
    axis
      .append("text")
      .attr("x", round(x(month)))
      .attr("y", height - 8)
      .attr("text-anchor", "middle")
      .text(number === 1 ? month.slice(0, 4) : String(number));
  }
}

function drawLimits(svg: Drawing, series: ControlSeries, { y }: Scales, end: number): void {
  const placed: number[] = [];
  for (const { value, label, kind } of series.limits) {
    const at = round(y(value));
    const limit = svg.append("g").attr("class", kind);
    limit.append("line").attr("x1", margin.left).attr("x2", end).attr("y1", at).attr("y2", at);
    // Labels of limits that lie close together keep a line's distance.
    const free = placed.some((other) => Math.abs(other - at) < 14) ? at + 14 : at;
    placed.push(free);
    limit
      .append("text")
      .attr("class", "note")
      .attr("x", end + 6)
      .attr("y", free + 4)
      .text(label);
  }
}

function drawBaseline(svg: Drawing, { points, baseline, baselineLabel }: ControlSeries, { x }: Scales): void {
  const [first, last] = [points[0], points[baseline - 1]];
  if (!first || !last || baseline >= points.length) return;
  const group = svg.append("g").attr("class", "baseline");
  const [from, to] = [round(x(first.month)), round(x(last.month))];
  group.append("path").attr("d", `M${from},18v-4H${to}v4`);
  group.append("text").attr("class", "note").attr("x", from).attr("y", 10).text(baselineLabel);
}

function drawPoints(svg: Drawing, { points }: ControlSeries, { x, y }: Scales): void {
  let path = "";
  let pen = "M";
  for (const { month, value } of points) {
    if (value !== null) path += `${pen}${round(x(month))},${round(y(value))}`;
    pen = value === null ? "M" : "L";
  }
  svg.append("path").attr("class", "series").attr("d", path);
  const dots = svg.append("g").attr("class", "points");
  for (const { month, value, signal } of points) {
    if (value === null) continue;
    const [cx, cy] = [round(x(month)), round(y(value))];
    if (signal) {
      const diamond = `M${cx},${cy - 6}L${cx + 6},${cy}L${cx},${cy + 6}L${cx - 6},${cy}Z`;
      dots.append("path").attr("class", "signal").attr("d", diamond);
    } else dots.append("circle").attr("cx", cx).attr("cy", cy).attr("r", 3);
  }
}

function drawChosen(svg: Drawing, { points }: ControlSeries, { x }: Scales): void {
  const chosen = points.filter((point) => point.chosen);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last || chosen.length === points.length) return;
  svg
    .append("rect")
    .attr("class", "chosen-period")
    .attr("x", round(x(first.month)) - 6)
    .attr("width", round(x(last.month) - x(first.month)) + 12)
    .attr("y", margin.top)
    .attr("height", height - margin.top - margin.bottom);
}

/** A series month by month between its natural limits; a diamond is a point that chance doesn't explain. */
export const controlChart: Chart<ControlSeries> = {
  id: "control-chart",
  draw(rows, { width, label }) {
    const svg = blank(width, height);
    const [series] = rows;
    if (series && series.points.length > 0) {
      const labels = Math.max(0, ...series.limits.map((limit) => textWidth(limit.label)));
      const end = width - labels - 10;
      const values = [
        ...series.points.flatMap(({ value }) => value ?? []),
        ...series.limits.map((l) => l.value),
      ];
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const x = scalePoint(
        series.points.map(({ month }) => month),
        [margin.left + 6, end - 8],
      );
      const y = scaleLinear(
        [low, high === low ? low + 1 : high],
        [height - margin.bottom - 8, margin.top + 8],
      );
      const scales: Scales = { x: (month) => x(month) ?? 0, y };
      drawChosen(svg, series, scales);
      drawLimits(svg, series, scales, end);
      drawBaseline(svg, series, scales);
      drawMonths(svg, series, scales, width);
      drawPoints(svg, series, scales);
    }
    return finish(svg.node() as Element, controlChart.id, label);
  },
};
