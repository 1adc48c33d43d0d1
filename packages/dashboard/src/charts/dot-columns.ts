import { blank, round, textWidth, type Drawing } from "./blank.ts";
import { finish, type Chart } from "./chart.ts";

/** So many of one kind in one month. */
export interface DotGroup {
  readonly month: string;
  /** Stands for a shape: the same kind is the same shape in every month. */
  readonly kind: string;
  readonly kindName: string;
  readonly count: number;
}

const side = 6;
const step = 15;
const head = 26;

/** Shapes that are told apart without colour: full dot, ring, triangle, diamond, cross. */
const shapes: readonly ((x: number, y: number) => { d: string; hollow: boolean })[] = [
  (x, y) => ({ d: `M${x - 5},${y}a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z`, hollow: false }),
  (x, y) => ({ d: `M${x - 5},${y}a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z`, hollow: true }),
  (x, y) => ({ d: `M${x},${y - side}L${x + side},${y + 5}L${x - side},${y + 5}Z`, hollow: true }),
  (x, y) => ({ d: `M${x},${y - side}L${x + side},${y}L${x},${y + side}L${x - side},${y}Z`, hollow: true }),
  (x, y) => ({ d: `M${x - 5},${y - 5}h10v10h-10Z`, hollow: true }),
];

function put(svg: Drawing, kind: number, x: number, y: number): void {
  const shape = shapes[kind % shapes.length];
  if (!shape) return;
  const { d, hollow } = shape(x, y);
  svg
    .append("path")
    .attr("class", hollow ? "dot-hollow" : "dot-full")
    .attr("d", d);
}

/** The key: each shape with its name and how many there are, in as many lines as it takes. */
function drawKey(svg: Drawing, rows: readonly DotGroup[], kinds: readonly string[], width: number): number {
  let [x, y] = [side + 1, 10];
  kinds.forEach((kind, i) => {
    const of = rows.filter((row) => row.kind === kind);
    const text = `${of[0]?.kindName ?? kind} ${of.reduce((sum, { count }) => sum + count, 0)}`;
    const needed = 14 + textWidth(text) + 18;
    if (x > side + 1 && x + needed > width) [x, y] = [side + 1, y + 20];
    put(svg, i, x, y);
    svg
      .append("text")
      .attr("class", "note")
      .attr("x", x + 12)
      .attr("y", y + 4)
      .text(text);
    x += needed;
  });
  return y;
}

/** Every case a shape of its own, in the column of its month: for so few that each counts. */
export const dotColumns: Chart<DotGroup> = {
  id: "dot-columns",
  draw(rows, { width, label }) {
    const months = [...new Set(rows.map(({ month }) => month))].sort();
    const kinds = [...new Set(rows.map(({ kind }) => kind))];
    const most = Math.max(
      1,
      ...months.map((month) =>
        rows.filter((row) => row.month === month).reduce((sum, { count }) => sum + count, 0),
      ),
    );
    const pitch = Math.min(step, 180 / most);
    const svg = blank(width, head + 20 + most * pitch + 26);
    const keyEnd = drawKey(svg, rows, kinds, width);
    const base = keyEnd + 14 + most * pitch + pitch / 2;
    svg.attr("height", base + 24).attr("viewBox", `0 0 ${width} ${base + 24}`);
    svg
      .append("g")
      .attr("class", "grid")
      .append("line")
      .attr("x1", 0)
      .attr("x2", width)
      .attr("y1", base)
      .attr("y2", base);
    const column = width / Math.max(1, months.length);
    months.forEach((month, i) => {
      const x = round((i + 0.5) * column);
      let level = 0;
      kinds.forEach((kind, shape) => {
        const count = rows
          .filter((row) => row.month === month && row.kind === kind)
          .reduce((sum, row) => sum + row.count, 0);
        for (let dot = 0; dot < count; dot++) put(svg, shape, x, round(base - pitch * (++level - 0.35)));
      });
      const number = Number(month.slice(5));
      const crowded = column < 26 && (number - 1) % 3 !== 0;
      if (!crowded) {
        const axis = svg.append("g").attr("class", "axis").append("text");
        axis
          .attr("x", x)
          .attr("y", base + 16)
          .attr("text-anchor", "middle")
          .text(
            number === 1 || (i === 0 && number < 11)
              ? month.slice(0, 4) + (number === 1 ? "" : `-${number}`)
              : String(number),
          );
      }
    });
    return finish(svg.node() as Element, dotColumns.id, label);
  },
};
