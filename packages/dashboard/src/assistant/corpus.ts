import { importText, type Article } from "@unburden/core/assistant";

const files = import.meta.glob<string>(["../../../../data/knowledge/*.md", "!**/README.md"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The articles that the site is shipped with: our own summaries and worked cases, each with its source. */
export const shippedArticles: readonly Article[] = Object.entries(files).map(([path, text]) =>
  importText(path.slice(path.lastIndexOf("/") + 1), text),
);
