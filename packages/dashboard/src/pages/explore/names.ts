import type { Dimension } from "../../explore/dimension.ts";
import type { Explorable } from "../../explore/explorable.ts";
import type { DimensionValue, MonthRange } from "../../explore/state.ts";
import type { ExploreView } from "../../explore/view.ts";
import { say, type Language } from "../../language.ts";
import { words } from "../../texts/exploration.ts";

/** What a value of a dimension is called; its code where nothing names it, as for a street that the frame doesn't know. */
export function valueName(
  { kind, column }: Dimension,
  value: DimensionValue,
  { districts, names }: Pick<ExploreView, "districts" | "names">,
  language: Language,
): string {
  if (value === null) return say(words.unstated, language);
  switch (kind) {
    case "district": {
      const district = districts.find(({ code }) => code === value);
      return district ? say(district.name, language) : value;
    }
    case "street":
      return names.streets.get(value) ?? value;
    case "department":
      return names.departments.get(value) ?? value;
    case "category": {
      const said = column.values[value];
      return said ? said[language] : value;
    }
  }
}

/** Months as 2024-03 – 2024-08. */
export function rangeName({ from, to }: MonthRange): string {
  return from === to ? from : `${from} – ${to}`;
}

/** The dimension of this column, or undefined. */
export function dimensionNamed({ dimensions }: Explorable, id: string): Dimension | undefined {
  return dimensions.find((dimension) => dimension.id === id);
}
