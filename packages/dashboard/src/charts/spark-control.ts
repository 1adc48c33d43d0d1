import { scaleLinear, scalePoint } from "d3";
import { blank, round, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";
import type { ControlSeries } from "./control-chart.ts";

const height = 56;

function drawBand(
  svg: Drawing,
  { limits }: ControlSeries,
  y: (value: number) => number,
  width: number,
): void {
  const natural = limits.filter(({ kind }) => kind === "natural-limit").map(({ value }) => value);
  const centre = limits.find(({ kind }) => kind === "centre");
  if (!centre || natural.length === 0) return;
  const upper = Math.max(...natural);
  const lower = natural.length > 1 ? Math.min(...natural) : 0;
  svg
    .append("rect")
    .attr("class", "spark-band")
    .attr("width", width)
    .attr("y", round(y(upper)))
    .attr("height", round(y(lower) - y(upper)));
  const line = svg.append("g").attr("class", "centre").append("line");
  line
    .attr("x2", width)
    .attr("y1", round(y(centre.value)))
    .attr("y2", round(y(centre.value)));
}

/** A series as a small control chart without words: the band is what chance explains, a diamond what it doesn't. */
export const sparkControl: Chart<ControlSeries> = {
  id: "spark-control",
  draw([series], { width, label }) {
    const svg = blank(width, height);
    const known = series?.points.filter(({ value }) => value !== null) ?? [];
    if (series && known.length > 0) {
      const values = [...known.map(({ value }) => value ?? 0), ...series.limits.map(({ value }) => value)];
      const y = scaleLinear([Math.min(...values), Math.max(...values) + 1e-9], [height - 8, 8]);
      const x = scalePoint(
        series.points.map(({ month }) => month),
        [8, width - 8],
      );
      drawBand(svg, series, y, width);
      const at = ({ month, value }: (typeof known)[number]) =>
        [round(x(month) ?? 0), round(y(value ?? 0))] as const;
      svg
        .append("path")
        .attr("class", "series")
        .attr("d", `M${known.map((point) => at(point).join(",")).join("L")}`);
      const points = svg.append("g").attr("class", "points");
      for (const point of known.filter(({ signal }) => signal)) {
        const [cx, cy] = at(point);
        const diamond = `M${cx},${cy - 4}L${cx + 4},${cy}L${cx},${cy + 4}L${cx - 4},${cy}Z`;
        points.append("path").attr("class", "signal").attr("d", diamond);
      }
    }
    return finish(svg.node() as Element, sparkControl.id, label);
  },
};
