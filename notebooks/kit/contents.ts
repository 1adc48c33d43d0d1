import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the notebooks. */
export const notebookFolder = fileURLToPath(new URL("..", import.meta.url));

/** What the list of notebooks says of one. */
export interface NotebookEntry {
  /** The file without `.html`. */
  readonly name: string;
  readonly title: string;
  /** What it asks, Chinese and English, as its first cell has it. */
  readonly question: readonly string[];
}

function entryOf(file: string): NotebookEntry {
  const html = readFileSync(`${notebookFolder}${file}`, "utf8");
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const question = [...html.matchAll(/^ *> (.+)$/gm)].slice(0, 2).map(([, line]) => line);
  if (title === undefined || question.length < 2) {
    throw new Error(
      `${file} needs a title, and a first cell with the question in two lines that begin with "> "`,
    );
  }
  return { name: file.replace(/\.html$/, ""), title, question: question.map((line) => line ?? "") };
}

/** The notebooks in the order of their numbers; the list of contents itself is none. */
export function notebookEntries(): NotebookEntry[] {
  return readdirSync(notebookFolder)
    .filter((file) => /^\d\d-.*\.html$/.test(file))
    .sort()
    .map(entryOf);
}
