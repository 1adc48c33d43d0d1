import type { AnyChart, ChartOptions } from "../charts/chart.ts";
import { lightStyle } from "./light-style.ts";

const shapes = "path, rect, circle, line, polygon, polyline, ellipse, text, tspan";
const halo = "stroke";

/** `rgb(11, 87, 164)` as `#0b57a4`, which every program reads; what is wholly transparent is none. */
function plainColour(computed: string): string {
  const [red, green, blue, alpha = 1] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  if (!computed.startsWith("rgb") || red === undefined || green === undefined || blue === undefined)
    return computed;
  if (alpha === 0) return "none";
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function strokeOf(style: CSSStyleDeclaration): [string, string][] {
  const stroke = plainColour(style.stroke);
  if (stroke === "none" || stroke === "") return [["stroke", "none"]];
  return [
    ["stroke", stroke],
    ["stroke-width", String(parseFloat(style.strokeWidth))],
    ["stroke-linejoin", style.strokeLinejoin],
    ...(style.strokeDasharray === "none"
      ? []
      : [["stroke-dasharray", style.strokeDasharray.replaceAll("px", "")] as [string, string]]),
  ];
}

function textOf(style: CSSStyleDeclaration): [string, string][] {
  return [
    ["font-size", String(parseFloat(style.fontSize))],
    ["font-weight", style.fontWeight],
  ];
}

/** What the style sheet says of an element as attributes of its own. */
function attributesOf(element: Element): [string, string][] {
  const style = getComputedStyle(element);
  return [
    ["fill", plainColour(style.fill)],
    ...strokeOf(style),
    ...(element.matches("text, tspan") ? textOf(style) : []),
  ];
}

/** A text with a halo as two texts, one behind the other: Word paints a stroke over its fill. */
function splitHalo(text: Element): void {
  const behind = text.cloneNode(true) as Element;
  behind.setAttribute("fill", text.getAttribute("stroke") ?? "none");
  behind.setAttribute("aria-hidden", "true");
  text.before(behind);
  for (const name of ["stroke", "stroke-width", "stroke-linejoin"]) text.removeAttribute(name);
}

function settle(svg: SVGSVGElement): void {
  const found = [...svg.querySelectorAll(shapes)];
  const looks = found.map((element) => ({
    element,
    attributes: attributesOf(element),
    haloed: element.matches("text") && getComputedStyle(element).paintOrder.startsWith(halo),
  }));
  const faint = [...svg.querySelectorAll("*")].flatMap((element) => {
    const { opacity } = getComputedStyle(element);
    return opacity === "1" ? [] : [{ element, opacity }];
  });
  for (const { element, attributes, haloed } of looks) {
    for (const [name, value] of attributes) element.setAttribute(name, value);
    if (haloed && element.getAttribute("stroke") !== "none") splitHalo(element);
  }
  for (const { element, opacity } of faint) element.setAttribute("opacity", opacity);
  for (const element of svg.querySelectorAll("*")) {
    for (const name of ["class", "data-key", "style", "tabindex"]) element.removeAttribute(name);
  }
}

/**
 * The chart drawn anew in the page's light colours, every colour and size an attribute of its own mark: no style sheet and
 * no custom property, which Word and many viewers don't read. It is drawn beside what is seen, in a shadow tree of its own.
 */
export function styledDrawing(
  chart: AnyChart,
  rows: readonly unknown[],
  options: ChartOptions,
  chapter: string | null,
): SVGSVGElement {
  const draw = chart.draw as (rows: readonly unknown[], options: ChartOptions) => SVGSVGElement;
  const svg = draw(rows, options);
  const place = document.createElement("div");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${lightStyle(chapter)} :host { position: fixed; left: -10000px; top: 0; }`);
  const tree = place.attachShadow({ mode: "open" });
  tree.adoptedStyleSheets = [sheet];
  tree.append(svg);
  document.body.append(place);
  try {
    settle(svg);
  } finally {
    place.remove();
  }
  svg.remove();
  return svg;
}
