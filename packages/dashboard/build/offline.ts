import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { groupOf, type SiteFile, type SiteFiles } from "../src/offline/site-files.ts";
import { headersOf, modelPage, securityHeaders } from "./security.ts";

const entry = fileURLToPath(new URL("../src/offline/service-worker.ts", import.meta.url));
const filesModule = "virtual:site-files";

/** The site's files as they lie in the folder, each with its hash. */
export function siteFilesIn(folder: string): SiteFiles {
  const groups: Record<"shell" | "data" | "database", SiteFile[]> = { shell: [], data: [], database: [] };
  for (const place of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!place.isFile()) continue;
    const whole = join(place.parentPath, place.name);
    const path = whole.slice(join(folder, "/").length).replaceAll(sep, "/");
    const group = groupOf(path);
    const hash = createHash("sha256").update(readFileSync(whole)).digest("base64");
    if (group) groups[group].push([path, `sha256-${hash}`]);
  }
  for (const files of Object.values(groups)) files.sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...groups, headers: securityHeaders, otherHeaders: { [modelPage]: headersOf(modelPage) } };
}

function listed(files: SiteFiles): Plugin {
  return {
    name: "unburden-site-files",
    resolveId: (id) => (id === filesModule ? `\0${id}` : null),
    load: (id) => (id === `\0${filesModule}` ? `export default ${JSON.stringify(files)};` : null),
  };
}

/** The service worker's script: one file without imports, which every browser that has service workers runs. */
async function workerScript(files: SiteFiles): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [listed(files)],
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: entry, output: { format: "iife" } },
    },
  });
  const [chunk] = "output" in built ? built.output : Array.isArray(built) ? (built[0]?.output ?? []) : [];
  if (chunk?.type !== "chunk") throw new Error("the service worker was not built");
  return chunk.code;
}

/** Writes sw.js beside the built pages, when all that it lists is written. */
export function offlinePlugin(): Plugin {
  return {
    name: "unburden-offline",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error("the site has no folder to be written to");
        writeFileSync(join(dir, "sw.js"), await workerScript(siteFilesIn(dir)));
      },
    },
  };
}
