import { allTables, evaluate, metricOf, type AggregateRequest, type Engine } from "@unburden/core";
import { completeTables, rowsEngine } from "@unburden/core/rows";
import { pageData, pageSpecs, readCsv, specOf, type DataPageId } from "@unburden/dashboard/pages";
import { tableFromIPC } from "@uwdata/flechette";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import { scratch, unburden } from "./command.ts";
import { serving, warehouseAt, type Serving } from "./serving.ts";

const folder = scratch();
let warehouse: Warehouse;
let site: Serving;
let rows: Engine;

beforeAll(async () => {
  const csv = folder.path("csv");
  await unburden(["generate", csv, "--rows", "8000"]);
  await unburden(["generate", folder.path("city.duckdb"), "--rows", "8000"]);
  warehouse = await warehouseAt(folder.path("city.duckdb"));
  site = await serving(warehouse);
  const ledger = allTables.flatMap((table) => {
    const file = join(csv, `${table.name}.csv`);
    return existsSync(file) ? [[table.name, readCsv(table, readFileSync(file, "utf8"))] as const] : [];
  });
  rows = rowsEngine(completeTables(allTables, Object.fromEntries(ledger)));
});
afterAll(async () => {
  await site.close();
  await warehouse.close();
  folder.remove();
});

/** Numbers to 10 digits: sums of the same rows in another order differ in the last. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === "number" ? Number(each.toPrecision(10)) : each,
  );
}

describe("a page's questions", () => {
  test.each(Object.keys(pageSpecs) as DataPageId[])(
    "%s is answered as core's engine over rows answers it",
    async (page) => {
      for (const scope of [
        { district: null, period: "2024" },
        { district: "310115", period: "2024-q3" },
      ]) {
        const answer = await site.ask("/api/page", { page, ...scope });
        expect(answer.status).toBe(200);
        const expected = await pageData(rows, specOf(page), { source: "server", ...scope }, warehouse.end);
        expect(rounded(answer.json())).toEqual(rounded(expected));
      }
    },
  );

  test("what isn't a page, a district or a period is refused by its place", async () => {
    for (const [question, place] of [
      [{ page: "nope", period: "all" }, "question.page"],
      [{ page: "add", period: "2024", district: "999999" }, "question.district"],
      [{ page: "add", period: "2024-13" }, "question.period"],
      [{ page: "add", period: "all", sql: "SELECT 1" }, "sql is no field"],
    ] as const) {
      const answer = await site.ask("/api/page", question);
      expect(answer.status).toBe(400);
      expect(answer.body.toString()).toContain(place.replace("sql", '\\"sql\\"'));
    }
  });
});

/** The server as an engine: what a page of one's own would write. */
function overTheWire(): Engine {
  return {
    name: "server",
    async aggregate({ table, ...request }: AggregateRequest) {
      const answer = await site.ask("/api/aggregate", { ...request, table: table.name });
      if (answer.status !== 200) throw new Error(answer.body.toString());
      return (answer.json() as { rows: Awaited<ReturnType<Engine["aggregate"]>> }).rows;
    },
  };
}

const hotlineByDistrict = {
  table: "hotline_ticket",
  aggregates: { n: { op: "count", where: null } },
  by: [{ name: "district", column: { name: "district_code" } }],
};

interface Told {
  readonly rows: readonly { group: Record<string, string | null>; values: Record<string, number | null> }[];
  readonly withheld: number;
}

