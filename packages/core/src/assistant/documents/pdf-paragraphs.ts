import { withoutRadicals } from "./radicals.ts";

/** A piece of text on a page, as pdf.js gives it: its left end and baseline in points from the page's lower left corner. */
export interface PdfPiece {
  readonly str: string;
  readonly hasEOL: boolean;
  /** Horizontal and vertical scale, skew, and where it stands: `[a, b, c, d, x, y]`. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

const han = /[\p{Script=Han}，。、；：？！“”（）《》]/u;

/** Two pieces of one line: Han characters need no space between them, words do where the page has a gap. */
function joined(before: string, after: string, gap: number, size: number): string {
  if (before === "" || after === "") return before + after;
  const close =
    gap < 0.25 * size || (han.test(before.slice(-1)) && han.test(after.charAt(0)) && gap < 2 * size);
  return close || /\s$/u.test(before) || /^\s/u.test(after) ? before + after : `${before} ${after}`;
}

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let open = false;
  for (const { str, hasEOL, transform, width, height } of pieces) {
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const size = height > 0 ? height : Math.abs(transform[3] ?? 0);
    const line = lines.at(-1);
    if (str.trim() === "") {
      if (hasEOL) open = false;
      continue;
    }
    if (line && open && Math.abs(line.y - y) < 0.5 * Math.max(line.size, size) && x >= line.right - size) {
      line.text = joined(line.text, str, x - line.right, size);
      line.right = x + width;
    } else lines.push({ text: str, left: x, right: x + width, y, size });
    open = !hasEOL;
  }
  return lines;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Whether the line begins a paragraph: it stands apart, is indented, of another size, or the line before ends early. */
function begins(line: Line, before: Line, leading: number, edges: { left: number; right: number }): boolean {
  const down = before.y - line.y;
  if (down <= 0 || down > 1.6 * leading) return true;
  if (Math.abs(line.size - before.size) > 0.15 * before.size) return true;
  if (line.left > edges.left + 1.2 * line.size && line.left > before.left + 0.8 * line.size) return true;
  if (
    /^(?:第[一二三四五六七八九十百\d]+[条章节款]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)])/u.test(
      line.text,
    )
  )
    return true;
  const endsEarly = before.right < edges.right - 2.5 * before.size;
  return (
    endsEarly && (/[。！？：；.!?:;”]$/u.test(before.text) || before.right < edges.right - 8 * before.size)
  );
}

/** A page's number by itself: — 3 —, 第3页 共9页. */
const pageNumber = /^[-—–\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[,，/]?\s*共?\s*\d{1,4}\s*页?)?)[-—–\s]*$/u;

/** The paragraphs of a page in the order in which the file has its text. Lines of one paragraph are put together; page numbers fall out. */
export function pdfParagraphs(pieces: readonly PdfPiece[]): string[] {
  const lines = linesOf(pieces).filter(
    ({ text }, i, all) => !((i === 0 || i === all.length - 1) && pageNumber.test(text)),
  );
  const steps = lines
    .slice(1)
    .map((line, i) => (lines[i]?.y ?? 0) - line.y)
    .filter((step) => step > 0);
  const leading = median(steps);
  const edges = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const last = paragraphs.at(-1);
    if (last === undefined || !before || begins(line, before, leading, edges))
      paragraphs.push(line.text.trim());
    else {
      const isWord = /[a-z]-$/iu.test(last);
      paragraphs[paragraphs.length - 1] = isWord
        ? last.slice(0, -1) + line.text.trim()
        : joined(last, line.text.trim(), line.size, line.size);
    }
  }
  return paragraphs.map(withoutRadicals);
}
