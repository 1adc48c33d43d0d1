import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { rootFolder } from "./folders.ts";
import type { Language } from "./language.ts";

/** What each numbered statement of the source is about. */
export function statementSubjects(language: Language): ReadonlyMap<string, string> {
  const subjects = new Map<string, string>();
  for (const row of csvParse(readFileSync(`${rootFolder}data/published/claims.csv`, "utf8"))) {
    const statement = row["statement"] ?? "";
    const subject = row[language === "zh" ? "subject" : "subject_en"] ?? "";
    if (!subjects.has(statement)) subjects.set(statement, subject);
  }
  return subjects;
}
