import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { allMetrics } from "../../src/index.ts";

const data = fileURLToPath(new URL("../../../../data/", import.meta.url));

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
  };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly licenses: readonly object[];
  readonly sources: readonly object[];
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

const descriptor = JSON.parse(readFileSync(`${data}datapackage.json`, "utf8")) as {
  readonly $schema: string;
  readonly resources: readonly Resource[];
};
const rowsOf = (path: string) => csvParse(readFileSync(`${data}${path}`, "utf8"));
const rows = new Map(descriptor.resources.map(({ name, path }) => [name, rowsOf(path)]));

const shapes: Readonly<Record<string, RegExp>> = {
  string: /^/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

describe("the data folder", () => {
  it("is what its scripts make of its sources, byte for byte", () => {
    const root = fileURLToPath(new URL("../../../../", import.meta.url));
    execFileSync("npx", ["tsx", "data/build.ts", "--check"], { cwd: root, stdio: "pipe" });
  });

  it("is described as a data package of version 2, every resource with licence and source", () => {
    expect(descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    for (const resource of descriptor.resources) {
      expect(resource.licenses.length).toBeGreaterThan(0);
      expect(resource.sources.length).toBeGreaterThan(0);
    }
  });
});

describe.each(descriptor.resources)("$name", ({ name, schema }) => {
  const table = rows.get(name);

  it("has cells of the declared type, within the declared constraints", () => {
    expect(table?.columns).toEqual(schema.fields.map((field) => field.name));
    for (const { name: column, type, constraints } of schema.fields) {
      const cells = (table ?? []).map((row) => row[column] ?? "");
      if (constraints.required) expect(cells).not.toContain("");
      if (constraints.unique) expect(new Set(cells).size).toBe(cells.length);
      for (const cell of cells.filter((each) => each !== "")) {
        expect(cell).toMatch(shapes[type] ?? /$^/);
        if (constraints.enum) expect(constraints.enum).toContain(cell);
      }
    }
  });

  it("has unique keys, and keys of others that are there", () => {
    const keys = (table ?? []).map((row) => schema.primaryKey.map((column) => row[column]).join("|"));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = rows.get(reference.resource === "" ? name : reference.resource) ?? [];
      const known = new Set(target.map((row) => row[reference.fields[0] ?? ""]));
      const used = (table ?? []).map((row) => row[fields[0] ?? ""] ?? "").filter((cell) => cell !== "");
      expect(used.filter((cell) => !known.has(cell))).toEqual([]);
    }
  });
});

describe("the claims", () => {
  const claims = rows.get("claim") ?? [];

  it("cover all 49 statements of the source", () => {
    const statements = new Set(claims.map((row) => row["statement"]));
    expect([...statements].sort()).toEqual(Array.from({ length: 49 }, (_, i) => `S${i + 1}`).sort());
  });

  it("name metrics that there are", () => {
    const ids = new Set(allMetrics.map(({ id }) => id));
    const named = claims.map((row) => row["metric"] ?? "").filter((id) => id !== "");
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("have an operator just where they have a value, and half-open periods", () => {
    for (const row of claims) {
      expect(row["op"] === "", row["claim_id"]).toBe(row["value"] === "");
      if (row["period_from"] !== "" && row["period_to"] !== "") {
        expect((row["period_from"] ?? "") < (row["period_to"] ?? ""), row["claim_id"]).toBe(true);
      }
    }
  });
});

describe("the frame", () => {
  const units = rows.get("org_unit") ?? [];
  const countOf = (kind: string) => units.filter((row) => row["kind"] === kind).length;

  it("has 4 941 residents' and 1 555 villagers' committees in 16 districts", () => {
    expect([countOf("neighborhood"), countOf("village"), countOf("district")]).toEqual([4941, 1555, 16]);
  });

  it("has 107 subdistricts, 106 towns, 2 townships and 19 special zones, and no preparatory group", () => {
    expect(["subdistrict", "town", "township", "special_zone", "preparatory_group"].map(countOf)).toEqual([
      107, 106, 2, 19, 0,
    ]);
  });

  it("excludes the 13 virtual areas and says so", () => {
    expect(rowsOf("frame/excluded.csv")).toHaveLength(13);
  });

  it("holds the four committees of the article", () => {
    const ids = new Set(units.map((row) => row["org_id"]));
    for (const code of ["310115014039", "310115005003", "310114401008", "310107102034"]) {
      expect(ids.has(code)).toBe(true);
    }
  });

  it("has a tile for every district, each in its own place", () => {
    const tiles = rowsOf("frame/district-tiles.csv");
    const districts = units.filter((row) => row["kind"] === "district").map((row) => row["org_id"]);
    expect(tiles.map((tile) => tile["district_code"]).sort()).toEqual(districts.sort());
    expect(new Set(tiles.map((tile) => `${tile["column"]},${tile["row"]}`)).size).toBe(16);
  });
});
