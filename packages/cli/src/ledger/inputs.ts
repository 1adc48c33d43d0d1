import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { readAll, type Io } from "../io.ts";
import { misused } from "../usage-error.ts";

/** Endings of files that a ledger can be in. */
const endings = new Set([
  ".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".parquet", ".arrow", ".json", ".jsonl", ".ndjson", ".zip",
]); // prettier-ignore

/** A file of a ledger; `path` is null for what came by stdin. */
export interface Input {
  readonly name: string;
  readonly path: string | null;
  readonly file: File;
}

async function fileAt(path: string): Promise<Input> {
  const name = basename(path);
  return { name, path, file: new File([await openAsBlob(path)], name) };
}

async function inFolder(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(
    (name) => !name.startsWith(".") && !name.startsWith("~$") && endings.has(extname(name).toLowerCase()),
  );
  return names.sort().map((name) => join(folder, name));
}

/**
 * The files that arguments name: files, the ledger files of folders, and `-` for stdin.
 *
 * @throws a usage error for what isn't there, and for a folder without any.
 */
export async function inputsOf(paths: readonly string[], io: Io): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === "-") {
      const bytes = await readAll(io.stdin);
      inputs.push({ name: "stdin", path: null, file: new File([bytes as BlobPart], "stdin.csv") });
      continue;
    }
    const there = await stat(path).catch(() => null);
    if (!there) misused(`没有这个文件或文件夹：${path}。请核对路径。`, `there is no ${path}; check the path`);
    const files = there.isDirectory() ? await inFolder(path) : [path];
    if (files.length === 0)
      misused(
        `文件夹里没有台账文件：${path}`,
        `the folder ${path} holds no ledger files (${[...endings].join(" ")})`,
      );
    for (const each of files) inputs.push(await fileAt(each));
  }
  return inputs;
}
