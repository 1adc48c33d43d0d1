import type { AnyChart } from "../charts/chart.ts";
import { languageTag, type Language } from "../language.ts";
import type { ChartFacts } from "./chart-facts.ts";
import { factLines, type FactLine, type Occasion } from "./facts-lines.ts";
import { lightTokens } from "./light-style.ts";
import { styledDrawing } from "./styled-drawing.ts";
import { wrappedLines } from "./wrapped-lines.ts";

const namespace = "http://www.w3.org/2000/svg";
const dublinCore = "http://purl.org/dc/elements/1.1/";
const margin = 16;

/** A chart as it is drawn, with what it says of itself. */
export interface TakenChart {
  readonly chart: AnyChart;
  readonly rows: readonly unknown[];
  /** In CSS pixels, as wide as it stands on the page. */
  readonly width: number;
  /** Gives it its accent; null: the site's own. */
  readonly chapter: string | null;
  readonly facts: ChartFacts;
}

/** A picture as a file's text, and how large it is. */
export interface SvgFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

interface Writing {
  readonly size: number;
  readonly fill: string;
  readonly weight: number;
}

/** Lines under one another from `top` on, and where they end. */
function lines(
  text: string,
  top: number,
  width: number,
  { size, fill, weight }: Writing,
): [SVGElement[], number] {
  const step = Math.round(size * 1.45);
  const made = wrappedLines(text, width, size).map((line, i) =>
    element(
      "text",
      { x: margin, y: top + size + i * step, "font-size": size, fill, "font-weight": weight },
      line,
    ),
  );
  return [made, top + made.length * step];
}

const terms: Readonly<Record<FactLine["key"], string>> = {
  title: "title",
  source: "source",
  reach: "coverage",
  definition: "description",
  notes: "description",
  taken: "date",
  page: "identifier",
};

/** The facts as Dublin Core, for programs. */
function metadata(said: readonly FactLine[], { language }: Occasion): SVGElement {
  const made = element("metadata", {});
  for (const { key, text } of [...said, { key: null, text: languageTag[language] }]) {
    const term = document.createElementNS(dublinCore, `dc:${key === null ? "language" : terms[key]}`);
    term.textContent = text;
    made.append(term);
  }
  return made;
}

/** The drawing's marks in their place; what its root gives them (a font size, where texts are anchored) stays. */
function placed(drawing: SVGSVGElement, top: number): SVGElement {
  const group = element("g", { transform: `translate(${margin},${top})` });
  for (const name of ["font-size", "text-anchor", "fill", "stroke"]) {
    const value = drawing.getAttribute(name);
    if (value !== null) group.setAttribute(name, value);
  }
  group.append(...drawing.childNodes);
  return group;
}

/** Below the drawing, from `top` on: where the numbers are from, of what and when, and what one must know. */
function footer(
  said: readonly FactLine[],
  top: number,
  width: number,
  colours: ReadonlyMap<string, string>,
  language: Language,
): [SVGElement[], number] {
  const [ink, muted] = [colours.get("ink") ?? "", colours.get("muted") ?? ""];
  const textOf = (keys: readonly FactLine["key"][]): string =>
    said
      .filter(({ key }) => keys.includes(key))
      .map(({ name, text }) => `${name}${language === "zh" ? "：" : ": "}${text}`)
      .join(language === "zh" ? "　" : " · ");
  const [source, sourceEnd] = lines(textOf(["source"]), top, width, { size: 11, fill: ink, weight: 650 });
  const small = { size: 11, fill: muted, weight: 400 };
  const [rest, restEnd] = lines(textOf(["reach", "taken"]), sourceEnd, width, small);
  const [notes, end] = lines(textOf(["notes"]), restEnd, width, small);
  return [[...source, ...rest, ...notes], end];
}

/** The chart as a picture that stands alone: its title above, below it where its numbers are from, of what, and the day. */
export function svgFile({ chart, rows, width, chapter, facts }: TakenChart, occasion: Occasion): SvgFile {
  const { language } = occasion;
  const drawing = styledDrawing(chart, rows, { width, language, label: facts.title }, chapter);
  const colours = lightTokens(chapter);
  const said = factLines(facts, occasion);
  const heading = { size: 15, fill: colours.get("ink") ?? "", weight: 650 };
  const [title, titleEnd] = lines(facts.title, margin, width, heading);
  const drawingTop = titleEnd + 10;
  const below = drawingTop + Number(drawing.getAttribute("height")) + 14;
  const [foot, end] = footer(said, below, width, colours, language);
  const [outerWidth, height] = [width + 2 * margin, end + margin - 4];
  const svg = element("svg", {
    width: outerWidth,
    height,
    viewBox: `0 0 ${outerWidth} ${height}`,
    role: "img",
    lang: languageTag[language],
    "font-family": colours.get("font") ?? "",
  });
  svg.append(
    element("title", {}, facts.title),
    element("desc", {}, said.map(({ name, text }) => `${name}: ${text}`).join("\n")),
    metadata(said, occasion),
    element("rect", { width: outerWidth, height, fill: "#ffffff" }),
    ...title,
    placed(drawing, drawingTop),
    ...foot,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
  return { text, width: outerWidth, height };
}
