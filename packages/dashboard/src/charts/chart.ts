import type { Language } from "../language.ts";

/** What every chart is told besides its rows. */
export interface ChartOptions {
  /** In CSS pixels; a chart is drawn anew for another width instead of being scaled, so that its text stays readable. */
  readonly width: number;
  readonly language: Language;
  /** What the chart shows, in a sentence: its accessible name. */
  readonly label: string;
}

/** A chart: a value whose `draw` depends on nothing but its arguments. */
export interface Chart<Row> {
  readonly id: string;
  readonly draw: (rows: readonly Row[], options: ChartOptions) => SVGSVGElement;
}

/** Any chart, for code that treats all of them alike. */
export interface AnyChart {
  readonly id: string;
  readonly draw: (rows: readonly never[], options: ChartOptions) => SVGSVGElement;
}

/**
 * Makes a Plot figure fit for this site: an image with a name, without Plot's style element. The
 * Content-Security-Policy forbids inline styles, and `chart-style.ts` says the same.
 */
export function finish(plot: Element, id: string, label: string): SVGSVGElement {
  const svg = plot as SVGSVGElement;
  svg.querySelector("style")?.remove();
  svg.removeAttribute("font-family");
  // Names of mark types, on elements whose role allows no name; the image has one of its own.
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  svg.setAttribute("class", `chart ${id}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg;
}
