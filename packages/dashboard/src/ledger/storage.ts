import type { Ledger } from "@unburden/core";
import type { Decisions } from "@unburden/core/ledger";
import type { ImportRecord, LedgerStorage } from "./own-ledger.ts";
import { readRowLines, rowLines } from "./row-lines.ts";

interface Manifest {
  readonly version: number;
  /** The version that it follows; null for the first. One can't go back past a version that is no longer kept. */
  readonly before: number | null;
  /** Table → its file's name and size: a version whose files aren't whole doesn't count. */
  readonly tables: Readonly<Record<string, { readonly file: string; readonly bytes: number }>>;
  readonly decisions: Decisions;
  readonly imports: readonly ImportRecord[];
}

const versionsKept = 6;
const manifestName = /^manifest-(\d+)\.json$/u;

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch {
    return null; // Not there, or taken away meanwhile: the caller looks at an older version.
  }
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  chunks: Iterable<string>,
): Promise<number> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  for (const chunk of chunks) await writable.write(chunk);
  await writable.close();
  return (await handle.getFile()).size;
}

async function wholeManifest(folder: FileSystemDirectoryHandle, name: string): Promise<Manifest | null> {
  const file = await readFile(folder, name);
  try {
    const manifest = JSON.parse((await file?.text()) ?? "") as Manifest;
    for (const { file: data, bytes } of Object.values(manifest.tables)) {
      if ((await readFile(folder, data))?.size !== bytes) return null;
    }
    return manifest;
  } catch {
    return null; // Half-written: the version before it counts.
  }
}

/** Complete versions, the newest first. */
async function manifestsIn(folder: FileSystemDirectoryHandle): Promise<Manifest[]> {
  const numbers = (await namesIn(folder)).map((name) => Number(manifestName.exec(name)?.[1] ?? 0));
  const manifests: Manifest[] = [];
  for (const version of numbers.filter((each) => each > 0).sort((a, b) => b - a)) {
    const manifest = await wholeManifest(folder, `manifest-${version}.json`);
    if (manifest) manifests.push(manifest);
  }
  return manifests;
}

/** Removes what no kept version needs. What another holds open stays, and goes the next time. */
async function sweep(folder: FileSystemDirectoryHandle, kept: readonly Manifest[]): Promise<void> {
  const needed = new Set(
    kept.flatMap(({ version, tables }) => [
      `manifest-${version}.json`,
      ...Object.values(tables).map(({ file }) => file),
    ]),
  );
  for (const name of await namesIn(folder)) {
    if (!needed.has(name)) await folder.removeEntry(name, { recursive: true }).catch(() => undefined);
  }
}

/** How many versions, from the newest on, can be taken back: each must have the one that it follows, or be the first. */
function stepsBack(manifests: readonly Manifest[]): number {
  const broken = manifests.findIndex(
    ({ before }, i) => before !== null && manifests[i + 1]?.version !== before,
  );
  return broken === -1 ? manifests.length : broken;
}

async function highestNumber(folder: FileSystemDirectoryHandle): Promise<number> {
  const numbers = (await namesIn(folder)).map((name) =>
    Number(/-(\d+)\.(?:json|jsonl)$/u.exec(name)?.[1] ?? 0),
  );
  return Math.max(0, ...numbers);
}

async function readTables({ tables }: Manifest, folder: FileSystemDirectoryHandle): Promise<Ledger> {
  const rows: Record<string, Ledger[string]> = {};
  for (const [table, { file }] of Object.entries(tables)) {
    const data = await readFile(folder, file);
    if (!data) throw new Error(`the ledger's file ${file} is gone`);
    rows[table] = await readRowLines(data);
  }
  return rows;
}

/**
 * Storage in this folder of the origin private file system. Every version is new files and, last, its manifest: a tab that is
 * closed or a browser that is killed at any moment leaves the old version or the new one. The folder holds nothing else.
 */
export function ledgerStorage(folder: FileSystemDirectoryHandle): LedgerStorage {
  return {
    async load() {
      const [newest] = await manifestsIn(folder);
      if (!newest) return null;
      const { decisions, imports } = newest;
      return { rows: await readTables(newest, folder), decisions, imports };
    },
    async save({ rows, decisions, imports }) {
      const before = await manifestsIn(folder);
      const version = (await highestNumber(folder)) + 1;
      const tables: Record<string, { file: string; bytes: number }> = {};
      for (const [table, own] of Object.entries(rows)) {
        const file = `${table}-${version}.jsonl`;
        tables[table] = { file, bytes: await writeFile(folder, file, rowLines(own)) };
      }
      const manifest: Manifest = { version, before: before[0]?.version ?? null, tables, decisions, imports };
      await writeFile(folder, `manifest-${version}.json`, [JSON.stringify(manifest)]);
      await sweep(folder, [manifest, ...before].slice(0, versionsKept));
    },
    async undo() {
      const manifests = await manifestsIn(folder);
      const [newest, ...before] = manifests;
      if (!newest || stepsBack(manifests) === 0) return false;
      await folder.removeEntry(`manifest-${newest.version}.json`);
      await sweep(folder, before);
      return true;
    },
    async undoable() {
      return stepsBack(await manifestsIn(folder));
    },
    async clear() {
      // The newest manifest goes last: until then an interrupted clearing has left the ledger as it was, not an older one.
      for (const { version } of [...(await manifestsIn(folder))].reverse()) {
        await folder.removeEntry(`manifest-${version}.json`);
      }
      await sweep(folder, []);
    },
  };
}
