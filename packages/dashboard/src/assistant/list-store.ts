import { lockName, privateFolder } from "../ledger/place.ts";

/** Keeps a list of plain values in one file of the browser, in the order among tabs. */
export interface ListStore<Item> {
  /** Whether it outlives the page. */
  readonly lasting: boolean;
  load(): Promise<readonly Item[]>;
  /** Makes of the list what `change` says, alone, and tells the other tabs; an empty list leaves no file. */
  change(change: (items: readonly Item[]) => readonly Item[]): Promise<readonly Item[]>;
}

/** The folder of what the assistant keeps; the Ledger page's “Clear everything” removes it with all others. */
const folderName = "assistant";

function memoryStore<Item>(): ListStore<Item> {
  let kept: readonly Item[] = [];
  return {
    lasting: false,
    load: async () => kept,
    change: async (change) => (kept = change(kept)),
  };
}

async function readList<Item>(root: FileSystemDirectoryHandle, name: string): Promise<readonly Item[]> {
  try {
    const folder = await root.getDirectoryHandle(folderName);
    const file = await (await folder.getFileHandle(name)).getFile();
    return JSON.parse(await file.text()) as readonly Item[];
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return [];
    throw error;
  }
}

async function writeList(
  root: FileSystemDirectoryHandle,
  name: string,
  items: readonly unknown[],
): Promise<void> {
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  if (items.length > 0) {
    // Closed, the new file stands in the old one's place at once; until then the old one does.
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writable.write(JSON.stringify(items));
    await writable.close();
    return;
  }
  await folder.removeEntry(name).catch(() => undefined);
  for await (const other of folder.keys()) if (other !== name) return;
  await root.removeEntry(folderName, { recursive: true });
}

/**
 * A list under this name; `changed` is called when another tab has changed it. Where the browser lets no page keep files, it
 * lives as long as the page.
 */
export async function listStore<Item>(name: string, changed: () => void): Promise<ListStore<Item>> {
  const root = await privateFolder();
  if (!root) return memoryStore();
  const channel = new BroadcastChannel(`${lockName}-${name}`);
  channel.addEventListener("message", changed);
  const locked = async <T>(mode: LockMode, use: () => Promise<T>): Promise<T> =>
    await navigator.locks.request(lockName, { mode }, use);
  return {
    lasting: true,
    load: () => locked("shared", () => readList<Item>(root, name)),
    async change(change) {
      const items = await locked("exclusive", async () => {
        const next = change(await readList<Item>(root, name));
        await writeList(root, name, next);
        return next;
      });
      channel.postMessage("changed");
      return items;
    },
  };
}
