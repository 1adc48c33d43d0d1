import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import { scratch, unburden } from "./command.ts";
import { serving, warehouseAt, type Serving } from "./serving.ts";

const folder = scratch();
let warehouse: Warehouse;
let site: Serving;
let before: string;

const harmless = {
  table: "hotline_ticket",
  aggregates: { n: { op: "count" } },
  by: [{ name: "type", column: { name: "type" } }],
};

async function counts(): Promise<string> {
  const answer = await site.ask("/api/aggregate", harmless);
  expect(answer.status).toBe(200);
  const { rows } = answer.json() as { rows: unknown[] };
  return JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());
}

beforeAll(async () => {
  await unburden(["generate", folder.path("city.duckdb"), "--rows", "8000"]);
  warehouse = await warehouseAt(folder.path("city.duckdb"));
  site = await serving(warehouse, { headersTimeout: 500 });
  before = await counts();
});
// Whatever was tried, the server answers afterwards, and answers the same.
afterEach(async () => {
  expect(await counts()).toBe(before);
});
afterAll(async () => {
  await site.close();
  await warehouse.close();
  folder.remove();
});

const column = { name: "type", kind: "category" };
/** A question that has every field there is. */
const everything = {
  table: "burden_item",
  aggregates: {
    a: { op: "count", where: { op: "equal", column: { name: "kind", kind: "category" }, value: "plaque" } },
    b: { op: "quantile", column: { name: "minutes", kind: "integer" }, p: 0.5, where: null },
  },
  by: [{ name: "month", column: { name: "began_on", kind: "date" }, every: "month" }],
  where: {
    op: "and",
    of: [
      { op: "one-of", column: { name: "kind", kind: "category" }, values: ["plaque"] },
      { op: "compare", column: { name: "began_on", kind: "date" }, than: "ge", value: "2023-01-01" },
      { op: "not", of: { op: "undecided", of: { op: "known", column: { name: "org_id", kind: "text" } } } },
      { op: "equal", column: { name: "org_id", kind: "text" }, value: "x" },
    ],
  },
};

type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, key]))];
}

/** The value with something else at the path. */
function changed(value: unknown, [first, ...rest]: Path, other: unknown): unknown {
  if (first === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[first] = changed((value as Record<string, unknown>)[first], rest, other);
  return copy;
}

const injections = [
  "'; DROP TABLE hotline_ticket; --",
  "\" FROM hotline_ticket; ATTACH 'x' AS y; --",
  "x') UNION ALL SELECT content FROM read_text('/etc/passwd') --",
  "__proto__",
  "constructor",
  "\u0000",
];

describe("questions that aren't what they seem", () => {
  test("the question that has every field is a good one", async () => {
    const names = Object.keys((await import("@unburden/core")).tableOf("burden_item").columns);
    expect(names).toEqual(expect.arrayContaining(["kind", "minutes", "began_on", "org_id"]));
    expect((await site.ask("/api/aggregate", everything)).status).toBe(200);
  });

  test("SQL in any field is refused; as a text to compare with it is a text", async () => {
    const kinds = new Set(["kind"]);
    for (const path of pathsOf(everything)) {
      // The kind of a column is the registry's, whatever is said of it.
      if (kinds.has(String(path.at(-1)))) continue;
      const isText = path.join(".") === "where.of.3.value";
      for (const injection of injections) {
        const answer = await site.ask("/api/aggregate", changed(everything, path, injection));
        expect([path, answer.status]).toEqual([path, isText && injection !== "\u0000" ? 200 : 400]);
        const said = answer.body.toString();
        expect(said).not.toMatch(/root:|Parser Error|Binder Error|node_modules/u);
      }
    }
  });

  test("values of every wrong type are refused", async () => {
    for (const path of pathsOf(everything))
      for (const wrong of [17, true, [], {}, [[]], { op: "count" }]) {
        const answer = await site.ask("/api/aggregate", changed(everything, path, wrong));
        expect([200, 400]).toContain(answer.status);
      }
  });

  test("more fields, names of prototypes and doubled names are refused", async () => {
    for (const body of [
      { ...everything, sql: "SELECT 1" },
      { ...harmless, aggregates: { 'n"; --': { op: "count" } } },
      { ...harmless, aggregates: { type: { op: "count" } } },
      { ...harmless, by: [{ name: "toString", column: { name: "toString" } }] },
      { ...harmless, table: "information_schema.tables" },
      { ...harmless, table: "unburden_sample" },
      [],
      null,
      "SELECT 1",
    ])
      expect((await site.ask("/api/aggregate", body)).status).toBe(400);
    const raw = '{"__proto__":{"table":"hotline_ticket"},"aggregates":{"n":{"op":"count"}}}';
    const sent = { method: "POST", headers: { "Content-Type": "application/json" }, body: raw };
    expect((await site.send("/api/aggregate", sent)).status).toBe(400);
  });

  test("deep nesting, many conditions and long lists are refused", async () => {
    let deep: unknown = { op: "known", column };
    for (let i = 0; i < 1500; i++) deep = { op: "not", of: deep };
    expect((await site.ask("/api/aggregate", { ...harmless, where: deep })).status).toBe(400);
    const wide = { op: "or", of: Array.from({ length: 401 }, () => ({ op: "known", column })) };
    expect((await site.ask("/api/aggregate", { ...harmless, where: wide })).status).toBe(400);
    const listed = (length: number) => ({
      op: "one-of",
      column,
      values: Array.from({ length }, () => "help"),
    });
    expect((await site.ask("/api/aggregate", { ...harmless, where: listed(1001) })).status).toBe(400);
    expect((await site.ask("/api/aggregate", { ...harmless, where: listed(100_000) })).status).toBe(413);
    const brackets = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "[".repeat(100_000),
    };
    expect((await site.send("/api/aggregate", brackets)).status).toBe(400);
  });

  test("what isn't JSON, isn't said to be, or comes by another method is refused", async () => {
    const post = (type: string, body: string) =>
      site.send("/api/page", { method: "POST", headers: { "Content-Type": type }, body });
    expect((await post("text/plain", "{}")).status).toBe(415);
    expect((await post("application/json", "{")).status).toBe(400);
    expect((await site.send("/api/page")).status).toBe(405);
    expect((await site.send("/index.html", { method: "DELETE" })).status).toBe(405);
    expect((await site.send("/api/sql")).status).toBe(404);
  });
});

