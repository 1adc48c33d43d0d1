import { chineseCMap } from "./chinese-cmap.ts";
import { damaged, DocumentRefusal, encrypted, noText, tooLarge } from "./document-fault.ts";
import type { DocumentLimits } from "./document-limits.ts";
import { pdfParagraphs, type PdfPiece } from "./pdf-paragraphs.ts";

/** A PDF's text by page. */
export interface PdfText {
  readonly pages: readonly (readonly string[])[];
  /** Pages on which there is no text. */
  readonly blank: readonly number[];
}

/** Gives pdf.js the tables by which old Chinese fonts write; it never fetches one. */
class CMapReader {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
    return { cMapData: await chineseCMap(name), isCompressed: true };
  }
}

/** Fonts aren't drawn, so none is needed. */
class NoFonts {
  async fetch(): Promise<Uint8Array> {
    return new Uint8Array(0);
  }
}

async function load() {
  try {
    return await import("unpdf");
  } catch (fault) {
    throw new DocumentRefusal("reader-not-loaded", {
      zh: `读取PDF的程序没有加载成功，文件本身没有问题（${String(fault).slice(0, 80)}）。请刷新页面再试。`,
      en: `The program that reads PDFs couldn't be loaded; nothing is wrong with the file (${String(fault).slice(0, 80)}). Reload the page and try again.`,
    });
  }
}

type Pdf = Awaited<ReturnType<Awaited<ReturnType<typeof load>>["getDocumentProxy"]>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  const { getDocumentProxy } = await load();
  try {
    // pdf.js takes the bytes away from whoever holds them.
    return await getDocumentProxy(bytes.slice(), {
      CMapReaderFactory: CMapReader,
      StandardFontDataFactory: NoFonts,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (fault) {
    if (fault instanceof Error && fault.name === "PasswordException") throw encrypted();
    throw damaged(fault instanceof Error ? fault.message : String(fault));
  }
}

async function pageText(pdf: Pdf, number: number): Promise<string[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const pieces = items.filter((item): item is typeof item & PdfPiece => "str" in item);
  page.cleanup();
  return pdfParagraphs(pieces);
}

/** The paragraphs of a PDF by page: text only, scripts and attachments of it are never run or opened. @throws DocumentRefusal */
export async function readPdf(bytes: Uint8Array, limits: DocumentLimits): Promise<PdfText> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > limits.pages) throw tooLarge({ zh: "页", en: "pages" }, pdf.numPages, limits.pages);
    const until = Date.now() + limits.milliseconds;
    const pages: string[][] = [];
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const paragraphs = await pageText(pdf, number);
      pages.push(paragraphs);
      characters += paragraphs.reduce((sum, { length }) => sum + length, 0);
      if (characters > limits.characters)
        throw tooLarge({ zh: "字", en: "characters" }, characters, limits.characters);
      if (Date.now() > until && number < pdf.numPages)
        throw tooLarge(
          { zh: "秒", en: "seconds" },
          Math.round(limits.milliseconds / 1000) + 1,
          Math.round(limits.milliseconds / 1000),
        );
    }
    const blank = pages.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
    if (blank.length === pages.length) throw noText(pages.length);
    return { pages, blank };
  } finally {
    await pdf.cleanup();
    await pdf.destroy();
  }
}
