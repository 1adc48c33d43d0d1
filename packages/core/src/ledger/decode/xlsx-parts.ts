import { zipSync } from "fflate";
import { externalLinksIgnored, macrosIgnored } from "./ignored.ts";
import type { Finding } from "./ledger-error.ts";
import type { DecodeLimits } from "./limits.ts";
import { brokenFile, tooLarge } from "./refusals.ts";
import { countElements, withoutPhonetic, xmlText } from "./xml-part.ts";
import { readPart, type ZipPart } from "./zip-parts.ts";

const leftOut =
  /(?:^|\/)(?:docProps|customXml|drawings|charts|chartsheets|dialogsheets|macrosheets|media|theme|externalLinks|pivotTables|pivotCache|printerSettings|embeddings|ctrlProps|activeX|tables|queryTables|slicers|slicerCaches|timelines|timelineCaches|threadedComments|persons|richData|diagrams|model|webextensions)\/|worksheets\/_rels\/|comments\d*\.xml$/iu;

function isNeeded(name: string): boolean {
  return /\.(?:xml|rels)$/iu.test(name) && !leftOut.test(name);
}

/** Sheets that hold a chart or a dialog rather than cells are taken off the workbook's list: the reader expects cells. */
function withoutChartSheets(workbook: string, relations: string): string {
  const others = new Set<string>();
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)) {
    const id = /\sId="([^"]*)"/u.exec(relation)?.[1];
    if (id !== undefined && /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)"/u.test(relation))
      others.add(id);
  }
  if (others.size === 0) return workbook;
  return workbook.replace(/<(?:\w+:)?sheet\s[^>]*>/gu, (sheet) =>
    others.has(/:id="([^"]*)"/u.exec(sheet)?.[1] ?? "") ? "" : sheet,
  );
}

/** What of the parts is to be warned about. */
function warnings(parts: readonly ZipPart[]): readonly Finding[] {
  const has = (pattern: RegExp) => parts.some(({ name }) => pattern.test(name));
  return [
    ...(has(/vbaProject\.bin$|macrosheets\//iu) ? [macrosIgnored] : []),
    ...(has(/externalLinks\//iu) ? [externalLinksIgnored] : []),
  ];
}

/** The reader is lenient; a sheet that breaks off would only be shorter. */
function refuseUnended(name: string, text: string): void {
  if (/<\/(?:\w+:)?worksheet>\s*$/u.test(text.slice(-200))) return;
  throw brokenFile(name, { zh: "工作表内容中断", en: "a sheet breaks off" });
}

/** A workbook reduced to the parts that hold cells. */
export interface CellParts {
  /** A zip, not compressed. */
  readonly zip: Uint8Array;
  readonly warnings: readonly Finding[];
}

/**
 * A workbook that holds only the parts with cells, their styles and the list of sheets, all checked for size: what a reader
 * never sees (macros, links, pictures, charts, queries) it can't run, fetch or stumble over.
 *
 * @throws Refusal
 */
export function cellParts(bytes: Uint8Array, parts: readonly ZipPart[], limits: DecodeLimits): CellParts {
  let left = limits.unzippedBytes;
  let cells = 0;
  const texts = new Map<string, string>();
  for (const part of parts) {
    if (!isNeeded(part.name) || texts.has(part.name)) continue;
    const read = readPart(bytes, part, left);
    left -= read.length;
    const text = withoutPhonetic(xmlText(part.name, read));
    if (/worksheets\//iu.test(part.name)) {
      refuseUnended(part.name, text);
      cells += countElements(text, "c");
    }
    if (cells > limits.cells) throw tooLarge({ zh: "单元格", en: "cells" }, cells, limits.cells);
    texts.set(part.name, text);
  }
  for (const [name, text] of texts) {
    if (!/workbook\.xml$/iu.test(name)) continue;
    const sheets = countElements(text, "sheet");
    if (sheets > limits.sheets) throw tooLarge({ zh: "工作表", en: "sheets" }, sheets, limits.sheets);
    const relations = texts.get(name.replace(/([^/]*)$/u, "_rels/$1.rels")) ?? "";
    texts.set(name, withoutChartSheets(text, relations));
  }
  const encoder = new TextEncoder();
  const files = Object.fromEntries([...texts].map(([name, text]) => [name, encoder.encode(text)]));
  return { zip: zipSync(files, { level: 0 }), warnings: warnings(parts) };
}
