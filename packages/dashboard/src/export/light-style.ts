import { chartStyle, mapStyle } from "../elements/chart-style.ts";
import { exploreChartStyle } from "../elements/explore-chart-style.ts";
import { pageChartStyle } from "../elements/page-chart-style.ts";
import tokens from "../styles/tokens.css?raw";

/** The custom properties of the first rule of this selector. */
function propertiesOf(selector: string): [string, string][] {
  const from = tokens.indexOf(`${selector} {`);
  const rule = from < 0 ? "" : tokens.slice(from, tokens.indexOf("}", from));
  return [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
    name,
    value.trim().replaceAll(/\s+/g, " "),
  ]);
}

/** The page's light colours and fonts in a chapter, by name without dashes; a picture is pasted on white paper. */
export function lightTokens(chapter: string | null): ReadonlyMap<string, string> {
  const raw = new Map([
    ...propertiesOf(":root"),
    ...(chapter === null ? [] : propertiesOf(`[data-chapter="${chapter}"]`)),
    ["paper", "#ffffff"] as const,
  ]);
  const resolve = (value: string): string =>
    value.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => resolve(raw.get(name) ?? ""));
  return new Map([...raw].map(([name, value]) => [name, resolve(value)]));
}

/** The charts' style sheets with the colours written out. */
export function lightStyle(chapter: string | null): string {
  const known = lightTokens(chapter);
  const sheets = [chartStyle, pageChartStyle, exploreChartStyle, mapStyle]
    .map(({ cssText }) => cssText)
    .join("\n");
  return sheets.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => known.get(name) ?? "");
}
