import { create, type Selection } from "d3";

/** A drawing that is still empty. */
export type Drawing = Selection<SVGSVGElement, undefined, null, undefined>;

/** An empty drawing of this size, in CSS pixels. */
export function blank(width: number, height: number): Drawing {
  return create("svg")
    .attr("width", width)
    .attr("height", height)
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("font-size", 12);
}

/** A coordinate with at most one decimal, so that drawings are the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** About how wide a text of 12 px is: a Chinese character is as wide as it is high, a Latin one about half. */
export function textWidth(text: string, size = 12): number {
  return Array.from(text).reduce((sum, letter) => sum + (/[\x00-\x7f–·]/.test(letter) ? 0.58 : 1) * size, 0);
}

/** As wide as the longest of these texts, but never wider than this share of the drawing. */
export function labelColumn(texts: readonly string[], width: number, most = 0.34): number {
  return Math.ceil(Math.min(width * most, Math.max(0, ...texts.map((text) => textWidth(text))) + 10));
}

/** The text, or as much of its beginning as is this wide, with an ellipsis. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let short = text;
  while (short !== "" && textWidth(`${short}…`) > width) short = short.slice(0, -1);
  return `${short}…`;
}
