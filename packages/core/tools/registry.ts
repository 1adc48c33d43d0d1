// Writes src/tables/index.ts and src/metrics/index.ts from the folders: one file a table, one file a metric.
// With --check it writes nothing and fails when either is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src/", import.meta.url));
const chapters = ["reference", "add", "subtract", "multiply", "divide"];

function camelCase(file: string): string {
  return basename(file, ".ts").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function filesOf(folder: string): string[] {
  const chaptersHere = readdirSync(folder).filter((name) => chapters.includes(name));
  return chapters
    .filter((chapter) => chaptersHere.includes(chapter))
    .flatMap((chapter) =>
      readdirSync(join(folder, chapter))
        .filter((file) => file.endsWith(".ts"))
        .sort()
        .map((file) => `${chapter}/${file}`),
    );
}

function registryOf(kind: "tables" | "metrics"): string {
  const lines = filesOf(join(source, kind)).map((file) => `export { ${camelCase(file)} } from "./${file}";`);
  return `// Generated from the folders by \`pnpm registry\`. Don't edit.\n${lines.join("\n")}\n`;
}

const stale: string[] = [];
for (const kind of ["tables", "metrics"] as const) {
  const path = join(source, kind, "index.ts");
  const wanted = registryOf(kind);
  let found = "";
  try {
    found = readFileSync(path, "utf8");
  } catch {
    found = "";
  }
  if (found === wanted) continue;
  if (process.argv.includes("--check")) stale.push(`src/${kind}/index.ts`);
  else writeFileSync(path, wanted);
}
if (stale.length > 0) {
  console.error(`registry is stale (${stale.join(", ")}): run \`pnpm registry\``);
  process.exit(1);
}
