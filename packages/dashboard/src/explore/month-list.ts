/** Every month from the first to the last that is there, none left out; of none, none. Beyond `most`, the last ones. */
export function monthList(months: readonly string[], most = 240): string[] {
  const sorted = [...months].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [from, to] = [number(first), number(last)];
  return Array.from({ length: Math.min(most, to - from + 1) }, (_, i) => {
    const at = Math.max(from, to - most + 1) + i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}
