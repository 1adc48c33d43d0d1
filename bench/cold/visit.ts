import type { Browser, CDPSession } from "playwright-core";
import { Listener, type Traffic } from "./traffic.ts";
import { watchScript, type Moments, type Watched } from "./watch.ts";

/** The line and the processor that are emulated. */
export const slow = { megabits: 10, latency: 40, processor: 4 } as const;

/** What a visit with an empty cache came to. */
export interface Visit {
  /** Null where no figure was waited for. */
  readonly moments: Moments | null;
  /** When anything was painted first; milliseconds. */
  readonly painted: number;
  readonly traffic: Traffic;
}

async function throttle(session: CDPSession): Promise<void> {
  const bytesPerSecond = (slow.megabits * 1e6) / 8;
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: slow.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slow.processor });
}

/**
 * Opens a page in a context of its own, without a service worker, and stays until its figures are painted and its network
 * is idle. The window is high enough for all figures to be in it.
 *
 * @throws (rejects) when the figures aren't shown within a minute and a half.
 */
export async function visit(browser: Browser, address: string, watched: Watched | null): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport: { width: 1366, height: 1600 },
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const listener = await Listener.on(page, session);
    await throttle(session);
    if (watched) await page.addInitScript(watchScript(watched));
    await page.goto(address, { timeout: 90_000 });
    if (watched) {
      const done = () => "then" in (window as unknown as { __moments: object }).__moments;
      await page.waitForFunction(done, undefined, { timeout: 90_000 }).catch(async (error: unknown) => {
        const shown = JSON.stringify(await page.evaluate(`(() => { ${watched.read} })()`));
        throw new Error(
          `${address} shows ${shown}; wanted were ${JSON.stringify([watched.first, watched.then])}`,
          {
            cause: error,
          },
        );
      });
    }
    await listener.idle(1000);
    const traffic = await listener.traffic();
    const { moments, painted } = await page.evaluate(() => ({
      moments: (window as unknown as { __moments?: Moments }).__moments ?? null,
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    }));
    // The frame's own task can end before the first frame is presented.
    const first = moments && Math.max(moments.first, painted);
    return { moments: moments && { ...moments, first: first ?? NaN }, painted, traffic };
  } finally {
    await context.close();
  }
}
