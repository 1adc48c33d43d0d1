import type { Plugin } from "vite";
import type { Snapshot } from "../src/snapshot.ts";
import { prerender } from "./prerender.ts";
import { contentSecurityPolicy } from "./security.ts";
import { buildSnapshot } from "./snapshot.ts";

const snapshotModule = "virtual:snapshot";
const resolved = `\0${snapshotModule}`;

/** Computes the snapshot once, serves it as the module `virtual:snapshot`, and writes the page from it. */
export function snapshotPlugin(): Plugin {
  let snapshot: Promise<Snapshot> | undefined;
  const computed = (): Promise<Snapshot> => (snapshot ??= buildSnapshot());
  return {
    name: "unburden-snapshot",
    resolveId: (id) => (id === snapshotModule ? resolved : null),
    async load(id) {
      if (id !== resolved) return null;
      return `export default ${JSON.stringify(await computed())};`;
    },
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        const page = await prerender(await computed());
        // A function, because `$` in a replacement text has a meaning.
        return html.replace("<!--overview-->", () => page);
      },
    },
  };
}

/** Writes the Content-Security-Policy into the built page. Vite's own dev server needs inline styles, so not there. */
export function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: "unburden-content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}
