import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { securityHeaders } from "../build/security.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = `${root}dist/`;

/** The text of a file of the built site. */
export function builtText(file: string): string {
  return readFileSync(`${dist}${file}`, "utf8");
}

/** The built page. */
export const builtPage = `${dist}index.html`;

/** A server of the built site on a free port. */
export interface Site {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the built site as `pnpm serve` does. */
export async function serve(): Promise<Site> {
  const server = await preview({
    configFile: false,
    root,
    logLevel: "silent",
    preview: { port: 0, headers: { ...securityHeaders } },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the preview server has no address");
  return { address, close: () => server.close() };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves the built site from a folder as the plainest static file server does: no header but the type. `others` are files
 * beside or instead of the built ones, by their paths; they may be changed while it serves.
 */
export async function serveFolder(
  folder: string,
  others: ReadonlyMap<string, string> = new Map(),
  port = 0,
): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname === folder ? "index.html" : pathname.slice(folder.length);
    const other = others.get(file);
    const found = pathname.startsWith(folder) && (other !== undefined || existsSync(`${dist}${file}`));
    response.writeHead(found ? 200 : 404, { "Content-Type": types[extname(file)] ?? "text/plain" });
    if (found && other === undefined) createReadStream(`${dist}${file}`).pipe(response);
    else response.end(other);
  });
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  const { port: chosen } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${chosen}${folder}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
