import { firstYear, lastYear } from "../values/civil-date.ts";

function yearsIn(text: string): Set<number> {
  const years = [
    ...text
      .normalize("NFKC")
      .matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*(?:年|[-./_]?(?:0?[1-9]|1[0-2])(?!\d)|\D|$))/gu),
  ];
  return new Set(
    years.map(([, year]) => Number(year)).filter((year) => year >= firstYear && year <= lastYear),
  );
}

/**
 * The year that a sheet is about, for dates that don't say one: from the titles above the table, else the sheet's name, else
 * the file's. Null when none names a year, or one names several.
 */
export function sourceYear(titles: readonly string[], sheet: string, file: string): number | null {
  for (const texts of [titles, [sheet], [file]]) {
    const years = [...new Set(texts.flatMap((text) => [...yearsIn(text)]))];
    const [only] = years;
    if (only !== undefined) return years.length === 1 ? only : null;
  }
  return null;
}
