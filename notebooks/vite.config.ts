import { observable } from "@observablehq/notebook-kit/vite";
import { defineConfig } from "vite";
import { notebookEntries, notebookFolder } from "./kit/contents.ts";
import { kitAliases, offline } from "./kit/offline.ts";
import { withContents } from "./kit/with-contents.ts";

export default defineConfig({
  root: notebookFolder,
  // Relative addresses: the notebooks work from any folder of any static file server.
  base: "./",
  // A page that isn't there is a 404, not the list of notebooks.
  appType: "mpa",
  resolve: { alias: kitAliases },
  plugins: [
    observable({ template: `${notebookFolder}kit/template.html`, transformNotebook: withContents }),
    offline(),
  ],
  // The notebooks' own scripts are written by the plugin, where the dev server doesn't look for dependencies.
  optimizeDeps: { entries: ["lib.ts", "kit/runtime.ts"] },
  build: {
    target: "es2022",
    // The Content-Security-Policy lets nothing be fetched from `data:` addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // DuckDB's WebAssembly is large by nature, and loaded only by the notebook that needs it.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ["index", ...notebookEntries().map(({ name }) => name)].map(
        (name) => `${notebookFolder}${name}.html`,
      ),
    },
  },
  server: { port: 4180 },
  preview: { port: 4180 },
});
