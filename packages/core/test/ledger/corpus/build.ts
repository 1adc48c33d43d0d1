import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { corpus } from "./cases.ts";
import { readmeOf } from "./readme.ts";

const folder = new URL("files/", import.meta.url);
const readme = new URL("README.md", import.meta.url);

/** The files of the corpus that are missing or other than their cases say now. */
export function staleFiles(): readonly string[] {
  const stale = corpus
    .filter(({ file, make }) => {
      const path = new URL(file, folder);
      return !existsSync(path) || !readFileSync(path).equals(make());
    })
    .map(({ file }) => file);
  const text = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  return text === readmeOf(corpus) ? stale : [...stale, "README.md"];
}

function build(): void {
  for (const { file, make } of corpus) writeFileSync(new URL(file, folder), make());
  writeFileSync(readme, readmeOf(corpus));
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes("--check")) {
    const stale = staleFiles();
    if (stale.length > 0) {
      console.error(`stale: ${stale.join(", ")}; run \`npx tsx packages/core/test/ledger/corpus/build.ts\``);
      process.exitCode = 1;
    }
  } else build();
}
