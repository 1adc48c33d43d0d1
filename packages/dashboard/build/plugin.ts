import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { isPrebuilt, prebuiltScopes, scopeKey } from "../src/page/scope.ts";
import { pageSpecs, type DataPageId } from "../src/page-specs.ts";
import type { Snapshot } from "../src/snapshot.ts";
import { assistantShelf } from "./assistant.ts";
import { districtNames } from "./districts.ts";
import { headOf } from "./head.ts";
import { pageBundle, pageDataOf, sampleCsv, sampleTables } from "./page-bundle.ts";
import { prerenderPage, type Computed } from "./prerender.ts";
import { contentSecurityPolicy, headersOf, modelPage, modelPagePolicy } from "./security.ts";
import { buildSnapshot } from "./snapshot.ts";

const pageIds = Object.keys(pageSpecs) as DataPageId[];
const snapshotModule = "virtual:snapshot";
const districtsModule = "virtual:districts";
const assistantModule = "virtual:assistant";
const pagePrefix = "virtual:page/";
/** What the overview shows, for charts that are embedded elsewhere. */
const overviewFile = "overview.json";

function memory(): Computed {
  let snapshot: Promise<Snapshot> | undefined;
  const bundles = new Map<DataPageId, ReturnType<typeof pageBundle>>();
  return {
    snapshot: () => (snapshot ??= buildSnapshot()),
    bundle(id) {
      const found = bundles.get(id) ?? pageBundle(id);
      bundles.set(id, found);
      return found;
    },
  };
}

/** Shared, so that a build computes each of them once. */
const computed = memory();

/** Computes each page's first view once, serves it as a module, and writes the page from it. */
export function pagesPlugin(): Plugin {
  return {
    name: "unburden-pages",
    resolveId: (id) =>
      [snapshotModule, districtsModule, assistantModule].includes(id) || id.startsWith(pagePrefix)
        ? `\0${id}`
        : null,
    async load(id) {
      const wanted = id.slice(1);
      if (wanted === snapshotModule) return `export default ${JSON.stringify(await computed.snapshot())};`;
      if (wanted === districtsModule) return `export default ${JSON.stringify(districtNames())};`;
      if (wanted === assistantModule) return `export default ${JSON.stringify(assistantShelf())};`;
      const page = pageIds.find((each) => wanted === pagePrefix + each);
      return page ? `export default ${JSON.stringify(await computed.bundle(page))};` : null;
    },
    transformIndexHtml: {
      order: "pre",
      async handler(html, { path }) {
        const page = await prerenderPage(path.slice(path.lastIndexOf("/") + 1), computed);
        // A function, because `$` in a replacement text has a meaning.
        return html.replace("<!--head-->", () => headOf(page)).replace("<!--page-->", () => page.body);
      },
    },
  };
}

async function dataFile(file: string): Promise<string | null> {
  if (file === overviewFile) return JSON.stringify(await computed.snapshot());
  const table = /^sample\/(\w+)\.csv$/.exec(file)?.[1];
  if (table !== undefined) return sampleCsv(table);
  const [, page, key] = /^(\w+)\/([\w-]+)\.json$/.exec(file) ?? [];
  const id = pageIds.find((each) => each === page);
  const scope = prebuiltScopes(districtNames().map(({ code }) => code)).find(
    (each) => isPrebuilt(each) && scopeKey(each) === key,
  );
  return id && scope ? JSON.stringify(await pageDataOf(id, scope)) : null;
}

function dataFiles(): string[] {
  const scopes = prebuiltScopes(districtNames().map(({ code }) => code));
  return [
    overviewFile,
    ...sampleTables().map((table) => `sample/${table}.csv`),
    ...pageIds.flatMap((id) => scopes.map((scope) => `${id}/${scopeKey(scope)}.json`)),
  ];
}

/** The files under `data/` that the browser fetches when a reader chooses a district or a period. */
export function dataFilesPlugin(): Plugin {
  return {
    name: "unburden-data-files",
    configureServer({ middlewares }) {
      middlewares.use("/data/", (request, response, next) => {
        void dataFile((request.url ?? "").slice(1)).then((text) => {
          if (text === null) next();
          else response.end(text);
        });
      });
    },
    async generateBundle() {
      for (const file of dataFiles()) {
        const source = await dataFile(file);
        if (source !== null) this.emitFile({ type: "asset", fileName: `data/${file}`, source });
      }
    },
  };
}

/** Writes the Content-Security-Policy into the built page. Vite's own dev server needs inline styles, so not there. */
export function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: "unburden-content-security-policy",
    apply: "build",
    transformIndexHtml: (_, { path }) => [
      {
        tag: "meta",
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content: path.endsWith(modelPage) ? modelPagePolicy : contentSecurityPolicy,
        },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** Serves the model's page with headers of its own: the preview server has one set for all files. */
export function modelPagePlugin(): Plugin {
  return {
    name: "unburden-model-page",
    configurePreviewServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        if (pathname !== `/${modelPage}`) {
          next();
          return;
        }
        const file = readFileSync(resolve(config.root, config.build.outDir, modelPage));
        response.writeHead(200, { "Content-Type": "text/html", ...headersOf(pathname) }).end(file);
      });
    },
  };
}