describe("a grouped query as a value", () => {
  test("core's own metrics come out of it, where rows aren't people", async () => {
    const metrics = [
      metricOf("subtract.meeting-hours"),
      metricOf("subtract.off-list-share"),
      metricOf("divide.trial-count"),
    ];
    for (const by of [[], ["month"]])
      expect(rounded(await evaluate(overTheWire(), metrics, { by }))).toEqual(
        rounded(await evaluate(rows, metrics, { by })),
      );
  });

  test("the same in Arrow", async () => {
    const question = { ...hotlineByDistrict, table: "burden_item", by: [] };
    const json = (await site.ask("/api/aggregate", question)).json() as Told;
    const arrow = await site.ask("/api/aggregate", question, {
      Accept: "application/vnd.apache.arrow.stream",
    });
    expect(arrow.headers["content-type"]).toContain("arrow");
    expect([...tableFromIPC(arrow.body).getChild("n")]).toEqual(json.rows.map(({ values }) => values["n"]));
  });

  test("counts of people under five never leave, whichever way they are cut", async () => {
    for (const by of [
      [
        { name: "d", column: { name: "district_code" } },
        { name: "m", column: { name: "received_on" }, every: "month" },
      ],
      [
        { name: "d", column: { name: "district_code" } },
        { name: "k", column: { name: "type" } },
      ],
    ]) {
      const { rows: told, withheld } = (
        await site.ask("/api/aggregate", { ...hotlineByDistrict, by })
      ).json() as Told;
      expect(told.filter(({ values: { n } }) => n !== null && n !== undefined && n > 0 && n < 5)).toEqual([]);
      expect(withheld).toBeGreaterThan(0);
    }
  });

  test("a slice shows no more than the whole table, so that it gives nothing hidden away", async () => {
    const whole = (
      await site.ask("/api/aggregate", {
        ...hotlineByDistrict,
        by: [...hotlineByDistrict.by, { name: "k", column: { name: "type" } }],
      })
    ).json() as Told;
    for (const kind of new Set(whole.rows.map(({ group }) => group["k"]))) {
      const where = { op: "equal", column: { name: "type" }, value: kind };
      const slice = (await site.ask("/api/aggregate", { ...hotlineByDistrict, where })).json() as Told;
      const same = whole.rows
        .filter(({ group }) => group["k"] === kind)
        .map(({ group, values }) => [group["district"], values["n"]]);
      const order = (list: unknown[][]) => list.map((each) => JSON.stringify(each)).sort();
      expect(order(slice.rows.map(({ group, values }) => [group["district"], values["n"]]))).toEqual(
        order(same),
      );
    }
  });

  test.each([
    ["days", { where: { op: "compare", column: { name: "received_on" }, than: "ge", value: "2024-07-05" } }],
    ["lists", { where: { op: "one-of", column: { name: "type" }, values: ["complaint"] } }],
    [
      "negations",
      { where: { op: "not", of: { op: "equal", column: { name: "type" }, value: "complaint" } } },
    ],
    [
      "a count that no figure has",
      {
        aggregates: {
          n: { op: "count", where: { op: "equal", column: { name: "district_code" }, value: "310115" } },
        },
      },
    ],
    [
      "three keys",
      {
        by: [
          { name: "d", column: { name: "district_code" } },
          { name: "k", column: { name: "type" } },
          { name: "m", column: { name: "received_on" }, every: "month" },
        ],
      },
    ],
    ["single days", { by: [{ name: "m", column: { name: "received_on" } }] }],
  ])("people can't be singled out by %s", async (_, change) => {
    const answer = await site.ask("/api/aggregate", { ...hotlineByDistrict, ...change });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ error: { code: "too-fine" } });
  });

  test("an answer of more rows than it may have is refused", async () => {
    const narrow = await serving(warehouse, { rowLimit: 3 });
    const question = {
      table: "burden_item",
      aggregates: { n: { op: "count" } },
      by: [{ name: "o", column: { name: "org_id" } }],
    };
    const answer = await narrow.ask("/api/aggregate", question);
    expect([answer.status, (answer.json() as { error: { code: string } }).error.code]).toEqual([
      422,
      "too-many-rows",
    ]);
    await narrow.close();
  });
});

