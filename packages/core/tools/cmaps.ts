// Writes the character maps that old Chinese PDFs need, packed as pdf.js reads them: `tsx tools/cmaps.ts <folder>`, the folder
// `cmaps` of pdfjs-dist at the version that unpdf holds.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
if (folder === undefined)
  throw new Error("Say the folder of pdfjs-dist's character maps: tsx tools/cmaps.ts <folder>");

/** GB 2312, GBK, GB 18030 and Unicode by UCS-2 and UTF-16, each along lines and columns; and the way back to Unicode. */
const names = [
  ...["GB-EUC", "GBpc-EUC", "GBK-EUC", "GBKp-EUC", "GBK2K", "UniGB-UCS2", "UniGB-UTF16"].flatMap((name) => [
    `${name}-H`,
    `${name}-V`,
  ]),
  "Adobe-GB1-UCS2",
];
const lines = names.map(
  (name) => `  "${name}": "${readFileSync(join(folder, `${name}.bcmap`)).toString("base64")}",`,
);
const to = fileURLToPath(new URL("../src/assistant/documents/chinese-cmaps.ts", import.meta.url));
const licence = readFileSync(join(folder, "LICENSE"), "utf8")
  .split("\n")
  .map((line) => line.replace(/^%%Copyright: ?/u, "").trimEnd())
  .filter((line) => !/^-*$/u.test(line));
writeFileSync(
  to,
  `/*!
 * Character maps of Adobe-GB1 for PDFs whose Chinese fonts aren't in the file, packed, base64. Written by tools/cmaps.ts from
 * Adobe's cmap-resources, by way of pdfjs-dist 5.4.296.
 *
${licence.map((line) => ` * ${line}`).join("\n")}
 * @license BSD-3-Clause
 */
export const chineseCMaps: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`,
);
