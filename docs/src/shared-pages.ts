import { existsSync, readdirSync, readFileSync } from "node:fs";
import { docsFolder } from "./folders.ts";

/** A page that both halves of the site show: its address without `.md`, and its Markdown. */
export interface SharedPage {
  readonly page: string;
  readonly content: string;
}

const folders = ["decisions", "reference"];

/** Reference, decisions and what else is written once, in English with Chinese titles: every page without an English twin. */
export function sharedPages(): SharedPage[] {
  const nested = folders.flatMap((folder) =>
    readdirSync(`${docsFolder}${folder}`, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  return [...readdirSync(docsFolder), ...nested]
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md") && !file.includes("[") && !existsSync(`${docsFolder}en/${file}`))
    .map((file) => ({
      page: file
        .replace("decisions/README.md", "decisions/index.md")
        .replace("reference/api/README.md", "reference/api/doors.md")
        .replace(/\.md$/, ""),
      content: readFileSync(`${docsFolder}${file}`, "utf8"),
    }));
}
