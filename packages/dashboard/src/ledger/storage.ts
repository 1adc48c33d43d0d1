import type { Ledger } from "@unburden/core";
import type { Decisions } from "@unburden/core/ledger";
import { readRowLines, rowLines } from "./row-lines.ts";

/** A file that went into the ledger. */
export interface ImportRecord {
  readonly file: string;
  /** When, as an ISO timestamp. */
  readonly at: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** The user's own ledger, as it is kept in this browser. */
export interface OwnLedger {
  readonly rows: Ledger;
  readonly decisions: Decisions;
  readonly imports: readonly ImportRecord[];
}

/** Keeps the user's ledger in the browser's own file system, version after version. */
export interface LedgerStorage {
  /** The newest complete version; null when there is none. */
  load(): Promise<OwnLedger | null>;
  /** Writes a new version. Until it is wholly written, the one before stays the newest. */
  save(ledger: OwnLedger): Promise<void>;
  /** Goes back one version; false when there is none before. */
  undo(): Promise<boolean>;
  /** How many versions one can go back. */
  undoable(): Promise<number>;
  /** Removes everything. */
  clear(): Promise<void>;
}

interface Manifest {
  readonly version: number;
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

/** Removes what no kept version needs. */
async function sweep(folder: FileSystemDirectoryHandle, kept: readonly Manifest[]): Promise<void> {
  const needed = new Set(
    kept.flatMap(({ version, tables }) => [
      `manifest-${version}.json`,
      ...Object.values(tables).map(({ file }) => file),
    ]),
  );
  for (const name of await namesIn(folder)) {
    if (!needed.has(name)) await folder.removeEntry(name, { recursive: true });
  }
}

async function highestNumber(folder: FileSystemDirectoryHandle): Promise<number> {
  const numbers = (await namesIn(folder)).map((name) => Number(/-(\d+)\.(?:json|jsonl)$/u.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

/**
 * Storage in this folder of the origin private file system. Every version is new files and, last, its manifest: a tab that is
 * closed or a browser that is killed at any moment leaves the old version or the new one.
 */
export function ledgerStorage(folder: FileSystemDirectoryHandle): LedgerStorage {
  return {
    async load() {
      const [newest] = await manifestsIn(folder);
      if (!newest) return null;
      const rows: Record<string, Ledger[string]> = {};
      for (const [table, { file }] of Object.entries(newest.tables)) {
        const data = await readFile(folder, file);
        if (data) rows[table] = await readRowLines(data);
      }
      return { rows, decisions: newest.decisions, imports: newest.imports };
    },
    async save({ rows, decisions, imports }) {
      const before = await manifestsIn(folder);
      const version = (await highestNumber(folder)) + 1;
      const tables: Record<string, { file: string; bytes: number }> = {};
      for (const [table, own] of Object.entries(rows)) {
        const file = `${table}-${version}.jsonl`;
        tables[table] = { file, bytes: await writeFile(folder, file, rowLines(own)) };
      }
      const manifest: Manifest = { version, tables, decisions, imports };
      await writeFile(folder, `manifest-${version}.json`, [JSON.stringify(manifest)]);
      await sweep(folder, [manifest, ...before].slice(0, versionsKept));
    },
    async undo() {
      const [newest, ...before] = await manifestsIn(folder);
      if (!newest) return false;
      await folder.removeEntry(`manifest-${newest.version}.json`);
      await sweep(folder, before);
      return true;
    },
    async undoable() {
      return (await manifestsIn(folder)).length;
    },
    async clear() {
      await sweep(folder, []);
    },
  };
}
