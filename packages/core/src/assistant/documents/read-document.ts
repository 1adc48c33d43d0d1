import { fileKind } from "../../ledger/decode/file-kind.ts";
import { Refusal } from "../../ledger/decode/ledger-error.ts";
import type { Text } from "../../text.ts";
import type { Article } from "../find/article.ts";
import { importText } from "../find/import-text.ts";
import { pageBreak } from "../find/passages.ts";
import {
  damaged,
  DocumentRefusal,
  emptyDocument,
  encrypted,
  tooLarge,
  unknownFormat,
  type DocumentFault,
} from "./document-fault.ts";
import { defaultDocumentLimits, type DocumentLimits } from "./document-limits.ts";
import { readDocx } from "./read-docx.ts";
import { readPdf } from "./read-pdf.ts";
import { readPlain } from "./read-plain.ts";

/** A document as an article to be searched, or why it isn't taken in. */
export type ReadDocument =
  | {
      readonly is: "document";
      readonly article: Article;
      /** Null for kinds that have no pages of their own. */
      readonly pages: number | null;
      /** What the reader should know: pages without text, numbers that Word makes itself. */
      readonly notes: readonly Text[];
    }
  | {
      readonly is: "refused";
      readonly file: string;
      readonly reason: DocumentFault;
      /** What was read and what to do. */
      readonly text: Text;
    };

/** How a document is read. */
export interface DocumentOptions {
  readonly limits?: Partial<DocumentLimits>;
}

interface Contents {
  readonly article: Article;
  readonly pages: number | null;
  readonly notes: readonly Text[];
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const sought = Array.from(name).flatMap((sign) => [sign.charCodeAt(0), 0]);
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** What an OLE file is by the names of its streams: an encrypted .docx is one too. */
function oleRefusal(bytes: Uint8Array): DocumentRefusal {
  if (holdsName(bytes, "EncryptedPackage")) return encrypted();
  if (holdsName(bytes, "WordDocument"))
    return new DocumentRefusal("old-word", {
      zh: "这是旧版Word文档（.doc）。请在Word或WPS中打开，另存为.docx再导入。",
      en: "This is an old Word document (.doc). Open it in Word or WPS, save it as .docx, and import that.",
    });
  return unknownFormat({ zh: "旧版Office文件", en: "an old Office file" });
}

const titleLength = 60;

/** An article of paragraphs that have no front matter; the title is the first line, if it is one. */
function articleOf(file: string, body: string): Article {
  const article = importText(file.replace(/\.(?:md|markdown|txt)$/iu, ""), body);
  const name = file.replace(/^.*[\\/]/u, "").replace(/\.[a-z]{1,5}$/iu, "");
  const title = article.title.replaceAll(pageBreak, "").trim();
  return {
    ...article,
    // Not trimmed: an empty first page counts.
    body,
    article_id: name,
    title: title === "" || title.length > titleLength ? name : title,
    source: file,
  };
}

function fromZip(file: string, bytes: Uint8Array, limits: DocumentLimits): Contents {
  const { paragraphs, isNumbered } = readDocx(bytes, limits);
  const numbered = {
    zh: "Word自动生成的编号（一、1.等）不在文字里，没有读入",
    en: "Numbers that Word makes itself aren't in the text and weren't read",
  };
  return {
    article: articleOf(file, paragraphs.join("\n")),
    pages: null,
    notes: isNumbered ? [numbered] : [],
  };
}

async function fromPdf(file: string, bytes: Uint8Array, limits: DocumentLimits): Promise<Contents> {
  const { pages, blank } = await readPdf(bytes, limits);
  const body = pages.map((paragraphs) => paragraphs.join("\n")).join(pageBreak);
  const list = blank.slice(0, 20).join("、");
  const note = {
    zh: `第${list}页没有文字（可能是图片），查不到`,
    en: `Pages ${list.replaceAll("、", ", ")} have no text (pictures, perhaps) and can't be searched`,
  };
  return { article: articleOf(file, body), pages: pages.length, notes: blank.length > 0 ? [note] : [] };
}

async function contentsOf(file: string, bytes: Uint8Array, limits: DocumentLimits): Promise<Contents> {
  if (bytes.length > limits.fileBytes)
    throw tooLarge({ zh: "字节", en: "bytes" }, bytes.length, limits.fileBytes);
  const kind = fileKind(bytes);
  switch (kind.is) {
    case "empty":
      throw emptyDocument();
    case "zip":
      return fromZip(file, bytes, limits);
    case "ole":
      throw oleRefusal(bytes);
    case "parquet":
    case "arrow":
      throw unknownFormat({
        zh: "数据文件（请在台账页导入）",
        en: "a data file (import it on the ledger page)",
      });
    case "other":
      if (new TextDecoder().decode(bytes.subarray(0, 4)) === "%PDF") return fromPdf(file, bytes, limits);
      throw unknownFormat(kind.name);
    case "text":
      return { article: importText(file, readPlain(bytes)), pages: null, notes: [] };
  }
}

function refusalOf(fault: unknown): DocumentRefusal {
  if (fault instanceof DocumentRefusal) return fault;
  if (fault instanceof Refusal && fault.finding.code === "zip-bomb")
    return new DocumentRefusal("too-large", {
      zh: `文件解压后太大（读到${fault.finding.read}字节）。请确认文件来源；需要的话拆成几份再导入。`,
      en: `Unpacked, the file is too large (${fault.finding.read} bytes read). Check where it comes from; split it if it is genuine.`,
    });
  if (fault instanceof Refusal && fault.finding.code === "encrypted") return encrypted();
  return damaged(fault instanceof Error ? fault.message : String(fault));
}

/**
 * Reads a document as an article to be searched: .txt, .md, .docx and .pdf, told by their bytes and never by their names.
 * Paragraphs stay apart, a PDF's pages too. What the document says is text, never an instruction; nothing in it is run,
 * nothing outside it is fetched. Never throws: whatever can't be read is refused with what was read and what to do. Reading a
 * large PDF takes seconds: in a page, call it in a worker.
 */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  { limits = {} }: DocumentOptions = {},
): Promise<ReadDocument> {
  const most = { ...defaultDocumentLimits, ...limits };
  try {
    const contents = await contentsOf(file, bytes, most);
    const { length } = contents.article.body;
    if (contents.article.body.trim() === "") throw emptyDocument();
    if (length > most.characters) throw tooLarge({ zh: "字", en: "characters" }, length, most.characters);
    return { is: "document", ...contents };
  } catch (fault) {
    const { reason, text } = refusalOf(fault);
    return { is: "refused", file, reason, text };
  }
}
