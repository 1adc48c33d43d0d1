import { holdsLedger, lockName, privateFolder } from "./place.ts";
import type { KeptView } from "./protocol.ts";

/**
 * What a browser keeps that keeps nothing yet, found without the worker: its script is most of what the page weighs, and
 * most first visits only look. Null when something is kept, and the worker has to read it. `changed` is called once,
 * when another tab takes something in.
 */
export async function firstLook(changed: () => void): Promise<KeptView | null> {
  const root = await privateFolder();
  if (!root) return { lasting: false, tables: [], imports: [], undoable: 0 };
  const channel = new BroadcastChannel(lockName);
  const hear = (): void => {
    channel.close();
    changed();
  };
  channel.addEventListener("message", hear, { once: true });
  if (!(await holdsLedger(root))) return { lasting: true, tables: [], imports: [], undoable: 0 };
  channel.close();
  return null;
}
