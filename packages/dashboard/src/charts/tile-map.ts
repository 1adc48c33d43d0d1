import { create, extent, scaleLog } from "d3";
import { formatNumber, formatShare } from "../format.ts";
import { finish, type Chart } from "./chart.ts";

/** One district in its place on the map. */
export interface TileRow {
  readonly key: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly value: number;
  readonly share: number;
}

/** How many steps the colour scale has; the style sheet gives each its colour, for light and for dark. */
const steps = 6;
const gap = 4;

/** Which step of the colour scale a value falls in, from 1. By ratio: one district has far more than the rest. */
function stepOf(rows: readonly TileRow[]): (value: number) => number {
  const [least = 0, most = 1] = extent(rows, ({ value }) => value);
  const scale = scaleLog([least, most], [0, steps]);
  return (value) => Math.min(steps, Math.floor(scale(value)) + 1);
}

/** Districts as equal tiles, roughly where they lie: no borders to borrow, and a small district isn't overlooked. */
export const tileMap: Chart<TileRow> = {
  id: "tile-map",
  draw(rows, { width, language, label }) {
    const first = Math.min(...rows.map(({ row }) => row));
    const left = Math.min(...rows.map(({ column }) => column));
    const columns = Math.max(...rows.map(({ column }) => column)) - left + 1;
    const lines = Math.max(...rows.map(({ row }) => row)) - first + 1;
    const tileWidth = Math.floor((width + gap) / columns) - gap;
    const tileHeight = Math.min(tileWidth, Math.max(58, Math.round(tileWidth * 0.66)));
    const height = lines * (tileHeight + gap) - gap;
    const step = stepOf(rows);
    const svg = create("svg")
      .attr("width", width)
      .attr("height", height)
      .attr("viewBox", `0 0 ${width} ${height}`)
      .attr("text-anchor", "middle");
    const tile = svg
      .selectAll("g")
      .data(rows)
      .join("g")
      .attr("class", ({ value }) => `tile step-${step(value)}`)
      .attr("data-key", ({ key }) => key)
      .attr(
        "transform",
        ({ column, row }) =>
          `translate(${(column - left) * (tileWidth + gap)},${(row - first) * (tileHeight + gap)})`,
      );
    tile.append("rect").attr("width", tileWidth).attr("height", tileHeight).attr("rx", 2);
    const write = (className: string, dy: number, text: (row: TileRow) => string): void => {
      tile
        .append("text")
        .attr("class", className)
        .attr("x", tileWidth / 2)
        .attr("y", tileHeight / 2 + dy)
        .text(text);
    };
    write("name", -11, ({ name }) => name);
    write("number", 8, ({ value }) => formatNumber(value, language));
    write("share", 22, ({ share }) => formatShare(share, language));
    return finish(svg.node() as Element, tileMap.id, label);
  },
};
