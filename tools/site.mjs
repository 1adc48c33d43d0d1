// pnpm site: everything that is published, in one folder, site/: the dashboard, docs/ and notebooks/. It works from any
// folder of any file server.
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pnpm, root } from "./run.mjs";

const site = join(root, "site");
const parts = [
  { package: "@unburden/dashboard", built: "packages/dashboard/dist", at: "." },
  { package: "@unburden/docs", built: "docs/.vitepress/dist", at: "docs" },
  { package: "unburden-notebooks", built: "notebooks/dist", at: "notebooks" },
];

// The pages link to the documentation only where it lies beside them.
process.env.VITE_DOCS = "docs/";
pnpm("--filter", "@unburden/core", "build");
rmSync(site, { recursive: true, force: true });
for (const part of parts) {
  const [folder] = part.built.split(/\/(?:\.vitepress\/)?dist$/);
  if (!existsSync(join(root, folder, "package.json"))) continue;
  pnpm("--filter", part.package, "build");
  cpSync(join(root, part.built), join(site, part.at), { recursive: true });
}
// GitHub Pages would otherwise leave out files whose names begin with an underscore.
writeFileSync(join(site, ".nojekyll"), "");
console.log("The site is in site/. Any file server shows it: npx vite preview --outDir site");
