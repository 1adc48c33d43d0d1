import type { ChartFacts } from "../export/chart-facts.ts";
import { say, type Language } from "../language.ts";
import { words } from "../texts/export.ts";

/** What a chart of published numbers says of itself: the report gives neither districts nor a period to choose by. */
export function publishedFacts(
  { title, about = null, table }: Pick<ChartFacts, "title" | "table"> & Partial<Pick<ChartFacts, "about">>,
  language: Language,
): ChartFacts {
  const reach = say(words.asReported, language);
  return { title, source: "published", reach, about, notes: [], table };
}
