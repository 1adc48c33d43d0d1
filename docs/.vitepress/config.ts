import { defineConfig } from "vitepress";
import { relocate, placeholder } from "../src/relocate.ts";
import { writeSharedPages } from "../src/shared-pages.ts";
import { slug } from "../src/slug.ts";
import { sourceLinks } from "../src/source-links.ts";
import { chinese, english } from "./locales.ts";
import { search } from "./search.ts";

writeSharedPages();

export default defineConfig({
  title: "Unburden 减负",
  base: placeholder,
  head: [["link", { rel: "icon", href: `${placeholder}icon.svg`, type: "image/svg+xml" }]],
  srcExclude: ["node_modules/**"],
  rewrites: Object.fromEntries(
    ["", "en/"].flatMap((half) => [
      [`${half}decisions/README.md`, `${half}decisions/index.md`],
      [`${half}reference/api/README.md`, `${half}reference/api/doors.md`],
    ]),
  ),
  // Pages' names and their parts change together with the program: one small file instead of a copy in every page.
  metaChunk: true,
  lastUpdated: false,
  locales: { root: chinese, en: english },
  themeConfig: { search, outline: { level: [2, 3] }, externalLinkIcon: true },
  markdown: {
    // Anchors as GitHub makes them, so that a link works in both places.
    anchor: { slugify: slug },
    headers: { slugify: slug },
    config: sourceLinks,
  },
  vite: {
    // DuckDB, Plot and the rest have no place here; what is left is small.
    build: { chunkSizeWarningLimit: 1500 },
    server: { fs: { allow: ["../.."] } },
  },
  buildEnd({ outDir }) {
    relocate(outDir);
  },
});
