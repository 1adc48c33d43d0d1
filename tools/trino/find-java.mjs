// Trino runs on Java 24 or newer: JAVA_HOME, then the PATH, then where systems put their Javas.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const leastVersion = 24;
const javaFolders = ["/usr/lib/jvm", "/Library/Java/JavaVirtualMachines", "/opt/java"];

function versionOf(java) {
  const { stderr = "", status } = spawnSync(java, ["-version"], { encoding: "utf8" });
  const [, major] = /version "(\d+)/u.exec(stderr ?? "") ?? [];
  return status === 0 && major ? Number(major) : null;
}

function installed(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => [
    join(folder, name, "bin/java"),
    join(folder, name, "Contents/Home/bin/java"),
  ]);
}

/** The path of a Java that Trino runs on, or why there is none. */
export function findJava() {
  const home = process.env.JAVA_HOME;
  const candidates = [
    ...(home ? [join(home, "bin/java")] : []),
    "java",
    ...javaFolders.flatMap(installed).filter((path) => existsSync(path)),
  ];
  const tooOld = [];
  for (const java of candidates) {
    const version = versionOf(java);
    if (version !== null && version >= leastVersion) return { java, version };
    if (version !== null) tooOld.push(`${java} is ${version}`);
  }
  const seen = tooOld.length > 0 ? ` (${[...new Set(tooOld)].join(", ")})` : "";
  return {
    reason: `Trino needs Java ${leastVersion} or newer, and there is none here${seen}. Set JAVA_HOME.`,
  };
}
