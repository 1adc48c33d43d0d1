import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pino, type Logger } from "pino";
import type { EngineName } from "../choices.ts";
import type { Io, Speech } from "../io.ts";
import { say } from "../language.ts";
import { isLoopback, type Access } from "../serve/access.ts";
import { dashboardServer } from "../serve/server.ts";
import { misused } from "../usage-error.ts";
import { openWarehouse } from "../warehouse/open.ts";

/** What `serve` may be told. */
export interface ServeOptions {
  readonly engine: EngineName;
  readonly host: string;
  readonly port: number;
  readonly tokenFile?: string;
  readonly proxyHeader?: string;
  readonly seconds: number;
  readonly rowLimit: number;
}

/** A token that can be guessed is none. */
const shortestToken = 16;

async function tokenIn({ tokenFile }: ServeOptions, { env }: Io): Promise<string | null> {
  const file = tokenFile;
  if (file === undefined) return env["UNBURDEN_TOKEN"] ?? null;
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null
    ? misused(`读不到口令文件 ${file}`, `the token file ${file} can't be read`)
    : text.trim();
}

async function accessOf(options: ServeOptions, io: Io): Promise<Access> {
  const { host, proxyHeader } = options;
  const token = await tokenIn(options, io);
  if (token !== null && token.length < shortestToken)
    misused(
      `口令至少${shortestToken}个字符。`,
      `the token needs at least ${shortestToken} characters; it has ${token.length}`,
    );
  if (proxyHeader !== undefined) {
    if (token !== null)
      misused("口令和代理请求头只能用一样。", "either a token or a proxy's header, not both");
    if (!/^[A-Za-z0-9-]+$/u.test(proxyHeader))
      misused("请求头的名字不对。", `${proxyHeader} is no header's name`);
    return { by: "proxy", header: proxyHeader.toLowerCase() };
  }
  if (token !== null) return { by: "token", token };
  if (isLoopback(host)) return { by: "loopback" };
  return misused(
    `监听 ${host} 会让别的机器也能问：请设口令（环境变量UNBURDEN_TOKEN或 --token-file），或写明OIDC代理的请求头（--proxy-header）。`,
    `listening on ${host} lets other machines ask: set a token (UNBURDEN_TOKEN or --token-file), or name the header of your OIDC proxy (--proxy-header)`,
  );
}

/** Logs are lines of JSON on stderr; with --quiet only warnings and worse. */
function logTo(io: Io, { quiet }: Speech): Logger {
  return pino({ level: quiet ? "warn" : "info", base: { name: "unburden" } }, { write: io.err });
}

function listen(server: Server, { host, port }: ServeOptions): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE" || error.code === "EACCES" || error.code === "EADDRNOTAVAIL"
          ? new Error(`can't listen on ${host}:${port} (${error.code}); choose another with --port or --host`)
          : error,
      );
    });
    server.listen(port, host, () => {
      resolve(server.address() as AddressInfo);
    });
  });
}

function addressOf({ address, port, family }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}/`;
}

/** How long requests under way may still take when the server stops. */
const graceMilliseconds = 5000;

async function closed(server: Server, stop: AbortController): Promise<void> {
  const done = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const grace = setTimeout(() => {
    stop.abort(new Error("the server is stopping"));
    setTimeout(() => {
      server.closeAllConnections();
    }, 1000).unref();
  }, graceMilliseconds);
  await done;
  clearTimeout(grace);
}

/** Serves the dashboard over a ledger until SIGINT or SIGTERM; what is under way is answered first. */
export async function serve(
  paths: readonly string[],
  options: ServeOptions,
  speech: Speech,
  io: Io,
): Promise<number> {
  const access = await accessOf(options, io);
  const warehouse = await openWarehouse(options.engine, paths, io, speech);
  const log = logTo(io, speech);
  const stop = new AbortController();
  try {
    const server = await dashboardServer(warehouse, {
      access,
      log,
      milliseconds: options.seconds * 1000,
      rowLimit: options.rowLimit,
      stopping: stop.signal,
    });
    const address = addressOf(await listen(server, options));
    log.info(
      { address, engine: warehouse.name, tables: warehouse.tables.size, access: access.by },
      "listening",
    );
    await io.out(
      speech.json
        ? `${JSON.stringify({ address, engine: warehouse.name })}\n`
        : say(
            {
              zh: `看板在 ${address}（${warehouse.name}）。Ctrl+C 停止。\n`,
              en: `the dashboard is at ${address} (${warehouse.name}); Ctrl+C stops it\n`,
            },
            speech.language,
          ),
    );
    if (!io.signal.aborted)
      await new Promise<void>((resolve) => {
        io.signal.addEventListener("abort", () => {
          resolve();
        });
      });
    log.info("stopping");
    await closed(server, stop);
    return 0;
  } finally {
    await warehouse.close();
  }
}
