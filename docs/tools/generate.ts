// Writes the pages that follow from the metrics and the charts, and mends TypeDoc's. Run by `pnpm reference`.
import { writeFileSync } from "node:fs";
import { mendApiAnchors } from "../src/api-anchors.ts";
import { docsFolder } from "../src/folders.ts";
import { generatedPages } from "../src/generated-pages.ts";

for (const [page, text] of Object.entries(generatedPages())) writeFileSync(`${docsFolder}${page}`, text);
mendApiAnchors();
