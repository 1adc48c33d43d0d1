/** What a made-up PDF holds. */
export interface MadePdf {
  /** A content stream a page. */
  readonly pages: readonly string[];
  /** The font that every page calls F1, as PDF objects; the first is the font. */
  readonly font?: readonly string[];
  readonly trailer?: string;
}

const latin = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/** A Chinese font that isn't in the file, by its character map: how iText and FineReport write 宋体. */
export function chineseFont(map: string, first: number): readonly string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${map} /DescendantFonts [${first + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor ${first + 2} 0 R /DW 1000 >>`,
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
}

/** The number that the made PDF's font has. */
export const fontNumber = 3;

/** A PDF with these pages, uncompressed, its cross-reference table right. */
export function madePdf({ pages, font = [latin], trailer = "" }: MadePdf): Uint8Array {
  const first = fontNumber + font.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...font,
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 ${fontNumber} 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** A content stream that shows each line of hexadecimal codes below the one before. */
export function shown(lines: readonly string[], from = { x: 40, y: 540 }): string {
  return `BT /F1 12 Tf 18 TL ${from.x} ${from.y} Td ${lines.map((line) => `<${line}> Tj T*`).join(" ")} ET`;
}

/** The text as big-endian UTF-16, in hexadecimal. */
export function ucs2(text: string): string {
  return Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}
