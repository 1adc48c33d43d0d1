import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { securityHeaders } from "../build/security.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = `${root}dist/`;

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
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves the built site from a folder as the plainest static file server does: no header but the type and these. */
export async function serveFolder(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname === folder ? "index.html" : pathname.slice(folder.length);
    const found = pathname.startsWith(folder) && existsSync(`${dist}${file}`);
    response.writeHead(found ? 200 : 404, {
      "Content-Type": types[extname(file)] ?? "text/plain",
      ...headers,
    });
    if (found) createReadStream(`${dist}${file}`).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${folder}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
