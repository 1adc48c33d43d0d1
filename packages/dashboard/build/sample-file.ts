import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { sampleAddress } from "../src/ledger/sample-file.ts";

/** A made-up workbook of a district and month, from the corpus that core's importer is tested with. */
const workbook = new URL(
  "../../core/test/ledger/corpus/files/realistic-huangpu-2024-08.xlsx",
  import.meta.url,
);

/** Serves the workbook that the ledger's page offers to try. */
export function sampleFilePlugin(): Plugin {
  return {
    name: "unburden-sample-file",
    configureServer({ middlewares }) {
      middlewares.use(`/${sampleAddress}`, (_, response) => {
        response.end(readFileSync(workbook));
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: sampleAddress, source: readFileSync(workbook) });
    },
  };
}
