import { XmlElement, XmlText, type XmlNode } from "@rgrove/parse-xml";

/** What a Word file's main part says, and what of it isn't there as text. */
export interface DocxText {
  /** One a paragraph; a table's row is one, its cells apart by tabs. */
  readonly paragraphs: readonly string[];
  /** Whether paragraphs are numbered by Word itself: those numbers stand nowhere in the file. */
  readonly isNumbered: boolean;
}

/** Deleted text, field codes and settings: not what a reader sees. */
const unseen = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "rPr",
  "tblPr",
  "tcPr",
  "trPr",
  "sectPr",
  "rt",
]);

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

function elements({ children }: XmlElement): XmlElement[] {
  return children.filter((each: XmlNode) => each instanceof XmlElement);
}

function written({ children }: XmlElement): string {
  return children.map((each: XmlNode) => (each instanceof XmlText ? each.text : "")).join("");
}

/** Of alternatives for newer and older programs, the first. */
function chosen(node: XmlElement): XmlElement[] {
  const parts = elements(node);
  return parts
    .filter((part) => localName(part) === "Choice")
    .slice(0, 1)
    .concat(parts.some((part) => localName(part) === "Choice") ? [] : parts.slice(0, 1));
}

class Reader {
  readonly paragraphs: string[] = [];
  isNumbered = false;
  /** Text boxes of the paragraph that is being read: they follow it. */
  private boxes: string[] = [];

  private inline(node: XmlElement): string {
    const name = localName(node);
    if (unseen.has(name)) return "";
    switch (name) {
      case "t":
        return written(node);
      case "tab":
      case "ptab":
        return "\t";
      case "br":
      case "cr":
        return "\n";
      case "noBreakHyphen":
        return "-";
      case "pPr":
        if (elements(node).some((part) => localName(part) === "numPr")) this.isNumbered = true;
        return "";
      case "AlternateContent":
        return chosen(node)
          .map((part) => this.inline(part))
          .join("");
      case "txbxContent": {
        const inside = new Reader();
        inside.blocks(node);
        this.boxes.push(...inside.paragraphs);
        return "";
      }
      default:
        return elements(node)
          .map((part) => this.inline(part))
          .join("");
    }
  }

  private paragraph(node: XmlElement): void {
    this.boxes = [];
    const text = this.inline(node).trim();
    const boxes = this.boxes;
    for (const each of [text, ...boxes]) if (each !== "") this.paragraphs.push(each);
  }

  private row(node: XmlElement): void {
    const cells = elements(node).filter((part) => localName(part) === "tc");
    const texts = cells.map((cell) => {
      const inside = new Reader();
      inside.blocks(cell);
      return inside.paragraphs.join(" ");
    });
    if (texts.some((text) => text !== "")) this.paragraphs.push(texts.join("\t"));
  }

  blocks(node: XmlElement): void {
    for (const part of elements(node)) {
      const name = localName(part);
      if (unseen.has(name)) continue;
      if (name === "p") this.paragraph(part);
      else if (name === "tr") this.row(part);
      else if (name === "AlternateContent") for (const each of chosen(part)) this.blocks(each);
      else this.blocks(part);
    }
  }
}

/** The paragraphs under a root of WordprocessingML (document, footnotes) in their order. @source ECMA-376 part 1, 17.3 and 17.4 */
export function docxText(root: XmlElement): DocxText {
  const reader = new Reader();
  reader.blocks(root);
  return { paragraphs: reader.paragraphs, isNumbered: reader.isNumbered };
}
