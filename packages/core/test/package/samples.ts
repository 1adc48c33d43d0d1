import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A program that a document shows, and what the document says it prints. */
export interface Sample {
  readonly name: string;
  readonly code: string;
  readonly prints: readonly string[];
}

/** What the comments say is printed: behind a `console.log`, or on lines of their own below it. */
function printsOf(code: string): string[] {
  return code.split("\n").flatMap((line) => {
    const [, said] = /^(?:.*console\.log\(.*\);? )?\/\/ (.*)$/.exec(line) ?? [];
    return said === undefined ? [] : [said];
  });
}

/** The TypeScript samples of a document that a reader runs outside the repository, in their order. */
export function samplesOf(file: string): Sample[] {
  const blocks = [...readFileSync(`${root}${file}`, "utf8").matchAll(/^```ts\n(.*?)^```$/gms)];
  return blocks
    .map(([, code = ""]) => code)
    .filter((code) => !/from "\.\.?\//.test(code))
    .map((code, i) => ({ name: `${file} ${i + 1}`, code, prints: printsOf(code) }));
}

/** Every document whose samples are run: the READMEs, and the pages that people follow. */
function documents(): string[] {
  const folders = ["docs/", "docs/guide/", "docs/en/", "docs/en/guide/"];
  const pages = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}${name}`),
  );
  return ["README.md", "README.zh-CN.md", "packages/core/README.md", ...pages];
}

/** The samples of all documents; one that two documents share, as a page and its translation do, is there once. */
export function allSamples(): Sample[] {
  const samples = new Map<string, Sample>();
  for (const sample of documents().flatMap(samplesOf)) {
    const same = samples.get(sample.code);
    samples.set(sample.code, same ? { ...same, name: `${same.name}, ${sample.name}` } : sample);
  }
  return [...samples.values()];
}

function plain(text: string): string {
  return text.replaceAll("'", '"').replace(/\s+/g, " ").trim();
}

/** Whether the output is what the comments say; `…` stands for anything within a line of theirs. */
export function agrees(output: string, { prints }: Sample): boolean {
  const pattern = plain(prints.join(" "))
    .split("…")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join(".*?");
  return new RegExp(`^${pattern}$`).test(plain(output));
}
