import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import {
  contentSecurityPolicyPlugin,
  dataFilesPlugin,
  modelPagePlugin,
  pagesPlugin,
} from "./build/plugin.ts";
import { offlinePlugin } from "./build/offline.ts";
import { sampleFilePlugin } from "./build/sample-file.ts";
import { modelPage, securityHeaders } from "./build/security.ts";
import { pageList } from "./src/page-list.ts";

const pages = [
  ...pageList,
  { id: "offline", file: "offline.html" },
  { id: "assistant-model", file: modelPage },
];
const inputs = pages.map(({ id, file }) => [id, fileURLToPath(new URL(file, import.meta.url))]);

export default defineConfig({
  // Relative addresses: the site works from any folder of any static file server.
  base: "./",
  plugins: [
    pagesPlugin(),
    dataFilesPlugin(),
    sampleFilePlugin(),
    contentSecurityPolicyPlugin(),
    offlinePlugin(),
    modelPagePlugin(),
  ],
  resolve: {
    alias: {
      "@stdlib/assert-has-generator-support": fileURLToPath(
        new URL("build/has-generators.cjs", import.meta.url),
      ),
    },
  },
  // The ledger's worker loads its readers of files only when there is such a file.
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The Content-Security-Policy lets nothing be fetched from `data:` addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // DuckDB's WebAssembly is large by nature, and loaded only when asked for.
    chunkSizeWarningLimit: 1000,
    // The figures are files of their own: new data leave the program's address as it was.
    rolldownOptions: {
      input: Object.fromEntries(inputs) as Record<string, string>,
      output: {
        codeSplitting: {
          groups: [
            { name: "snapshot", test: /virtual:snapshot/ },
            ...pageList.map(({ id }) => ({ name: `figures-${id}`, test: new RegExp(`virtual:page/${id}$`) })),
            // What most pages need is one file: each file costs a line's round trip.
            { name: "shared", test: /dashboard\/src\//, minShareCount: 6 },
          ],
        },
      },
    },
  },
  preview: { port: 4173, headers: securityHeaders },
});
