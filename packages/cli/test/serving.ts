import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { dashboardServer, type ServerOptions } from "../src/serve/server.ts";
import { openWarehouse } from "../src/warehouse/open.ts";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import { Readable } from "node:stream";

/** The warehouse over these files, quietly. */
export function warehouseAt(...paths: string[]): Promise<Warehouse> {
  return openWarehouse(
    "duckdb",
    paths,
    {
      stdin: Readable.from([]),
      out: async () => undefined,
      err: () => undefined,
      watched: false,
      env: {},
      signal: new AbortController().signal,
    },
    { language: "en", json: false, quiet: true },
  );
}

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  json(): unknown;
}

/** What is sent. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A server under test. */
export interface Serving {
  readonly port: number;
  /** Sends a path exactly as it is written. */
  send(path: string, sent?: Sent): Promise<Answer>;
  /** Asks a question as JSON. */
  ask(path: string, question: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  readonly log: string[];
  close(): Promise<void>;
}

/** Serves the warehouse on a free port, to this machine unless the options say otherwise. */
export async function serving(
  warehouse: Warehouse,
  { headersTimeout, ...options }: Partial<ServerOptions> & { readonly headersTimeout?: number } = {},
): Promise<Serving> {
  const log: string[] = [];
  const server = await dashboardServer(warehouse, {
    access: { by: "loopback" },
    log: pino({}, { write: (line: string) => log.push(line) }),
    milliseconds: 30_000,
    rowLimit: 100_000,
    stopping: new AbortController().signal,
    ...options,
  });
  if (headersTimeout !== undefined) server.headersTimeout = headersTimeout;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const send = (path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = httpRequest(
        { host: "127.0.0.1", port, path, method, headers, agent: false },
        (response) => {
          const pieces: Buffer[] = [];
          response.on("data", (piece: Buffer) => pieces.push(piece));
          response.on("error", reject);
          response.on("end", () => {
            const whole = Buffer.concat(pieces);
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: whole,
              json: () => JSON.parse(whole.toString("utf8")) as unknown,
            });
          });
        },
      );
      request.on("error", reject);
      request.end(body);
    });
  return {
    port,
    send,
    ask: (path, question, headers = {}) =>
      send(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify(question),
      }),
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
