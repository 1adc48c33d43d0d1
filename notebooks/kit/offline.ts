import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const kit = fileURLToPath(new URL(".", import.meta.resolve("@observablehq/notebook-kit")));
const own = fileURLToPath(new URL(".", import.meta.url));

/** Where the kit's `observable:` addresses lead: the runtime to ours, everything else into the installed package; and `unburden:` to ours. */
export const kitAliases = [
  { find: /^unburden:(.*)$/, replacement: `${own}$1` },
  { find: /^observable:runtime$/, replacement: `${own}runtime.ts` },
  { find: /^observable:(.*)$/, replacement: `${kit}$1` },
];

/**
 * What a notebook may do. `unsafe-eval` because Arquero compiles its expressions, inline handlers because Inputs marks
 * their places as attributes first, and inline styles because Plot and Inputs write them; every origin but the notebook's own is forbidden.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "script-src-attr 'unsafe-inline'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Fails the build when anything in it would be imported from another origin, and writes the policy into each page. */
export function offline(): Plugin {
  return {
    name: "unburden-offline",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        const outside = [...chunk.imports, ...chunk.dynamicImports].filter((name) => /^\w+:/.test(name));
        if (outside.length > 0) {
          const names = outside.join(", ");
          this.error(`${chunk.fileName} would load ${names}: import it from node_modules in lib.ts instead`);
        }
      }
    },
  };
}
