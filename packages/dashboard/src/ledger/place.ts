/** The lock among tabs, and the channel that tells them of changes. */
export const lockName = "unburden-ledger";

/** The folder that the ledger lies in. */
export const folderName = "ledger";

/** The origin's private folder; null where the browser has none, or can't write whole files into it. */
export async function privateFolder(): Promise<FileSystemDirectoryHandle | null> {
  const writes =
    typeof FileSystemFileHandle === "function" && "createWritable" in FileSystemFileHandle.prototype;
  if (!writes || !("locks" in navigator)) return null;
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null; // Private windows of some browsers refuse it.
  }
}

/** Whether the ledger's folder is there: after clearing, the origin keeps no file and no folder. */
export async function holdsLedger(root: FileSystemDirectoryHandle): Promise<boolean> {
  for await (const name of root.keys()) if (name === folderName) return true;
  return false;
}
