// pnpm release <patch|minor|major>: the version, the changelog's heading, one commit and one tag. Publishes nothing.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./run.mjs";

/** The packages that are published, all under one version; the command needs the core of its own version. */
const published = ["core", "cli"];

/**
 * The changelog with what was unreleased under a version's heading.
 * @throws when nothing is unreleased.
 */
export function releaseChangelog(text, version, day) {
  const heading = "## Unreleased\n";
  const [before, after] = text.split(heading);
  const [notes = ""] = (after ?? "").split(/^## /m);
  if (!notes.trim())
    throw new Error("CHANGELOG.md has nothing under Unreleased: there is nothing to release");
  return `${before}${heading}\n## ${version} (${day})\n${after}`;
}

function release(bump) {
  if (!/^(patch|minor|major)$/.test(bump ?? "")) throw new Error("which one: patch, minor or major?");
  const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  if (git("status", "--porcelain")) throw new Error("there are changes that aren't committed");
  const path = join(root, "CHANGELOG.md");
  const text = readFileSync(path, "utf8");
  releaseChangelog(text, "0.0.0", "");
  for (const name of published)
    run("npm", ["version", bump, "--no-git-tag-version", "--prefix", `packages/${name}`]);
  const { version } = JSON.parse(readFileSync(join(root, "packages/core/package.json"), "utf8"));
  writeFileSync(path, releaseChangelog(text, version, new Date().toISOString().slice(0, 10)));
  run("git", ["commit", "-am", `Release ${version}`]);
  run("git", ["tag", "-a", `v${version}`, "-m", `Release ${version}`]);
  console.log(
    `Version ${version} is tagged. Publish it with: ${published.map((name) => `pnpm --filter @unburden/${name} publish --access public`).join(" && ")}`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    release(process.argv[2]);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
