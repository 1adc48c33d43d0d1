import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

// Who may import whom (docs/architecture.md): a wrong arrow fails the build.
const core = (folder) => `./packages/core/src/${folder}`;
const definitions = ["text", "column", "table", "predicate", "measure", "metric", "period"];
const analysisDefinitions = ["analysis", "grouped-query", "calendar"];

/** `target` may import, of core's own modules, only these. */
const only = (target, allowed, message) => ({
  target,
  from: "./packages/core/src",
  except: allowed,
  message,
});

const zones = [
  only(core("text.ts"), [], "text imports nothing of ours"),
  only(core("column.ts"), ["./text.ts"], "column ← text only"),
  only(core("row-rules.ts"), ["./column.ts"], "row-rules ← column only"),
  only(
    core("table.ts"),
    ["./text.ts", "./column.ts", "./row-rules.ts"],
    "table ← row-rules, column, text only",
  ),
  only(core("predicate.ts"), ["./column.ts", "./table.ts"], "predicate ← table, column only"),
  only(
    core("measure.ts"),
    ["./column.ts", "./table.ts", "./predicate.ts"],
    "measure ← predicate, table only",
  ),
  only(core("statistics"), ["./statistics"], "statistics imports nothing of ours: pure functions on numbers"),
  only(
    core("tables"),
    ["./text.ts", "./column.ts", "./table.ts", "./calendar.ts", "./tables"],
    "a table knows only the table language",
  ),
  only(
    core("metrics"),
    [
      "./metrics",
      "./tables",
      "./statistics",
      "./analyses",
      ...[...definitions, ...analysisDefinitions].map((name) => `./${name}.ts`),
    ],
    "a metric knows only the definition modules, statistics and its tables",
  ),
  only(
    core("assistant"),
    [
      "./assistant",
      "./registry.ts",
      "./statistics",
      "./ledger/values",
      "./ledger/check",
      "./ledger/decode",
      "./engines/sql.ts",
      ...["aggregates", "engine", "result", "evaluate", "analyse", "disclose", "scope", "complete"].map(
        (name) => `./${name}.ts`,
      ),
      ...[...definitions, ...analysisDefinitions].map((name) => `./${name}.ts`),
    ],
    "the assistant knows figures by the registry only, never a specific one",
  ),
  only(
    core("report"),
    [
      "./report",
      "./statistics",
      "./audit",
      "./analyses",
      ...["text", "table", "metric", "period"].map((name) => `./${name}.ts`),
    ],
    "the brief is words over results: it knows no specific figure, no engine and no row",
  ),
  ...["engines", "ledger"].flatMap((folder) =>
    ["tables", "metrics", "registry.ts"].map((forbidden) => ({
      target: core(folder),
      from: core(forbidden),
      message: `${folder} work on any table and metric, never on a specific one`,
    })),
  ),
  {
    target: "./packages/dashboard/src/charts",
    from: [
      "./packages/dashboard/src/elements",
      "./packages/dashboard/src/pages",
      "./packages/dashboard/src/store.ts",
    ],
    message: "a chart is a pure draw(rows, size): it knows neither elements nor the store",
  },
];

const visual = ["@observablehq/plot", "d3", "d3-*", "!d3-random", "lit", "lit/*", "@lit/*", "@duckdb/*"];
const forbid = (...groups) => ({
  "no-restricted-imports": ["error", { patterns: groups.map(([group, message]) => ({ group, message })) }],
});
const duckdbElsewhere = [["@duckdb/*"], "only duckdb.ts knows DuckDB"];
const coreInside = [
  ["@unburden/core/dist/*", "@unburden/core/src/*", "**/packages/core/**", "**/core/src/**"],
  "import core by its doors: @unburden/core and its subpaths",
];

export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", "**/*.d.ts"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true })],
    },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { zones }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/require-await": "off",
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["packages/core/src/**/*.ts"],
    rules: forbid([visual, "core knows no DOM and no database"]),
  },
  {
    files: ["packages/dashboard/**/*.ts", "notebooks/**/*.ts"],
    rules: forbid(duckdbElsewhere, coreInside),
  },
  {
    files: ["packages/cli/src/**/*.ts"],
    rules: forbid(coreInside),
  },
  {
    files: ["packages/dashboard/src/duckdb.ts", "notebooks/lib/duckdb.ts"],
    rules: forbid(coreInside),
  },
  {
    files: ["packages/dashboard/src/charts/**/*.ts"],
    rules: forbid(
      [["lit", "lit/*", "@lit/*"], "a chart knows Plot and d3, never Lit"],
      duckdbElsewhere,
      coreInside,
    ),
  },
  {
    files: ["**/test/**/*.ts"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
);
