import { cellText, plainText } from "../grid.ts";
import type { RawCell } from "../sheet.ts";

/** A number as a cell writes it: its value, its unit as text, and half of its last digit's worth. */
export interface StatedNumber {
  readonly value: number;
  readonly unit: string;
  readonly tolerance: number;
}

const factors: Readonly<Record<string, number>> = { "": 1, 万: 1e4, 亿: 1e8 };
const form = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([万亿]?)(\D{0,4})$/u;
const nothing = /^[-—–_/\\]*$/u;

/** Whether a cell has no number to add: empty, or a dash. */
export function isNothing(cell: RawCell | undefined): boolean {
  return nothing.test(plainText(cellText(cell)));
}

/** Reads `1,251件`, `1.2万元`, `3` as a number; null for anything else, percentages and approximate numbers (约5, 400余) among it. */
export function statedNumber(cell: RawCell | undefined): StatedNumber | null {
  if (typeof cell === "object" && cell !== null) return null;
  const [, sign, whole, decimals = "", scale = "", unit = ""] = form.exec(plainText(cellText(cell))) ?? [];
  if (whole === undefined || /[%‰余多+]|左右|以[上下内]/u.test(unit)) return null;
  const factor = factors[scale] ?? 1;
  const value = Number(`${whole.replaceAll(",", "")}.${decimals || "0"}`) * factor;
  const tolerance = (0.5 * factor) / 10 ** decimals.length;
  return { value: sign === "-" ? -value : value, unit, tolerance: scale === "" ? 0.005 : tolerance };
}
