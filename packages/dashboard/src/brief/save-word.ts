import type { Brief } from "@unburden/core/report";
import type { PageScope } from "../page/scope.ts";

/** The file's name says what it is of: 简报-own-310115-2024-q3.docx. */
function nameOf({ title }: Brief, { source, district, period }: PageScope): string {
  return `${title.replace(/[:：\s]+/gu, "-")}-${source}-${district ?? "all"}-${period}.docx`;
}

/** Makes the Word document and hands it to the reader; what makes it is loaded only now. Gives the file's name. */
export async function saveWord(brief: Brief, scope: PageScope): Promise<string> {
  const { wordFile } = await import("./word-document.ts");
  const name = nameOf(brief, scope);
  const address = URL.createObjectURL(await wordFile(brief));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
  return name;
}
