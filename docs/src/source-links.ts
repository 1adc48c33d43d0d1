import { posix } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { placeholder } from "./relocate.ts";

/** Where the repository can be read, when the build knows: GitHub's own variables say so. */
function repository(): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = process.env;
  return server && name && commit ? `${server}/${name}/blob/${commit}/` : null;
}

/** A link's target as a path in the repository, when it leads out of `docs/`; otherwise null. */
export function pathOutsideDocs(page: string, href: string): string | null {
  if (/^([a-z]+:|[/#])/i.test(href)) return null;
  const path = posix.join("docs", posix.dirname(page), href);
  return path.startsWith("docs/") ? null : path;
}

/**
 * Links to source files: pages for the repository's reader are pages of the site too, and the site has no source files.
 * They lead to the repository where its address is known; otherwise the path stands there as text. The notebooks stand beside
 * the documentation, where `pnpm site` puts them.
 */
export function sourceLinks(md: MarkdownRenderer): void {
  md.core.ruler.push("source-links", ({ tokens, env, Token }) => {
    const { relativePath = "" } = env as { relativePath?: string };
    for (const { children } of tokens) {
      for (const [i, token] of (children ?? []).entries()) {
        if (token.type !== "link_open") continue;
        const href = token.attrGet("href") ?? "";
        token.attrSet("href", href.replace(/(^|\/)decisions\/README\.md/, "$1decisions/index.md"));
        const path = pathOutsideDocs(relativePath, href);
        if (path === null) continue;
        if (/^notebooks\/[^/]+\.html$/.test(path)) {
          token.attrSet("href", `${placeholder}../${path}`);
          token.attrSet("target", "_self");
          continue;
        }
        const base = repository();
        if (base !== null) {
          token.attrSet("href", `${base}${path}`);
          continue;
        }
        const end = children?.findIndex((each, j) => j > i && each.type === "link_close") ?? -1;
        const close = children?.[end];
        if (!close) continue;
        children.splice(
          i,
          1,
          Object.assign(new Token("html_inline", "", 0), { content: `<span class="source">` }),
        );
        children.splice(
          end,
          1,
          Object.assign(new Token("html_inline", "", 0), { content: ` <code>${path}</code></span>` }),
        );
      }
    }
  });
}
