import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { rootFolder } from "../src/folders.ts";
import { deadLinks } from "../src/markdown-links.ts";
import { writeSharedPages } from "../src/shared-pages.ts";

// English pages link to the copies of shared pages.
writeSharedPages();
const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.md"], {
  cwd: rootFolder,
  encoding: "utf8",
});

it.each(files.trim().split("\n"))("%s links only to what is there", (file) => {
  expect(deadLinks(file)).toEqual([]);
});
