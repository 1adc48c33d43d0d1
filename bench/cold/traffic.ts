import type { CDPSession, Page } from "playwright-core";

/** A request or a piece of an answer. Milliseconds after the navigation began; bytes as they came over the line. */
interface Event {
  readonly at: number;
  readonly url: string;
  readonly bytes: number;
}

/** What a page asked for and got. */
export interface Traffic {
  readonly requests: readonly Event[];
  readonly pieces: readonly Event[];
}

/** The fields of the protocol's Network events that are looked at. */
interface Told {
  readonly requestId: string;
  readonly timestamp: number;
  readonly wallTime?: number;
  readonly encodedDataLength?: number;
  readonly request?: { readonly url: string };
  readonly response?: { readonly encodedDataLength: number };
}

/**
 * Listens to a page's network, its workers' included. Workers are told of by sessions inside the page's, and wait for them.
 * The line that the page's session emulates is theirs too.
 */
export class Listener {
  private readonly told: { readonly method: string; readonly from: string; readonly params: Told }[] = [];
  private readonly open = new Set<string>();
  private last = Date.now();

  private constructor(private readonly page: Page) {}

  static async on(page: Page, session: CDPSession): Promise<Listener> {
    const listener = new Listener(page);
    for (const method of [
      "requestWillBeSent",
      "responseReceived",
      "dataReceived",
      "loadingFinished",
      "loadingFailed",
    ])
      session.on(`Network.${method}` as "Network.dataReceived", (params) => {
        listener.take(`Network.${method}`, "page", params);
      });
    let sent = 0;
    const tell = (sessionId: string, method: string): Promise<unknown> =>
      session.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id: ++sent, method }),
      });
    session.on("Target.attachedToTarget", ({ sessionId }) => {
      void tell(sessionId, "Network.enable").then(() => tell(sessionId, "Runtime.runIfWaitingForDebugger"));
    });
    session.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
      const { method, params } = JSON.parse(message) as { method?: string; params: Told };
      if (method?.startsWith("Network.")) listener.take(method, sessionId, params);
    });
    await session.send("Network.enable");
    await session.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: false,
    });
    return listener;
  }

  private take(method: string, session: string, params: Told): void {
    // A worker's script is asked for by the page and finishes in the worker.
    const id = params.requestId;
    const from = `${session}/${id}`;
    if (method === "Network.requestWillBeSent") this.open.add(id);
    if (method === "Network.loadingFinished" || method === "Network.loadingFailed") this.open.delete(id);
    this.told.push({ method, from, params });
    this.last = Date.now();
  }

  /** Waits until nothing has been on its way for so many milliseconds. */
  async idle(quiet: number): Promise<void> {
    while (this.open.size > 0 || Date.now() - this.last < quiet)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** What went over the line until now. A worker's script, whose bytes no session tells, is taken from the page's own timing. */
  async traffic(): Promise<Traffic> {
    const timed = await this.page.evaluate(() => ({
      origin: performance.timeOrigin,
      resources: performance.getEntriesByType("resource").map((entry) => {
        const { name, responseEnd, encodedBodySize } = entry as PerformanceResourceTiming;
        return { url: name, at: responseEnd, bytes: encodedBodySize };
      }),
    }));
    const begun = this.told.find(({ params }) => params.request?.url.startsWith("http"))?.params;
    if (!begun?.wallTime) throw new Error("the page's own request wasn't heard");
    const shift = begun.wallTime * 1000 - timed.origin - begun.timestamp * 1000;
    const urls = new Map(
      this.told.flatMap(({ from, params: { request } }) => (request ? [[from, request.url]] : [])),
    );
    const told = new Map<string, number>();
    const events = this.told.map(({ method, from, params }) => {
      const length = params.response?.encodedDataLength ?? params.encodedDataLength ?? 0;
      const before = told.get(from) ?? 0;
      // The end tells all bytes; of a page itself nothing else does.
      const bytes = method === "Network.loadingFinished" ? Math.max(0, length - before) : length;
      told.set(from, before + bytes);
      return { method, at: params.timestamp * 1000 + shift, url: urls.get(from) ?? "", bytes };
    });
    const of = (...methods: string[]): Event[] =>
      events.filter(({ method, url }) => methods.includes(method) && url.startsWith("http"));
    const pieces = of("Network.responseReceived", "Network.dataReceived", "Network.loadingFinished");
    const heard = new Set(pieces.filter(({ bytes }) => bytes > 0).map(({ url }) => url));
    return {
      requests: of("Network.requestWillBeSent"),
      pieces: [...pieces, ...timed.resources.filter(({ url }) => !heard.has(url))],
    };
  }
}

/** Requests and kilobytes until a moment, without those of other addresses. */
export function until({ requests, pieces }: Traffic, moment: number, except?: RegExp) {
  const counted = ({ at, url }: Event): boolean => at <= moment && !except?.test(url);
  return {
    requests: requests.filter(counted).length,
    kilobytes: pieces.filter(counted).reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
  };
}
