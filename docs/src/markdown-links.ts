import { existsSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import GithubSlugger from "github-slugger";
import { rootFolder } from "./folders.ts";

/** A link that leads nowhere, and why. */
export interface DeadLink {
  readonly file: string;
  readonly link: string;
  readonly because: "no such file" | "no such heading";
}

function withoutCode(text: string): string {
  return text
    .replace(/^(`{3,}).*?^\1$/gms, "")
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, " "));
}

/** The anchors of a document's headings, as GitHub and our site make them. */
function anchorsOf(file: string): Set<string> {
  const slugger = new GithubSlugger();
  const text = readFileSync(`${rootFolder}${file}`, "utf8").replace(/^(`{3,}).*?^\1$/gms, "");
  const headings = [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = ""]) => heading);
  const shown = headings.map((heading) =>
    heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*\\]/g, ""),
  );
  return new Set(shown.map((heading) => slugger.slug(heading)));
}

/** The links of a Markdown file (a path in the repository) that lead to no file or heading of it. */
export function deadLinks(file: string): DeadLink[] {
  const text = withoutCode(readFileSync(`${rootFolder}${file}`, "utf8"));
  const links = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(([, link = ""]) => link);
  return links.flatMap((link): DeadLink[] => {
    if (/^[a-z]+:/i.test(link)) return [];
    const [path = "", anchor] = decodeURI(link).split("#");
    const target = path === "" ? file : posix.join(posix.dirname(file), path);
    if (!existsSync(`${rootFolder}${target}`)) return [{ file, link, because: "no such file" }];
    if (!anchor || statSync(`${rootFolder}${target}`).isDirectory() || !target.endsWith(".md")) return [];
    return anchorsOf(target).has(anchor) ? [] : [{ file, link, because: "no such heading" }];
  });
}
