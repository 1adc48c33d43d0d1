// Writes the pages that follow from the metrics and the charts. Run by `pnpm reference`.
import { writeFileSync } from "node:fs";
import { docsFolder } from "../src/folders.ts";
import { generatedPages } from "../src/generated-pages.ts";

for (const [page, text] of Object.entries(generatedPages())) writeFileSync(`${docsFolder}${page}`, text);
