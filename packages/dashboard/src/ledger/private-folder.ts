/** The name of the lock, and of the channel on which tabs tell each other of changes. */
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
