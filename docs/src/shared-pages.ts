import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { docsFolder } from "./folders.ts";

/** Folders and pages that are written once, in English with Chinese titles, and shown in both halves of the site. */
export const shared = ["architecture.md", "ledger-trial.md", "pins.md", "decisions", "reference"];

/** The shared pages, as paths in `docs/`. */
export function sharedPages(): string[] {
  return shared.flatMap((each) =>
    each.endsWith(".md")
      ? [each]
      : readdirSync(`${docsFolder}${each}`, { recursive: true, encoding: "utf8" })
          .filter((file) => file.endsWith(".md"))
          .map((file) => `${each}/${file.replaceAll("\\", "/")}`),
  );
}

/** The page as it stands in `en/`, one folder deeper: links to what has no English copy go one folder further up. */
export function deeper(page: string, text: string, hasCopy: (file: string) => boolean): string {
  return text.replace(/\]\((?![a-z]+:|[#/])([^)\s#]+)([^)]*)\)/gi, (link, path: string, rest: string) =>
    hasCopy(posix.join(posix.dirname(page), path)) ? link : `](../${path}${rest})`,
  );
}

/** Writes the shared pages' copies below `en/`. They aren't committed: VitePress gives a page to one language only. */
export function writeSharedPages(): void {
  const pages = sharedPages();
  for (const each of shared) rmSync(`${docsFolder}en/${each}`, { recursive: true, force: true });
  for (const page of pages) {
    const text = readFileSync(`${docsFolder}${page}`, "utf8");
    const copy = deeper(
      page,
      text,
      (file) => pages.includes(file) || (file.endsWith(".md") && existsSync(`${docsFolder}en/${file}`)),
    );
    mkdirSync(dirname(`${docsFolder}en/${page}`), { recursive: true });
    writeFileSync(`${docsFolder}en/${page}`, copy);
  }
}
