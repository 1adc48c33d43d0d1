import { scaleLinear, scaleUtc } from "d3";
import { blank, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** A fund's balance at the end of a day. */
export interface BalancePoint {
  readonly day: string;
  readonly balance: number;
}

/** A fund's running balance. */
export interface BalanceRow {
  readonly key: string;
  /** Written at the line's end where it stands out; empty otherwise. */
  readonly name: string;
  readonly points: readonly BalancePoint[];
  readonly strong: boolean;
  /** Above the axis: 余额（元）; of the first row. */
  readonly unit: string;
}

const height = 230;
const margin = { top: 24, bottom: 26, left: 48 };

type Scale = (value: number) => number;

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A balance holds until the next entry: a staircase, not a slope. */
function drawLine(svg: Drawing, row: BalanceRow, x: Scale, y: Scale, end: number, beside: boolean): void {
  const [first, ...rest] = row.points;
  if (!first) return;
  let path = `M${round(x(timeOf(first.day)))},${round(y(0))}V${round(y(first.balance))}`;
  for (const { day, balance } of rest) path += `H${round(x(timeOf(day)))}V${round(y(balance))}`;
  svg
    .append("path")
    .attr("class", row.strong ? "balance strong-line" : "balance")
    .attr("data-key", row.key)
    .attr("d", `${path}H${round(end)}`);
  const last = row.points.at(-1);
  if (!row.strong || !last) return;
  const level = round(y(last.balance));
  // Where there is no room behind the line, its name stands on it.
  svg
    .append("text")
    .attr("class", "strong balance-name")
    .attr("x", beside ? round(end) + 6 : round(end))
    .attr("y", beside ? level : Math.max(margin.top, level - 14))
    .attr("dy", "0.35em")
    .attr("text-anchor", beside ? "start" : "end")
    .text(row.name);
}

function drawAxes(
  svg: Drawing,
  rows: readonly BalanceRow[],
  ticks: readonly number[],
  y: Scale,
  end: number,
): void {
  const grid = svg.append("g").attr("class", "grid");
  const axis = svg.append("g").attr("class", "axis");
  for (const tick of ticks) {
    const at = round(y(tick));
    grid.append("line").attr("x1", margin.left).attr("x2", end).attr("y1", at).attr("y2", at);
    axis
      .append("text")
      .attr("x", margin.left - 6)
      .attr("y", at + 4)
      .attr("text-anchor", "end")
      .text(String(tick).replace("-", "−"));
  }
  axis
    .append("text")
    .attr("x", 0)
    .attr("y", 12)
    .text(rows[0]?.unit ?? "");
}

/** Running balances day by day, all funds thin and those to look at thick and named. */
export const balanceLines: Chart<BalanceRow> = {
  id: "balance-lines",
  draw(rows, { width, label }) {
    const svg = blank(width, height);
    const names = rows.filter(({ strong }) => strong).map(({ name }) => textWidth(name, 13));
    const widest = Math.max(0, ...names);
    const beside = widest < width * 0.25;
    const end = width - (beside ? widest + 12 : 8);
    const points = rows.flatMap((row) => row.points);
    const times = points.map(({ day }) => timeOf(day));
    const balances = points.map(({ balance }) => balance);
    const x = scaleUtc([Math.min(...times), Math.max(...times)], [margin.left, end]);
    const low = Math.min(0, ...balances);
    const y = scaleLinear([low, Math.max(1, ...balances)], [height - margin.bottom, margin.top]);
    drawAxes(svg, rows, y.ticks(4), y, end);
    const axis = svg.append("g").attr("class", "axis");
    for (const tick of x.ticks(Math.max(2, Math.floor(width / 160)))) {
      const day = tick.toISOString();
      axis
        .append("text")
        .attr("x", round(x(tick)))
        .attr("y", height - 8)
        .attr("text-anchor", "middle")
        .text(day.slice(5, 7) === "01" ? day.slice(0, 4) : String(Number(day.slice(5, 7))));
    }
    svg
      .append("line")
      .attr("class", "zero")
      .attr("x1", margin.left)
      .attr("x2", end)
      .attr("y1", round(y(0)))
      .attr("y2", round(y(0)));
    for (const row of [...rows].sort((a, b) => Number(a.strong) - Number(b.strong))) {
      drawLine(svg, row, (time) => x(time), y, end, beside);
    }
    return finish(svg.node() as Element, balanceLines.id, label);
  },
};
