import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { preview } from "vite";
import { modelPagePlugin } from "../build/plugin.ts";
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
    plugins: [modelPagePlugin()],
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

/** How a folder is served. */
export interface Serving {
  /** Files beside or instead of the built ones, by their paths; they may be changed while they are served. */
  readonly others?: ReadonlyMap<string, string>;
  /** Whether texts are compressed, as most servers on the internet do. */
  readonly compressed?: boolean;
  /** Headers of every answer besides the type. */
  readonly headers?: Readonly<Record<string, string>>;
}

function send(response: ServerResponse, path: string, { compressed = false, headers = {} }: Serving): void {
  const type = types[extname(path)] ?? "text/plain";
  const packed = compressed && /text|json|svg/.test(type);
  response.writeHead(200, {
    "Content-Type": type,
    ...(packed ? { "Content-Encoding": "gzip" } : {}),
    ...headers,
  });
  if (packed) response.end(gzipSync(readFileSync(path)));
  else createReadStream(path).pipe(response);
}

/** Serves the built site from a folder as the plainest static file server does: no header but the type. */
export async function serveFolder(folder: string, serving: Serving = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname === folder ? "index.html" : pathname.slice(folder.length);
    const other = serving.others?.get(file);
    if (pathname.startsWith(folder) && other === undefined && existsSync(`${dist}${file}`)) {
      send(response, `${dist}${file}`, serving);
      return;
    }
    const type = types[extname(file)] ?? "text/plain";
    response
      .writeHead(other === undefined ? 404 : 200, { "Content-Type": type, ...serving.headers })
      .end(other);
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
