import { trustedAddress } from "../trusted-address.ts";
import { servedBy } from "../page/server.ts";
import type { Kept, Wish } from "./protocol.ts";

/** How far a group of files is kept. */
export interface Share {
  readonly done: number;
  readonly of: number;
  readonly failed: boolean;
}

/** What this browser keeps of the site, as a page sees it. */
export interface SiteCopy {
  readonly online: boolean;
  /** Null until it is known. */
  readonly data: Share | null;
  /** Null until it was asked for. */
  readonly database: Share | null;
  /** A newer version waits, or has taken over in another tab. */
  readonly newer: boolean;
}

/** What a reader can do about it. */
export interface CopyActions {
  /** Loads the page again, by the newer version. */
  reload(): void;
  keepDatabase(): void;
}

/** Nothing is known yet. */
export const noCopy: SiteCopy = { online: true, data: null, database: null, newer: false };

/** Calls when the page is loaded and the browser has nothing better to do. */
function whenIdle(then: () => void): void {
  const idle = (): void => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(then, { timeout: 10_000 });
    else setTimeout(then, 2000);
  };
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}

/** Whether the reader asked the browser to spare the network. */
function sparing(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData ?? false;
}

function watchNewer(registration: ServiceWorkerRegistration, found: () => void): void {
  const look = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) found();
  };
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
}

async function register(): Promise<ServiceWorkerRegistration> {
  const address = trustedAddress(new URL("sw.js", document.baseURI).href);
  return navigator.serviceWorker.register(address, { updateViaCache: "none" });
}

function send(wish: Wish): void {
  navigator.serviceWorker.controller?.postMessage(wish);
}

/** Listens to the service worker, and has the data kept once it works for this page. */
function listen(change: (patch: Partial<SiteCopy>) => void): void {
  const { serviceWorker } = navigator;
  const first = !serviceWorker.controller;
  let replaced = false;
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<Kept>) => {
    change({ [data.group]: data });
  });
  serviceWorker.addEventListener("controllerchange", () => {
    if (!first || replaced) change({ newer: true });
    else if (!sparing()) send({ is: "keep-data" });
    replaced = true;
  });
  if (!first && !sparing()) send({ is: "keep-data" });
}

/**
 * Has the browser keep the site for use without a network, once it is idle, and tells what changes. Without service workers
 * (old browsers, private windows, addresses without https) only the network's state is told.
 */
export function keepSite(change: (patch: Partial<SiteCopy>) => void): CopyActions {
  const network = (): void => {
    change({ online: navigator.onLine });
  };
  addEventListener("online", network);
  addEventListener("offline", network);
  network();
  let registration: ServiceWorkerRegistration | undefined;
  // What a server computes can't be kept for use without it.
  if ("serviceWorker" in navigator && servedBy() === null)
    whenIdle(() => {
      listen(change);
      register()
        .then((registered) => {
          registration = registered;
          watchNewer(registered, () => {
            change({ newer: true });
          });
        })
        .catch(() => undefined); // The site works without; only not offline.
    });
  return {
    keepDatabase() {
      send({ is: "keep-database" });
    },
    reload() {
      const waiting = registration?.waiting;
      if (!waiting) {
        location.reload();
        return;
      }
      navigator.serviceWorker.addEventListener("controllerchange", () => {
        location.reload();
      });
      waiting.postMessage({ is: "take-over" } satisfies Wish);
    },
  };
}
