import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const program = `
  import { allTables, analyse, evaluate } from "@unburden/core";
  import { arqueroEngine, arqueroTables } from "@unburden/core/arquero";
  import { resolutionDays, taskRejectionShare } from "@unburden/core/metrics";
  import { sampleCity } from "@unburden/core/sample";
  import { metricQuery } from "@unburden/core/sql";
  import { stratifiedDraw } from "@unburden/core/statistics";

  const units = [{ org_id: "310101002001", street_id: "310101002", district_code: "310101" }];
  const city = sampleCity({ units, seed: 1, rows: 1000 });
  const ledger = Object.fromEntries(city.tables.map((table) => [table, [...city.rows(table)]]));
  const engine = arqueroEngine(arqueroTables(allTables, ledger));
  const levels = [{ name: "district", convention: "hamilton" }];
  globalThis.answer = (async () => {
    const [share] = await evaluate(engine, [taskRejectionShare]);
    const [days] = await analyse(engine, resolutionDays, { asOf: "2025-01-01" });
    const { drawn } = stratifiedDraw([{ id: "a", strata: ["1"] }], { points: 1, seed: "s", levels });
    return { share: share.denominator, days: days.used >= 0, sql: metricQuery(taskRejectionShare), drawn: drawn.length };
  })();
`;

describe("a bundle of core", () => {
  it("runs where there is neither a window nor a process: in any worker", async () => {
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: import.meta.dirname, loader: "js" },
      bundle: true,
      write: false,
      format: "iife",
      platform: "browser",
      logLevel: "silent",
    });
    const world: { answer?: Promise<object> } & Record<string, unknown> = { TextEncoder, TextDecoder };
    runInNewContext(outputFiles[0]?.text ?? "", world);
    expect(await world.answer).toMatchObject({ share: 17, days: true, drawn: 1 });
  });
});