describe("who may ask", () => {
  test("with a token nothing is answered without it, as a bearer or as a password", async () => {
    const token = "a token of enough characters";
    const guarded = await serving(warehouse, { access: { by: "token", token } });
    const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;
    for (const path of ["/", "/index.html", "/api/about", "/api/page", "/nothing"]) {
      expect((await guarded.send(path)).status).toBe(401);
      expect(
        (await guarded.send(path, { headers: { Authorization: "Bearer a token of enough characterz" } }))
          .status,
      ).toBe(401);
      expect((await guarded.send(path, { headers: { Authorization: basic(`me:${token}x`) } })).status).toBe(
        401,
      );
    }
    expect((await guarded.send("/api/about")).headers["www-authenticate"]).toContain("Basic");
    expect(
      (await guarded.send("/api/about", { headers: { Authorization: basic(`me:${token}`) } })).status,
    ).toBe(200);
    expect((await guarded.send("/healthz")).status).toBe(200);
    await guarded.close();
  });

  test("behind a proxy only requests with its header", async () => {
    const behind = await serving(warehouse, { access: { by: "proxy", header: "x-forwarded-user" } });
    expect((await behind.send("/api/about")).status).toBe(403);
    expect((await behind.send("/api/about", { headers: { "X-Forwarded-User": "clerk" } })).status).toBe(200);
    await behind.ask("/api/aggregate", hotlineByDistrict, { "X-Forwarded-User": "clerk" });
    const asked = behind.log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find(({ msg }) => msg === "asked");
    expect(asked).toMatchObject({ reader: "clerk", table: "hotline_ticket", where: null });
    await behind.close();
  });

  test("another name for this machine, and other sites' pages, are refused", async () => {
    expect((await site.send("/api/about", { headers: { Host: "rebound.example" } })).status).toBe(403);
    const question = { page: "add", period: "2024" };
    expect((await site.ask("/api/page", question, { Origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await site.ask("/api/page", question, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  });

  test.each([
    [["--host", "0.0.0.0"], {}, "set a token"],
    [["--host", "0.0.0.0"], { UNBURDEN_TOKEN: "short" }, "16 characters"],
    [["--proxy-header", "X-User"], { UNBURDEN_TOKEN: "a token of enough characters" }, "not both"],
    [["--token-file", "/nonexistent"], {}, "can't be read"],
  ])("serve %j is a usage error", async (args, env, said) => {
    const { code, err } = await unburden(["serve", folder.path("city.duckdb"), ...args], { env });
    expect([code, err.includes(said)]).toEqual([2, true]);
  });
});

describe("the site and its upkeep", () => {
  test("pages say who serves them; what else there is lies as it was built, with the policy", async () => {
    const first = await site.send("/");
    expect([first.status, first.headers.location]).toEqual([302, "./?source=server&period=2024"]);
    const page = await site.send("/subtract.html");
    expect(page.body.toString()).toContain('<meta name="unburden-server"');
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect((await site.send("/sw.js")).status).toBe(404);
    expect((await site.send("/icon.svg")).headers["content-type"]).toContain("image/svg+xml");
  });

  test("every answer is a line of JSON in the log, without addresses' queries", async () => {
    await site.send("/healthz?secret=1");
    const line = JSON.parse(site.log.at(-1) ?? "") as Record<string, unknown>;
    expect(line).toMatchObject({ route: "/healthz", status: 200, method: "GET" });
    expect(site.log.join("")).not.toContain("secret");
  });

  test("serve stops on a signal, and says where it was", async () => {
    const stop = new AbortController();
    const wrote = (text: string): void => {
      const { address } = JSON.parse(text) as { address: string };
      void fetch(`${address}healthz`).then(async (answer) => {
        expect(await answer.json()).toEqual({ status: "ok" });
        stop.abort();
      });
    };
    const { code, err } = await unburden(["serve", folder.path("city.duckdb"), "--port", "0", "--json"], {
      signal: stop.signal,
      wrote,
    });
    expect(code).toBe(0);
    expect(err).toContain('"msg":"stopping"');
  });

  test("a port that is taken is told", async () => {
    const { code, err } = await unburden(["serve", folder.path("city.duckdb"), "--port", String(site.port)]);
    expect([code, err.includes("EADDRINUSE")]).toEqual([1, true]);
  });
});
