import { blank, labelColumn, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** What a month was at a monitoring point: not in service, reached, not contacted, or not visited in its two months. */
export type MonthState = "off" | "met" | "no-contact" | "no-visit" | "neither";

/** One point's months. */
export interface CalendarRow {
  readonly key: string;
  readonly name: string;
  readonly months: readonly { readonly month: string; readonly state: MonthState }[];
  /** What the two marks stand for; of the first row. */
  readonly noContact: string;
  readonly noVisit: string;
}

const rowHeight = 16;
const top = 44;

function mark(state: MonthState, x: number, side: number): string {
  const inset = side / 2 - 3;
  const cross = `M${x - inset},-${inset}L${x + inset},${inset}M${x + inset},-${inset}L${x - inset},${inset}`;
  const ring = `M${x - inset},0a${inset},${inset} 0 1,0 ${2 * inset},0a${inset},${inset} 0 1,0 ${-2 * inset},0Z`;
  if (state === "no-contact") return cross;
  if (state === "no-visit") return ring;
  return state === "neither" ? cross + ring : "";
}

interface Grid {
  readonly left: number;
  readonly column: number;
  readonly side: number;
}

function middle({ left, column }: Grid, month: number): number {
  return round(left + (month + 0.5) * column);
}

function drawKey(svg: Drawing, { noContact, noVisit }: CalendarRow): void {
  const key = svg.append("g").attr("class", "calendar-key").attr("transform", "translate(0,8)");
  const next = 16 + Math.ceil(textWidth(noContact)) + 26;
  key
    .append("path")
    .attr("class", "gap")
    .attr("d", mark("no-contact", 6, 14));
  key.append("text").attr("class", "note").attr("x", 16).attr("dy", "0.35em").text(noContact);
  key
    .append("path")
    .attr("class", "gap")
    .attr("d", mark("no-visit", next, 14));
  key
    .append("text")
    .attr("class", "note")
    .attr("x", next + 12)
    .attr("dy", "0.35em")
    .text(noVisit);
}

/** January by its year; where columns are narrow, only the first months of quarters. */
function drawMonths(svg: Drawing, { months }: CalendarRow, grid: Grid): void {
  const axis = svg.append("g").attr("class", "axis");
  months.forEach(({ month }, i) => {
    const number = Number(month.slice(5));
    if (grid.column < 22 && (number - 1) % 3 !== 0) return;
    axis
      .append("text")
      .attr("x", middle(grid, i))
      .attr("y", top - 8)
      .attr("text-anchor", "middle")
      .text(number === 1 && grid.column * 3 > 30 ? month.slice(0, 4) : String(number));
  });
}

function drawRow(svg: Drawing, row: CalendarRow, y: number, grid: Grid): void {
  const { left, side } = grid;
  const line = svg
    .append("g")
    .attr("class", "calendar-row")
    .attr("data-key", row.key)
    .attr("transform", `translate(0,${y})`);
  line
    .append("text")
    .attr("class", "name")
    .attr("x", left - 8)
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(row.name);
  row.months.forEach(({ state }, i) => {
    if (state === "off") return;
    const x = middle(grid, i);
    line
      .append("rect")
      .attr("class", state === "met" ? "met" : "missed")
      .attr("x", round(x - side / 2))
      .attr("y", -side / 2)
      .attr("width", round(side))
      .attr("height", round(side));
    if (state !== "met")
      line
        .append("path")
        .attr("class", "gap")
        .attr("d", mark(state, x, side));
  });
}

/** Points by months: a plain cell is in order, a cross wasn't contacted, a ring wasn't visited in its two months. */
export const contactCalendar: Chart<CalendarRow> = {
  id: "contact-calendar",
  draw(rows, { width, label }) {
    const left = labelColumn(
      rows.map(({ name }) => name),
      width,
    );
    const [first] = rows;
    const column = Math.min(34, (width - left - 2) / Math.max(1, first?.months.length ?? 0));
    const grid = { left, column, side: Math.min(14, column - 1) };
    const svg = blank(width, top + rows.length * rowHeight + 4);
    if (first) {
      drawKey(svg, first);
      drawMonths(svg, first, grid);
    }
    rows.forEach((row, i) => {
      drawRow(svg, row, top + (i + 0.5) * rowHeight, grid);
    });
    return finish(svg.node() as Element, contactCalendar.id, label);
  },
};
