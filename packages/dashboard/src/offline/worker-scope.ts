// The part of the service worker's global scope that is used here: TypeScript's own declarations of it can't stand beside
// those of the page.

/** An event that lasts until a promise is settled. */
export interface LastingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

/** A request of a page. */
export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Response | Promise<Response>): void;
}

interface MessageFromPage extends LastingEvent {
  readonly data: unknown;
}

interface Client {
  postMessage(message: unknown): void;
}

/** The service worker's own scope. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly Client[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageFromPage) => void): void;
}
