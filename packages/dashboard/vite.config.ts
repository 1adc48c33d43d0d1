import { defineConfig } from "vite";
import { contentSecurityPolicyPlugin, snapshotPlugin } from "./build/plugin.ts";
import { securityHeaders } from "./build/security.ts";

export default defineConfig({
  // Relative addresses: the site works from any folder of any static file server.
  base: "./",
  plugins: [snapshotPlugin(), contentSecurityPolicyPlugin()],
  build: {
    target: "es2022",
    // The Content-Security-Policy lets nothing be fetched from `data:` addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // DuckDB's WebAssembly is large by nature, and loaded only when asked for.
    chunkSizeWarningLimit: 1000,
    // The figures are a file of their own: new data leave the program's address as it was.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "snapshot", test: /virtual:snapshot/ }] } },
    },
  },
  preview: { port: 4173, headers: securityHeaders },
});
