import { brokenFile } from "./refusals.ts";

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/**
 * The text of an XML part. A document type is refused: no spreadsheet program writes one, and entities that grow without end
 * (“billion laughs”) can be declared nowhere else.
 *
 * @throws Refusal
 */
export function xmlText(name: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) {
    throw brokenFile(name, {
      zh: "内含文档类型声明（DOCTYPE），不是表格软件写出的",
      en: "it declares a document type, which no spreadsheet program writes",
    });
  }
  return text;
}

/** The text without readings in pinyin or kana, which stand beside the characters that they belong to. */
export function withoutPhonetic(text: string): string {
  const pieces: string[] = [];
  const opening = /<((?:\w+:)?rPh)[\s>]/gu;
  let from = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const closing = `</${found[1] ?? ""}>`;
    const end = text.indexOf(closing, found.index);
    if (end < 0) break;
    pieces.push(text.slice(from, found.index));
    from = end + closing.length;
    opening.lastIndex = from;
  }
  return from === 0 ? text : pieces.join("") + text.slice(from);
}

/** How often an element of this name opens. */
export function countElements(text: string, element: string): number {
  const opening = new RegExp(`<(?:\\w+:)?${element}[\\s/>]`, "gu");
  let count = 0;
  while (opening.exec(text)) count++;
  return count;
}
