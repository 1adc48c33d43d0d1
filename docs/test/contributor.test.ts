import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allTables, evaluate, type Metric } from "@unburden/core";
import { arqueroEngine, arqueroTables } from "@unburden/core/arquero";
import { afterAll, expect, it } from "vitest";
import { docsFolder, rootFolder } from "../src/folders.ts";

const folder = mkdtempSync(join(tmpdir(), "unburden-docs-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(["guide/contributor.md", "en/guide/contributor.md"])(
  "the metric that %s adds is one: its example holds",
  async (page) => {
    const [, code = ""] = /^```ts\n(.*?)^```$/ms.exec(readFileSync(`${docsFolder}${page}`, "utf8")) ?? [];
    const file = join(folder, `${page.replaceAll("/", "-")}.ts`);
    writeFileSync(file, code.replaceAll("../../", `${rootFolder}packages/core/src/`));
    const { taskReturnShare } = (await import(/* @vite-ignore */ file)) as { taskReturnShare: Metric };

    const { table, example } = taskReturnShare;
    const engine = arqueroEngine(arqueroTables(allTables, { [table.name]: example.rows }));
    const [found] = await evaluate(engine, [taskReturnShare]);
    const { value, numerator, denominator, used, missing } = example;
    expect(found).toMatchObject({ value, numerator, denominator, used, missing });
  },
);
