import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { manifestPlugin } from "./build/manifest.ts";
import { pagesPlugin } from "./build/plugin.ts";

/** The custom element for other sites: one module that needs no other, in a folder of the built site. Run after `vite build`. */
export default defineConfig({
  base: "./",
  plugins: [pagesPlugin(), manifestPlugin()],
  build: {
    target: "es2022",
    outDir: "dist/embed",
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: fileURLToPath(new URL("src/embed/unburden-chart.ts", import.meta.url)),
      output: { entryFileNames: "unburden-chart.js", codeSplitting: false },
    },
  },
});
