import { textWidth } from "../charts/blank.ts";

/** A text in pieces that may stand on a line's end: a word with its space, a Chinese character with its punctuation. */
function pieces(text: string): string[] {
  return text.match(/[\x21-\x7e]+\s*|[^\x21-\x7e\s][，。；：、）」”％]*\s*|\s+/g) ?? [];
}

/** The text in lines no wider than this, in pixels; a single word that is wider stands alone. */
export function wrappedLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
}
