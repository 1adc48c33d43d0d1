import type { Text } from "../../text.ts";
import type { Figure } from "../figure.ts";

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

const units: Readonly<Record<Figure["unit"], (value: number) => Text>> = {
  share: (value) => ({ zh: `${rounded(100 * value, 1)}%`, en: `${rounded(100 * value, 1)} %` }),
  count: (value) => ({ zh: rounded(value, 1), en: rounded(value, 1) }),
  hours: (value) => ({ zh: `${rounded(value, 1)}小时`, en: `${rounded(value, 1)} hours` }),
  days: (value) => ({ zh: `${rounded(value, 1)}天`, en: `${rounded(value, 1)} days` }),
  score: (value) => ({ zh: `${rounded(value, 2)}分`, en: rounded(value, 2) }),
  per: (value) => ({ zh: rounded(value, 2), en: rounded(value, 2) }),
  yuan: (value) => ({ zh: `${rounded(value, 2)}元`, en: `${rounded(value, 2)} yuan` }),
  points: (value) => ({ zh: `${rounded(100 * value, 1)}个百分点`, en: `${rounded(100 * value, 1)} points` }),
};

/** A figure's value with its unit, rounded for reading: 83.3%, 12.5小时. */
export function valueText(value: number, figure: Figure): Text {
  return units[figure.unit](value);
}
