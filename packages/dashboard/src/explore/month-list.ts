import type { MonthRange } from "./state.ts";

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/** Every month of the range, both ends included. */
export function monthsWithin({ from, to }: MonthRange): string[] {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, i) => monthOf(first + i));
}

/** Every month from the first to the last that is there, none left out; of none, none. Of more than `most`, the last ones. */
export function monthList(months: readonly string[], most = 240): string[] {
  const sorted = [...months].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from === undefined || to === undefined ? [] : monthsWithin({ from, to }).slice(-most);
}
