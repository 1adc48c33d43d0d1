import type { Source } from "../page/scope.ts";
import type { Receipt } from "./receipt.ts";
import { narrowingOf, tablesRead } from "./statements.ts";

/** How the cell gets its rows. `site` is the folder that this page lies in. */
function rowsText(source: Source, names: readonly string[], site: string): string[] {
  const listed = JSON.stringify(names);
  switch (source) {
    case "sample":
      return [
        `const names = ${listed};`,
        `const read = async (name) => [name, await readTableAt(name, ${JSON.stringify(site)} + "data/sample/" + name + ".csv")];`,
        "const rows = Object.fromEntries(await Promise.all(names.map(read)));",
      ];
    case "published":
      return [
        `const names = ${listed};`,
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

/** A notebook cell that computes the figure again, from the rows on. */
export function cellOf(receipt: Receipt, site: string): string {
  const { ask, about, asOf, scope } = receipt;
  const { period, by, where } = narrowingOf(receipt);
  const isFinding = ask.ask === "finding";
  const condition = isFinding ? where : (Object.values(where)[0] ?? null);
  const options = tidy({
    period,
    by,
    where: condition,
    ...(isFinding ? { asOf, parameters: ask.parameters ?? {} } : {}),
  });
  const reader =
    scope.source === "sample" ? ", readTableAt" : scope.source === "published" ? ", readTable" : "";
  const names = isFinding ? "analyse, analysisOf" : "evaluate, metricOf";
  const asked = isFinding ? `analyse(engine, analysisOf(` : `evaluate(engine, [metricOf(`;
  return [
    `import { allTables, arqueroEngine, arqueroTables, ${names}${reader} } from "./lib.ts";`,
    "",
    ...rowsText(scope.source, tablesRead(receipt), site),
    "const engine = arqueroEngine(arqueroTables(allTables, rows));",
    `const results = await ${asked}${JSON.stringify(about.id)})${isFinding ? "" : "]"}, ${options});`,
    "display(results);",
  ].join("\n");
}
