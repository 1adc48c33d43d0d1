import type { BrowserContext } from "playwright-core";

/** The hosts that the tests' own servers are at. */
const hosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

const foreign: string[] = [];

/** Notes every request that leaves this machine. */
export function watch(context: BrowserContext): void {
  context.on("request", (request) => {
    const url = request.url();
    const { protocol, hostname } = new URL(url);
    if (protocol.startsWith("http") && !hosts.has(hostname)) foreign.push(url);
  });
}

/** What was noted since this was last asked. */
export function takeForeign(): string[] {
  return foreign.splice(0);
}
