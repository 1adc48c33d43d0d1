import { allTables } from "@unburden/core";
import { sqlEngine } from "@unburden/core/sql";
import { BasicAuth, Trino } from "trino-client";
import { today } from "../ledger/import-inputs.ts";
import { misused } from "../usage-error.ts";
import { sampleMark } from "./duckdb.ts";
import { endOf, lastDateQuery } from "./last-date.ts";
import { runIn } from "./trino-statement.ts";
import type { Warehouse } from "./warehouse.ts";

/** Where the password is read from: what stands on a command line is seen by everybody on the machine. */
export const passwordVariable = "UNBURDEN_TRINO_PASSWORD";

const example = "http://me@warehouse:8080/hive/ledger";

interface Place {
  readonly server: string;
  readonly user: string;
  readonly catalog: string;
  readonly schema: string;
  readonly password: string | null;
}

function placeOf(address: string, env: Readonly<Record<string, string | undefined>>): Place {
  const url = URL.canParse(address) ? new URL(address) : null;
  const [, catalog = "", schema = "", ...more] = url?.pathname.split("/") ?? [];
  // Both become part of a statement or a header: names, nothing else.
  const named = [catalog, schema].every((name) => /^\w+$/u.test(name)) && more.length === 0;
  if (!url || !["http:", "https:"].includes(url.protocol) || !named)
    return misused(
      `Trino 的地址要写成 ${example}（用户、主机、目录、模式），读到的是：${address.replace(/:[^:@/]*@/u, ":…@")}`,
      `Trino's address is written ${example} (user, host, catalog, schema); got ${address.replace(/:[^:@/]*@/u, ":…@")}`,
    );
  if (url.password !== "")
    misused(
      `密码不要写在地址里，放进环境变量 ${passwordVariable}`,
      `the password doesn't belong in the address; put it into ${passwordVariable}`,
    );
  const password = env[passwordVariable] ?? null;
  if (password !== null && url.protocol !== "https:")
    misused("有密码时地址要用 https", "with a password the address must be https");
  return {
    server: url.origin,
    user: decodeURIComponent(url.username) || "unburden",
    catalog,
    schema,
    password,
  };
}

function connect({ server, user, catalog, schema, password }: Place): Trino {
  const auth = password === null ? {} : { auth: new BasicAuth(user, password) };
  return Trino.create({ server, catalog, schema, extraHeaders: { "X-Trino-User": user }, ...auth });
}

/**
 * Opens a schema of Trino's, `http://user@host:8080/catalog/schema`, that holds tables of the registry.
 *
 * @throws a usage error when the address isn't one, nothing answers there, or it holds none of the tables.
 */
export async function openTrino(
  address: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Warehouse> {
  const place = placeOf(address, env);
  const client = connect(place);
  const run = runIn(client);
  const rows = async (sql: string) => [...(await run(sql))].map((row) => row);
  const [about] = await rows("SELECT version() AS version").catch((error: unknown) => {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return misused(`连不上 ${place.server}：${why}`, `${place.server} doesn't answer: ${why}`);
  });
  const found = await rows(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${place.schema}'`,
  );
  const present = new Set(found.map(({ name }) => String(name)));
  const tables = new Set(allTables.map(({ name }) => name).filter((name) => present.has(name)));
  if (tables.size === 0)
    misused(
      `${place.catalog}.${place.schema} 里没有一张表是登记过的；表名见 unburden metrics --list`,
      `${place.catalog}.${place.schema} holds none of the registry's tables; their names: unburden metrics --list`,
    );
  const dates = lastDateQuery(tables, today());
  const [{ last } = { last: null }] = dates === null ? [] : await rows(dates);
  const name = `Trino ${String(about?.["version"])}`;
  return {
    name,
    tables,
    end: endOf(last, today()),
    synthetic: present.has(sampleMark),
    engine: (bounds) => sqlEngine(runIn(client, bounds), { dialect: "trino", name }),
    async ping(signal) {
      await runIn(client, { signal, rowLimit: 1 })("SELECT 1 AS alive");
    },
    async close() {
      // Each statement is a request of its own: there is no connection to close.
    },
  };
}
