import { readdirSync, readFileSync } from "node:fs";
import { docsFolder } from "./folders.ts";

/** A decision record: its file's name without `.md`, and its title. */
export interface DecisionTitle {
  readonly file: string;
  readonly title: string;
}

/** Every decision record, oldest first. */
export function decisionTitles(): DecisionTitle[] {
  const files = readdirSync(`${docsFolder}decisions`).filter((name) => /^\d{4}-.*\.md$/.test(name));
  return files.sort().map((name) => {
    const text = readFileSync(`${docsFolder}decisions/${name}`, "utf8");
    return { file: name.replace(".md", ""), title: /^# (.*)$/m.exec(text)?.[1] ?? name };
  });
}
