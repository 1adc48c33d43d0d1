import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The rules that a file with these lines in this place would break. */
async function brokenRules(file: string, lines: string): Promise<string[]> {
  const [result] = await eslint.lintText(lines, { filePath: `${root}${file}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? "parse");
}

/** An existing file is named, because typed rules want one that the project includes. */
const metricFile = "packages/core/src/metrics/subtract/task-rejection-share.ts";

describe("a wrong arrow fails lint", () => {
  it.each(["@observablehq/plot", "lit", "@duckdb/duckdb-wasm", "d3"])("from core to %s", async (target) => {
    expect(await brokenRules(metricFile, `export * from "${target}";\n`)).toContain("no-restricted-imports");
  });

  it("from a metric to an engine", async () => {
    expect(await brokenRules(metricFile, `export * from "../../engines/sql.ts";\n`)).toContain(
      "import-x/no-restricted-paths",
    );
  });

  it("from a table to a metric", async () => {
    const lines = `export * from "../../metrics/subtract/task-rejection-share.ts";\n`;
    expect(await brokenRules("packages/core/src/tables/subtract/task-request.ts", lines)).toContain(
      "import-x/no-restricted-paths",
    );
  });

  it("from an engine to a specific table", async () => {
    const lines = `export * from "../tables/subtract/task-request.ts";\n`;
    expect(await brokenRules("packages/core/src/engines/sql.ts", lines)).toContain(
      "import-x/no-restricted-paths",
    );
  });

  it("from statistics to anything of ours", async () => {
    expect(
      await brokenRules("packages/core/src/statistics/quantile.ts", `export * from "../metric.ts";\n`),
    ).toContain("import-x/no-restricted-paths");
  });

  it.each([
    "../metrics/subtract/task-rejection-share.ts",
    "../tables/subtract/task-request.ts",
    "../engines/arquero.ts",
  ])("from the assistant to %s", async (target) => {
    expect(
      await brokenRules("packages/core/src/assistant/figure.ts", `export * from "${target}";\n`),
    ).toContain("import-x/no-restricted-paths");
  });

  it.each(["../metrics/subtract/task-rejection-share.ts", "../engines/rows.ts", "../evaluate.ts"])(
    "from the brief to %s",
    async (target) => {
      expect(
        await brokenRules("packages/core/src/report/given.ts", `export * from "${target}";\n`),
      ).toContain("import-x/no-restricted-paths");
    },
  );

  it("but not from a metric to its table", async () => {
    const lines = `export { taskRequest } from "../../tables/subtract/task-request.ts";\n`;
    expect(await brokenRules(metricFile, lines)).toEqual([]);
  });
});
