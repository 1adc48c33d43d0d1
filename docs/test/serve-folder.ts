import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** A file server. */
export interface Site {
  readonly address: string;
  readonly close: () => void;
}

/** Serves a folder below a path, as the plainest static file server does. */
export async function serveFolder(folder: string, path: string): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = `${folder}${pathname.slice(path.length)}${pathname.endsWith("/") ? "index.html" : ""}`;
    const found = pathname.startsWith(path) && existsSync(file);
    response.writeHead(found ? 200 : 404, { "Content-Type": types[extname(file)] ?? "text/plain" });
    if (found) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${path}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
