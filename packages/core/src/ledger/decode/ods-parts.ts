import { zipSync } from "fflate";
import { externalLinksIgnored, macrosIgnored } from "./ignored.ts";
import type { Finding } from "./ledger-error.ts";
import type { DecodeLimits } from "./limits.ts";
import { encrypted, tooLarge } from "./refusals.ts";
import { countElements, xmlText } from "./xml-part.ts";
import { readPart, type ZipPart } from "./zip-parts.ts";

function repeats(attributes: string, of: "rows" | "columns"): number {
  const stated = Number(new RegExp(`number-${of}-repeated="(\\d+)"`, "u").exec(attributes)?.[1] ?? "1");
  return Math.max(1, stated);
}

/**
 * The filled cells of an ODS content once its repetitions are written out, which a reader does: a few bytes can state a thousand
 * million equal cells.
 */
export function repeatedCells(content: string): number {
  const element = /<table:(table-row|table-cell)\b([^>]*)>/gu;
  let total = 0;
  let rowTimes = 1;
  for (let found = element.exec(content); found; found = element.exec(content)) {
    const [, name, attributes = ""] = found;
    if (name === "table-row") rowTimes = repeats(attributes, "rows");
    else if (!attributes.endsWith("/") || attributes.includes("value"))
      total += rowTimes * repeats(attributes, "columns");
  }
  return total;
}

const readableTypes = /^(?:float|percentage|currency|date|time|boolean|string)$/u;

/**
 * An ODS content with the cells that a reader would stop at marked as text, which is what they show: of a kind that no office
 * program has, or a time that isn't written as a duration. Other programs write them, and LibreOffice opens them.
 */
export function withReadableTypes(content: string): string {
  return content.replaceAll(/<table:(?:covered-)?table-cell\b[^>]*>/gu, (cell) => {
    const type = /\boffice:value-type="([^"]*)"/u.exec(cell)?.[1];
    if (type === undefined) return cell;
    const time = /\boffice:time-value="([^"]*)"/u.exec(cell)?.[1];
    if (readableTypes.test(type) && (type !== "time" || time === undefined || time.startsWith("P")))
      return cell;
    return cell.replace(/\boffice:value-type="[^"]*"/u, 'office:value-type="string"');
  });
}

/** An ODS reduced to its content and styles, checked for size. @throws Refusal */
export function odsParts(
  bytes: Uint8Array,
  parts: readonly ZipPart[],
  limits: DecodeLimits,
): { readonly zip: Uint8Array; readonly findings: readonly Finding[] } {
  let left = limits.unzippedBytes;
  const files: Record<string, Uint8Array> = {};
  const findings: Finding[] = [];
  for (const part of parts) {
    if (!/^(?:mimetype|content\.xml|styles\.xml|settings\.xml|META-INF\/manifest\.xml)$/u.test(part.name))
      continue;
    const read = readPart(bytes, part, left);
    left -= read.length;
    files[part.name] = read;
    if (part.name === "mimetype") continue;
    // LibreOffice writes no document type in these parts, except old versions in the manifest, which the reader doesn't need.
    if (part.name === "META-INF/manifest.xml") {
      const text = new TextDecoder().decode(read);
      if (text.includes("encryption-data")) throw encrypted(part.name);
      continue;
    }
    const text = xmlText(part.name, read);
    if (part.name !== "content.xml") continue;
    const cells = repeatedCells(text);
    if (cells > limits.cells) throw tooLarge({ zh: "单元格", en: "cells" }, cells, limits.cells);
    const sheets = countElements(text, "table");
    if (sheets > limits.sheets) throw tooLarge({ zh: "工作表", en: "sheets" }, sheets, limits.sheets);
    const readable = withReadableTypes(text);
    if (readable !== text) files[part.name] = new TextEncoder().encode(readable);
    if (/<table:table-source\b|table:formula="[^"]*'file:/u.test(text)) findings.push(externalLinksIgnored);
  }
  if (parts.some(({ name }) => /^(?:Basic|Scripts)\/.+/u.test(name))) findings.push(macrosIgnored);
  return { zip: zipSync(files, { level: 0 }), findings };
}
