import { readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Whose pages there are: ours first, and last the drawing alone, under which no page with it can get. */
export const peers = [
  "unburden",
  "vgplot",
  "duckdb",
  "crossfilter",
  "arquero",
  "perspective",
  "drawing",
] as const;
export type Peer = (typeof peers)[number];

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
};

/** How the pages that draw for themselves look; vgplot's marks bring their own colours. */
const drawing = `
  rect { fill: steelblue; }
  .faint { fill: lightgray; }
  .brush { fill: gray; fill-opacity: 0.2; }`;

const pageOf = (peer: Peer): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<link rel="icon" href="data:," />
<title>${peer}</title>
<style>
  body { margin: 8px; font: 12px sans-serif; }
  svg { display: block; touch-action: none; user-select: none; }${peer === "vgplot" ? "" : drawing}
</style>
<body>
<script type="module" src="./${peer}.js"></script>
</body>
</html>
`;

/** Bundles every peer's page as a user of vite would, into a folder of its own. */
export async function buildSite(): Promise<string> {
  const root = fileURLToPath(new URL(".", import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), "unburden-brush-"));
  await build({
    root,
    configFile: false,
    base: "./",
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: Object.fromEntries(peers.map((peer) => [peer, join(root, "peers", `${peer}.ts`)])),
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  for (const peer of peers) await writeFile(join(outDir, `${peer}.html`), pageOf(peer));
  return outDir;
}

/** Serves a folder on loopback, with the opener policy that the product's own server sends. */
export async function serveSite(folder: string): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(folder, normalize(pathname));
    readFile(path).then(
      (bytes) => {
        response.writeHead(200, {
          "Content-Type": types[extname(path)] ?? "application/octet-stream",
          "Cross-Origin-Opener-Policy": "same-origin",
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
