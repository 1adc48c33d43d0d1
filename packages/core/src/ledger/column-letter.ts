/** A column as Excel letters it: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before < 0 ? "" : columnLetter(before)) + String.fromCharCode(65 + (column % 26));
}
