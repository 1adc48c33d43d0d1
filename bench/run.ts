import { spawnSync } from "node:child_process";
import { drawGrowth } from "./report/growth.ts";
import { writeTables } from "./report/tables.ts";

/** Each work runs in a process of its own, so that none inherits another's memory. */
const works = ["bytes", "metrics-by-month", "in-memory", "survival", "ledger", "ledger-files", "cold-load"];

const asked = process.argv.slice(2);
const unknown = asked.find((each) => !works.includes(each) && each !== "report");
if (unknown !== undefined) {
  throw new Error(`there is no bench ${unknown}; there are: ${works.join(", ")}, and report`);
}
/** `ledger` asks for `ledger-files` as well. */
const isAsked = (work: string): boolean =>
  asked.length === 0 || asked.some((each) => work === each || work.startsWith(`${each}-`));
for (const work of works.filter(isAsked)) {
  const path = new URL(`work/${work}.ts`, import.meta.url).pathname;
  const { status } = spawnSync(process.execPath, ["--import", "tsx", path], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
const pages = { zh: "../docs/performance.md", en: "../docs/en/performance.md" } as const;
for (const language of ["zh", "en"] as const) {
  drawGrowth(new URL(`../docs/screenshots/performance-growth-${language}.svg`, import.meta.url), language);
  const page = new URL(pages[language], import.meta.url);
  writeTables(page, language);
  spawnSync("npx", ["prettier", "--log-level", "warn", "--write", page.pathname], { stdio: "inherit" });
}
