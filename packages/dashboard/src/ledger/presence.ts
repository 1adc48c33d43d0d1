import { folderName, lockName, privateFolder } from "./place.ts";
import type { ImportRecord } from "./own-ledger.ts";
import { sampleName } from "./sample-file.ts";

/**
 * Whether this browser keeps a ledger that pages can see: not looked yet, none, one, or the browser lets no page keep files,
 * so that a ledger lives only in the Ledger page's memory.
 */
export type OwnPresence =
  | { readonly at: "unknown" | "none" | "not-lasting" }
  /** `holdsSample`: the made-up workbook of the Ledger page is in it. */
  | { readonly at: "kept"; readonly holdsSample: boolean };

async function importsIn(folder: FileSystemDirectoryHandle): Promise<readonly ImportRecord[] | null> {
  let newest = 0;
  for await (const name of folder.keys()) {
    newest = Math.max(newest, Number(/^manifest-(\d+)\.json$/u.exec(name)?.[1] ?? 0));
  }
  if (newest === 0) return null;
  try {
    const file = await (await folder.getFileHandle(`manifest-${newest}.json`)).getFile();
    return (JSON.parse(await file.text()) as { imports: readonly ImportRecord[] }).imports;
  } catch {
    return []; // Being written, or just taken back: an older version is there.
  }
}

/** Looks whether a ledger is kept, without opening it and without leaving anything behind. */
export async function ownPresence(): Promise<OwnPresence> {
  const root = await privateFolder();
  if (!root) return { at: "not-lasting" };
  for await (const [name, entry] of root.entries()) {
    if (name !== folderName || entry.kind !== "directory") continue;
    const imports = await importsIn(entry as FileSystemDirectoryHandle);
    if (imports) return { at: "kept", holdsSample: imports.some(({ file }) => file === sampleName) };
  }
  return { at: "none" };
}

/** Calls when another page has changed the ledger. */
export function onLedgerChange(changed: () => void): void {
  if (!("BroadcastChannel" in globalThis)) return;
  new BroadcastChannel(lockName).addEventListener("message", changed);
}
