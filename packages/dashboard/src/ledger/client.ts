import { trustedAddress } from "../trusted-address.ts";
import type { AskName, Asks, Progress, Reply } from "./protocol.ts";
import workerAddress from "./worker.ts?worker&url";

/** The page's side of the worker. */
export interface LedgerClient {
  /** Asks the worker; rejects with its reason when it can't answer, or with a {@link Cancelled}. */
  ask<K extends AskName>(ask: K, given: Asks[K]["given"]): Promise<Asks[K]["answer"]>;
  /**
   * Gives up what is being asked. The worker is ended in the middle of what it does, and the next question starts another;
   * where the ledger is only in its memory it goes on, and its answer is left unheard.
   */
  cancel(kept: { readonly lasting: boolean }): void;
}

/** What is told while the worker works. */
export interface Listener {
  progress(progress: Progress): void;
  /** Another tab has changed the ledger. */
  changed(): void;
}

/** Why a question has no answer: the reader didn't want to wait. */
export class Cancelled extends Error {}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
}

function startWorker(): Worker {
  const address = trustedAddress(new URL(workerAddress, import.meta.url).href);
  return new Worker(address, { type: "module", name: "ledger" });
}

/** A client; the worker starts with the first question. */
export function ledgerClient(listener: Listener, start: () => Worker = startWorker): LedgerClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const abandon = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const hear = ({ data }: MessageEvent<Reply>): void => {
    if (data.is === "changed") {
      listener.changed();
      return;
    }
    const asked = waiting.get(data.number);
    if (data.is === "progress") {
      if (asked) listener.progress(data.progress);
      return;
    }
    waiting.delete(data.number);
    if (data.is === "done") asked?.resolve(data.answer);
    else asked?.reject(new Error(data.message));
  };
  const running = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener("message", hear);
    worker.addEventListener("error", ({ message }) => {
      end();
      abandon(new Error(message === "" ? "the worker can't be loaded" : message));
    });
    return worker;
  };
  return {
    async ask<K extends AskName>(ask: K, given: Asks[K]["given"]) {
      const number = ++last;
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(number, { resolve, reject });
      });
      running().postMessage({ number, ask, given });
      return (await answer) as Asks[K]["answer"];
    },
    cancel({ lasting }) {
      if (lasting) end();
      abandon(new Cancelled());
    },
  };
}
