import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const kept = fileURLToPath(new URL("dist/packed/", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".csv": "text/csv",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Compressed once and kept: WebAssembly of 34 MB takes more than a minute. */
async function packed(bytes: Buffer): Promise<Buffer> {
  const path = `${kept}${createHash("sha256").update(bytes).digest("hex")}.br`;
  if (existsSync(path)) return readFileSync(path);
  const small = await promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  mkdirSync(kept, { recursive: true });
  writeFileSync(path, small);
  return small;
}

/** A server on a free port. */
export interface PackedSite {
  readonly address: string;
  readonly close: () => void;
}

/**
 * Serves a folder as a good static host does: every kind of file compressed beforehand, by Brotli at its best, WebAssembly
 * too. The first request of a file waits for that, but of WebAssembly, which takes longer than a visit has patience.
 */
export async function servePacked(folder: string): Promise<PackedSite> {
  const files = new Map<string, Promise<Buffer>>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".wasm")) await packed(readFileSync(folder + path));
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = folder + (pathname === "/" ? "index.html" : pathname.slice(1));
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    const file = files.get(path) ?? packed(readFileSync(path));
    files.set(path, file);
    void file.then((bytes) => {
      response.writeHead(200, {
        "Content-Type": types[extname(path)] ?? "application/octet-stream",
        "Content-Encoding": "br",
        "Content-Length": bytes.length,
      });
      response.end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
