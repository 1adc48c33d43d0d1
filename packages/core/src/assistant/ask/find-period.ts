import type { Period } from "../../period.ts";
import { firstMatch, mask, type Masked } from "./masked.ts";
import { chinesePeriods, wordYear } from "./periods-chinese.ts";
import { englishPeriods } from "./periods-english.ts";

/** The periods that a question names, in the order of their words, and the question without them. */
export interface FoundPeriods {
  readonly periods: readonly Period[];
  readonly masked: Masked;
}

const forms = [...chinesePeriods, ...englishPeriods];

/** Takes every period out of the question; words that look like one and name none (13月) stay. */
export function findPeriods(question: Masked, today: string): FoundPeriods {
  const found: { at: number; period: Period }[] = [];
  let masked = question;
  for (const [pattern, read] of forms) {
    for (let match = firstMatch(masked, pattern); match; match = firstMatch(masked, pattern)) {
      const period = read(match.slice(1), today) ?? wordYear(match[0].replace(/度$/u, ""), today);
      if (!period) break;
      found.push({ at: match.index, period });
      masked = mask(masked, match.index, match.index + match[0].length);
    }
  }
  const periods = found.sort((a, b) => a.at - b.at).map((each) => each.period);
  const distinct = new Map(periods.map((each) => [`${each.from}/${each.to}`, each]));
  return { periods: [...distinct.values()], masked };
}
