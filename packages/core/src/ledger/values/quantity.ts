import { numeralCharacters, parseNumeral } from "./numerals.ts";

/** A number and what stands after it. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

const leading = new RegExp(`^([+-]?)([${numeralCharacters}]+)(.*)$`, "u");

/** Reads `400户`, `-3.5`, 三百二十人, `1.2万元` as a number and its unit (possibly empty); null when it begins with no number. */
export function readQuantity(text: string): Quantity | null {
  const [, sign = "", numeral = "", unit = ""] = leading.exec(text) ?? [];
  const value = parseNumeral(numeral);
  if (value === null) return null;
  return { value: sign === "-" && value !== 0 ? -value : value, unit };
}
