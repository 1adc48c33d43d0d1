import { say, type Language } from "../language.ts";
import { provenance, words } from "../texts/export.ts";
import type { ChartFacts } from "./chart-facts.ts";

/** When and from where something was taken. */
export interface Occasion {
  /** The day, `2024-07-05`, in the reader's time. */
  readonly day: string;
  /** The page's address. */
  readonly address: string;
  readonly language: Language;
}

/** One thing that a file says of itself. */
export interface FactLine {
  readonly key: "title" | "source" | "reach" | "definition" | "notes" | "taken" | "page";
  readonly name: string;
  readonly text: string;
}

/** Whether any number of the chart is hidden because too few stand behind it. */
function anyHidden({ table }: ChartFacts): boolean {
  return table.rows.some((row) => row.some((cell) => typeof cell !== "string" && "hidden" in cell));
}

/** All that a file says of itself, in the page's language; what there is none of is left out. */
export function factLines(facts: ChartFacts, { day, address, language }: Occasion): FactLine[] {
  const { title, source, origin, reach, about, notes } = facts;
  const colon = language === "zh" ? "：" : ": ";
  const definition = about
    ? `${say(about.title, language)}（${about.id}）${colon}${say(about.definition, language)}`
    : "";
  const hidden = anyHidden(facts) ? say(words.hidden, language) : "";
  const texts: Readonly<Record<FactLine["key"], string>> = {
    title,
    source: origin ?? say(provenance[source], language),
    reach,
    definition: language === "zh" ? definition : definition.replace("（", " (").replace("）", ")"),
    notes: [...notes, hidden].filter((note) => note !== "").join(" "),
    taken: day,
    page: address,
  };
  return (Object.keys(texts) as FactLine["key"][])
    .map((key) => ({ key, name: say(words[key], language), text: texts[key] }))
    .filter(({ text }) => text !== "");
}
