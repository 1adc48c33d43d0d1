import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tableOf, type LooseRow } from "@unburden/core";
import { readCsv } from "../src/csv.ts";
import { shippedFiles, shippedTables, type ShippedTable } from "../src/shipped.ts";

/** The repository's data folder. */
export const dataFolder = fileURLToPath(new URL("../../../data/", import.meta.url));

/** The text of a file in the data folder. */
export function readData(file: string): string {
  return readFileSync(`${dataFolder}${file}`, "utf8");
}

/** Every shipped table's rows. */
export function readShippedTables(): Record<ShippedTable, LooseRow[]> {
  return Object.fromEntries(
    shippedTables.map((name) => [name, readCsv(tableOf(name), readData(shippedFiles[name]))]),
  ) as Record<ShippedTable, LooseRow[]>;
}