describe("paths that lead elsewhere", () => {
  test.each([
    "/../../../../etc/passwd",
    "/..%2f..%2f..%2fetc%2fpasswd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/../../package.json",
    "/..\\..\\package.json",
    "//etc/passwd",
    "/%00",
    "/index.html%00.js",
    "/.git/config",
    "/%E0%A4%A",
    "http://elsewhere.example/etc/passwd",
    "/assets/",
  ])("%s", async (path) => {
    const answer = await site.send(path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toMatch(/root:|"name"/u);
  });
});

/** Sends so many bytes as a body, in pieces, until the server answers or hangs up. */
function flood(
  bytes: number,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number | null; sent: number }> {
  return new Promise((resolve) => {
    let sent = 0;
    let status: number | null = null;
    const request = httpRequest({
      host: "127.0.0.1",
      port: site.port,
      path: "/api/aggregate",
      method: "POST",
      agent: false,
      headers: { "Content-Type": "application/json", ...headers },
    });
    const end = (): void => {
      request.destroy();
      resolve({ status, sent });
    };
    request.on("response", (response) => {
      status = response.statusCode ?? null;
      end();
    });
    request.on("error", end);
    const piece = Buffer.alloc(1024 * 1024, 0x20);
    const more = (): void => {
      if (sent >= bytes || request.destroyed) return;
      sent += piece.length;
      request.write(piece, more);
    };
    more();
  });
}

describe("clients that waste what there is", () => {
  test("bodies of 100 MB are cut off early, and take no memory", async () => {
    const resting = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    const hundred = 100 * 1024 * 1024;
    const [told, untold] = [
      await flood(hundred, { "Content-Length": String(hundred) }),
      await flood(hundred, { "Transfer-Encoding": "chunked" }),
    ];
    for (const { status, sent } of [told, untold]) {
      expect([413, null]).toContain(status);
      expect(sent).toBeLessThan(hundred / 2);
    }
    const now = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    expect(now - resting).toBeLessThan(64 * 1024 * 1024);
  });

  test("sockets that never finish their headers are closed, and meanwhile others are answered", async () => {
    const closed = Array.from(
      { length: 100 },
      () =>
        new Promise<void>((resolve) => {
          const socket = connect(site.port, "127.0.0.1", () =>
            socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "),
          );
          socket.on("error", () => undefined);
          socket.on("close", () => {
            resolve();
          });
          socket.resume();
        }),
    );
    expect(await counts()).toBe(before);
    await Promise.all(closed);
  });

  test("what is no HTTP at all gets 400, and headers without end 431", async () => {
    const spoken = (text: string): Promise<string> =>
      new Promise((resolve) => {
        let heard = "";
        const socket = connect(site.port, "127.0.0.1", () => socket.write(text));
        socket.on("data", (piece) => (heard += piece.toString()));
        socket.on("error", () => undefined);
        socket.on("close", () => {
          resolve(heard);
        });
      });
    expect(await spoken("\u0016\u0003\u0001 hello\r\n\r\n")).toContain("400");
    expect(await spoken(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`)).toMatch(
      /400|431/u,
    );
  });

  test("three hundred questions at once are answered, or told to come back", async () => {
    const asked = Array.from({ length: 300 }, (_, i) =>
      site.ask("/api/aggregate", {
        table: "burden_item",
        aggregates: { n: { op: "count" } },
        by: [],
        where: { op: "equal", column: { name: "org_id" }, value: `unit ${i}` },
      }),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(200);
  });
});
