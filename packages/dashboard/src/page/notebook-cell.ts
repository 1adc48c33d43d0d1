import { shippedTables } from "../shipped.ts";
import type { Source } from "./scope.ts";

/** How the cell gets its rows. `site` is the folder that this page lies in. */
function rowsText(source: Source, names: readonly string[], site: string): string[] {
  switch (source) {
    case "sample":
      return [
        `const names = ${JSON.stringify(names)};`,
        `const read = async (name) => [name, await readTableAt(name, ${JSON.stringify(site)} + "data/sample/" + name + ".csv")];`,
        "const rows = Object.fromEntries(await Promise.all(names.map(read)));",
      ];
    case "published":
      return [
        `const names = ${JSON.stringify(shippedTables.filter((name) => names.includes(name)))};`,
        "const rows = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readTable(name)])));",
      ];
    case "own":
      return [
        '// 在笔记“你自己的台账”里，rows 是导入的各表；in the notebook "Your own ledger", rows are the imported tables.',
      ];
    case "server":
      return [
        "// rows 在服务器上：同一指标可用 unburden metrics 重算 · the rows are on the server: unburden metrics computes it again",
      ];
  }
}

function tidy(options: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(options).filter(
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      JSON.stringify(value) !== "{}" &&
      JSON.stringify(value) !== "[]",
  );
  return JSON.stringify(Object.fromEntries(given), null, 2);
}

/** What a cell computes again. */
export interface CellFigure {
  readonly kind: "metric" | "analysis";
  readonly id: string;
  /** What `evaluate` or `analyse` is told besides; what is null or empty is left out. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * A notebook cell that computes a figure again by core in memory, from the rows of these tables on.
 *
 * @param site the folder that the page lies in: a notebook fetches the sample from there.
 */
export function cellText(
  { kind, id, options }: CellFigure,
  source: Source,
  tables: readonly string[],
  site: string,
): string {
  const reader = { sample: ", readTableAt", published: ", readTable", own: "", server: "" }[source];
  const names = kind === "analysis" ? "analyse, analysisOf" : "evaluate, metricOf";
  const asked =
    kind === "analysis"
      ? `analyse(engine, analysisOf(${JSON.stringify(id)})`
      : `evaluate(engine, [metricOf(${JSON.stringify(id)})]`;
  return [
    `import { allTables, arqueroEngine, arqueroTables, ${names}${reader} } from "./lib.ts";`,
    "",
    ...rowsText(source, tables, site),
    "const engine = arqueroEngine(arqueroTables(allTables, rows));",
    `const results = await ${asked}, ${tidy(options)});`,
    "display(results);",
  ].join("\n");
}
