import { say, type Language } from "../../language.ts";
import { recentYears, sampleYears, type Source } from "../../page/scope.ts";
import { monthName } from "../../page/words.ts";
import { words } from "../../texts/page.ts";

interface When {
  readonly value: string;
  readonly name: string;
}

/** Years and their months, the newest year first; `chosen` is among them whatever it is. */
export function whenChoices(source: Source, chosen: string, language: Language): When[] {
  const years = source === "own" ? [...new Set([...recentYears(), ...sampleYears])] : [...sampleYears];
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, "0"));
  const choices = [...years]
    .sort((a, b) => b - a)
    .flatMap((year): When[] => [
      { value: String(year), name: language === "zh" ? `${year}年` : String(year) },
      ...months.map((month) => ({
        value: `${year}-${month}`,
        name: monthName(`${year}-${month}`, language),
      })),
    ]);
  const all = { value: "", name: say(words.allTime, language) };
  const known = choices.some(({ value }) => value === chosen) || chosen === "";
  return [all, ...(known ? [] : [{ value: chosen, name: chosen }]), ...choices];
}
