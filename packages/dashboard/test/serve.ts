import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { securityHeaders } from "../build/security.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A server of the built site on a free port. */
export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the built site as `pnpm serve` does, from the root or from a folder like `/some/folder/`. */
export async function serve(base = "/"): Promise<Site> {
  const server = await preview({
    configFile: false,
    root,
    base,
    logLevel: "silent",
    preview: { port: 0, headers: { ...securityHeaders } },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the preview server has no address");
  return { address, close: () => server.close() };
}
