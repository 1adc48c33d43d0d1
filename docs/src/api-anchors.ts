import { readFileSync, writeFileSync } from "node:fs";
import { docsFolder } from "./folders.ts";
import { deadLinks } from "./markdown-links.ts";
import { sharedPages } from "./shared-pages.ts";

/**
 * Mends the API pages' links within themselves. TypeDoc numbers an anchor whenever a name could be mistaken for that of a
 * member (`metricunit-1`, for `metric.unit`), although the heading is the only one of its name.
 */
export function mendApiAnchors(): void {
  for (const page of sharedPages().filter((each) => each.startsWith("reference/api/"))) {
    let text = readFileSync(`${docsFolder}${page}`, "utf8");
    for (const { link, because } of deadLinks(`docs/${page}`)) {
      if (because === "no such heading")
        text = text.replaceAll(`](${link})`, `](${link.replace(/-\d+$/, "")})`);
    }
    writeFileSync(`${docsFolder}${page}`, text);
  }
}
