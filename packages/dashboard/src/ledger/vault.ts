import { memoryStorage } from "./memory-storage.ts";
import type { LedgerStorage } from "./own-ledger.ts";
import { folderName, holdsLedger, lockName, privateFolder } from "./place.ts";
import { makeSalt, saltIn } from "./salt.ts";
import { ledgerStorage } from "./storage.ts";

/** Where this browser keeps the ledger and the salt, with the order among tabs. */
export interface Vault {
  /** Whether it outlives the page. */
  readonly lasting: boolean;
  /** Reads while nobody writes. */
  read<T>(use: (storage: LedgerStorage) => Promise<T>): Promise<T>;
  /** Writes alone, and tells the other tabs. */
  write<T>(use: (storage: LedgerStorage) => Promise<T>): Promise<T>;
  /** The secret that persons are hashed with: made when it is first asked for, never shown and never exported. */
  salt(): Promise<string>;
  /** Removes the ledger and the salt. */
  clear(): Promise<void>;
}

type LockMode = "shared" | "exclusive";

async function locked<T>(mode: LockMode, use: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(lockName, { mode }, use);
}

function memoryVault(): Vault {
  const storage = memoryStorage();
  let salt = makeSalt();
  return {
    lasting: false,
    read: (use) => use(storage),
    write: (use) => use(storage),
    salt: async () => salt,
    async clear() {
      await storage.clear();
      salt = makeSalt();
    },
  };
}

/** Opens the vault; `changed` is called when another tab has changed the ledger. */
export async function openVault(changed: () => void): Promise<Vault> {
  const root = await privateFolder();
  if (!root) return memoryVault();
  const channel = new BroadcastChannel(lockName);
  channel.addEventListener("message", changed);
  const tell = (): void => {
    channel.postMessage("changed");
  };
  const storage = async (): Promise<LedgerStorage> =>
    ledgerStorage(await root.getDirectoryHandle(folderName, { create: true }));
  // Looking leaves nothing behind: without a folder none is made.
  const storageIfAny = async (): Promise<LedgerStorage> =>
    (await holdsLedger(root)) ? storage() : memoryStorage();
  return {
    lasting: true,
    read: (use) => locked("shared", async () => use(await storageIfAny())),
    async write(use) {
      const done = await locked("exclusive", async () => use(await storage()));
      tell();
      return done;
    },
    salt: () => locked("exclusive", () => saltIn(root)),
    async clear() {
      await locked("exclusive", async () => {
        await (await storage()).clear();
        for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
      });
      tell();
    },
  };
}
