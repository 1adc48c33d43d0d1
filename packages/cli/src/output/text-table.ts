const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/**
 * Lines of a table for a terminal: columns as wide as their widest cell (a Chinese character takes two places), numbers to
 * the right. Control characters of a cell become spaces, so that a ledger's text can't steer a terminal.
 */
export function textTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const clean = (cell: string): string => cell.replace(/[\p{Cc}\u2028\u2029]/gu, " ");
  const lines = [heads, ...rows].map((line) => line.map(clean));
  const widths = heads.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ""))));
  const isNumeric = heads.map((_, i) => rows.every((row) => /^[-–—\d.,%\s]*$/u.test(row[i] ?? "")));
  const written = lines.map((line) =>
    line
      .map((cell, i) => {
        const space = " ".repeat((widths[i] ?? 0) - widthOf(cell));
        return isNumeric[i] ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [written[0] ?? "", rule, ...written.slice(1)].map((line) => `${line}\n`).join("");
}
