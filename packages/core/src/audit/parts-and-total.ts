import { rangeOf, type Claim, type Finding } from "./finding.ts";

/** Numbers that differ from this one by a single digit replaced or left out. */
function oneDigitAway(value: number): number[] {
  const digits = String(value);
  const away = new Set<number>();
  for (let i = 0; i < digits.length; i++) {
    const [before, after] = [digits.slice(0, i), digits.slice(i + 1)];
    if (digits.length > 1) away.add(Number(before + after));
    for (let digit = 0; digit <= 9; digit++) away.add(Number(`${before}${digit}${after}`));
  }
  away.delete(value);
  return [...away];
}

/** The sets of parts that would add up if one digit of one part were another. Facts about the print, not a repair. */
function oneDigitRepairs(parts: readonly number[], total: number): number[][] {
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.flatMap((part, i) => {
    const wanted = total - (sum - part);
    return oneDigitAway(part).includes(wanted) ? [parts.map((each, j) => (j === i ? wanted : each))] : [];
  });
}

function describe(
  total: Claim,
  parts: readonly Claim[],
  sum: number,
  repairs: readonly number[][],
): Finding["text"] {
  const values = parts.map(({ value }) => value ?? 0).join(" + ");
  const sets = repairs.map((repair) => repair.join("/"));
  const zhRepairs = sets.length > 0 ? `若其中一个数字印错一位，可以是${sets.join("、")}；这里不作改动。` : "";
  const enRepairs =
    sets.length > 0
      ? ` One misprinted digit would explain it: ${sets.join(", ")}; nothing is changed here.`
      : "";
  return {
    zh: `${total.subject}：${values} = ${sum}，与所说的${total.value ?? ""}不符。${zhRepairs}`,
    en: `${total.subject_en}: ${values} = ${sum}, not the ${total.value ?? ""} stated.${enRepairs}`,
  };
}

/** A total that its parts can't add up to, whatever the statements allow: a contradiction. Both are kept. */
export function partsAndTotal(claims: readonly Claim[]): Finding[] {
  return claims.flatMap((total) => {
    const parts = claims.filter(({ parts_of }) => parts_of === total.claim_id);
    const whole = rangeOf(total);
    const ranges = parts.map(rangeOf);
    if (parts.length === 0 || !whole || ranges.some((range) => range === null)) return [];
    const least = ranges.reduce((sum, range) => sum + (range?.least ?? 0), 0);
    const greatest = ranges.reduce((sum, range) => sum + (range?.greatest ?? 0), 0);
    if (least <= whole.greatest && greatest >= whole.least) return [];
    const values = parts.map(({ value }) => value ?? 0);
    const sum = values.reduce((all, value) => all + value, 0);
    const repairs = oneDigitRepairs(values, total.value ?? 0);
    const finding: Finding = {
      rule: "parts-and-total",
      severity: "contradiction",
      claims: [total.claim_id, ...parts.map(({ claim_id }) => claim_id)],
      text: describe(total, parts, sum, repairs),
      evidence: { total: total.value ?? 0, sum, gap: sum - (total.value ?? 0) },
    };
    return [finding];
  });
}
