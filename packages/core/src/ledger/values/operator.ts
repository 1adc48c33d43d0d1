import type { NumberOperator } from "./reading.ts";
import { numeralCharacters } from "./numerals.ts";

const before: readonly (readonly [RegExp, NumberOperator])[] = [
  [/^(?:不少于|不低于|不小于|至少|最少|最低|超过|超|逾|>=|>|≥)/u, "ge"],
  [/^(?:不超过|不多于|不高于|不大于|不足|不到|至多|最多|最高|低于|少于|<=|<|≤)/u, "le"],
  [/^(?:大约|大概|约|将近|接近|近)/u, "approx"],
];
const after: readonly (readonly [RegExp, NumberOperator])[] = [
  [/(?:及以上|以上|\+)$/u, "ge"],
  [/(?:及以下|以下|以内|之内)$/u, "le"],
  [/(?:左右|上下)$/u, "approx"],
  [/[余多]$/u, "ge"],
];
const inside = new RegExp(`(?<=[${numeralCharacters}])[余多](?=.)`, "u");

/** Text without the words that say how its number is meant, and what they said. */
export interface Meant {
  readonly text: string;
  readonly operator: NumberOperator;
}

/**
 * Takes 约, 余, 多, 左右, 以上, 以下, 不少于, 不超过 and their like off a number's text.
 * Two that differ (约400余) make it approximate; a strict bound (超过, 不足) is kept as 以上, 以下.
 */
export function splitOperator(text: string): Meant {
  const found = new Set<NumberOperator>();
  let rest = text;
  const take = (rules: readonly (readonly [RegExp, NumberOperator])[]): void => {
    for (const [pattern, operator] of rules) {
      const less = rest.replace(pattern, "");
      if (less === rest) continue;
      rest = less;
      found.add(operator);
      return;
    }
  };
  take(before);
  take(before);
  take(after);
  take(after);
  if (inside.test(rest)) {
    rest = rest.replace(inside, "");
    found.add("ge");
  }
  const [only, other] = [...found];
  return { text: rest, operator: other ? "approx" : (only ?? "eq") };
}
