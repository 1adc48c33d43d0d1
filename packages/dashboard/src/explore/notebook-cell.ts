import type { Metric, Predicate } from "@unburden/core";
import type { Source } from "../page/scope.ts";

/** The site's sample, read cell by cell as its columns say. */
function sampleEngine(table: string, site: string): string {
  return `const typed = (table, line) => Object.fromEntries(Object.entries(line).map(([name, text]) => {
  const { kind } = table.columns[name];
  if (text === "") return [name, null];
  if (kind === "integer" || kind === "number") return [name, Number(text)];
  return [name, kind === "boolean" ? text === "true" : text];
}));
const tables = new Set(["${table}", ...Object.values(tableOf("${table}").lookups).map((each) => each.table)]);
const ledger = Object.fromEntries(await Promise.all([...tables].map(async (name) => {
  const text = await (await fetch(${JSON.stringify(site)} + \`data/sample/\${name}.csv\`)).text();
  return [name, d3.csvParse(text, (line) => typed(tableOf(name), line))];
})));
const engine = arqueroEngine(arqueroTables(allTables, ledger));
`;
}

function engineOf(source: Source, table: string, site: string): string {
  switch (source) {
    case "sample":
      return sampleEngine(table, site);
    case "published":
      return `const engine = arqueroEngine(arqueroTables(allTables, {"${table}": await readTable("${table}")}));
`;
    case "own":
    case "server":
      return "// 放在 07-your-own-ledger 的 engine 之后 · below `engine` in 07-your-own-ledger\n";
  }
}

/** A notebook cell that works the same figure out again, from the same rows with the same filter, by core in memory. */
export function notebookCell(metric: Metric, where: Predicate | null, source: Source, site: string): string {
  return `import { allTables, arqueroEngine, arqueroTables, d3, evaluate, metricOf, readTable, tableOf } from "./lib.ts";

${engineOf(source, metric.table.name, site)}const where = ${JSON.stringify(where)};
const [result] = await evaluate(engine, [metricOf("${metric.id}")], { where });
display(result);`;
}
