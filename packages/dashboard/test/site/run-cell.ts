import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as core from "@unburden/core";
import { arqueroEngine, arqueroTables } from "@unburden/core/arquero";
import { readCsv } from "../../src/csv.ts";

/** Runs a cell that the site gives as a notebook would, with what its library exports, over the built site's files. */
export async function runCell(cell: string): Promise<unknown> {
  const data = fileURLToPath(new URL("../../dist/data/", import.meta.url));
  const library = {
    ...core,
    arqueroEngine,
    arqueroTables,
    readTableAt: (name: core.TableName, address: string) =>
      Promise.resolve(
        readCsv(core.tableOf(name), readFileSync(data + (address.split("/data/")[1] ?? ""), "utf8")),
      ),
  };
  let shown: unknown;
  const names = Object.keys(library);
  const body = cell.replace(/^import .*$/m, "");
  const Cell = (async () => Promise.resolve()).constructor as new (
    ...source: string[]
  ) => (...given: unknown[]) => Promise<void>;
  await new Cell("display", ...names, body)((value: unknown) => (shown = value), ...Object.values(library));
  return shown;
}
