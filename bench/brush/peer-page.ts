import type { Browser, CDPSession, Page } from "playwright-core";
import { launch } from "../measure/browser.ts";
import type { Expected } from "./answer.ts";
import type { BenchPage } from "./bench-page.ts";
import type { Range } from "./ledger.ts";
import type { Peer } from "./site.ts";
import type { Geometry, Step } from "./step-watch.ts";

declare const bench: BenchPage;

/** Milliseconds between two moves of a drag: a little more than a frame, as a hand that hurries. */
const pace = 20;
/** What a user would call broken: a page that doesn't load in this time, a step that doesn't show. */
const limits = { load: 90_000, step: 60_000 } as const;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} took over ${ms / 1000} s`));
    }, ms);
  });
  return Promise.race([promise, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** A peer's page in a browser of its own, with its rows, watched, and a mouse to drag over its months. */
export class PeerPage {
  /** The page's first failure, or one that never comes. */
  private readonly failure: Promise<never>;

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly mouse: CDPSession,
  ) {
    this.failure = new Promise((_, reject) => {
      page.on("pageerror", reject);
      page.on("crash", () => {
        reject(new Error("the page crashed"));
      });
    });
    this.failure.catch(() => undefined);
  }

  private geometry: Geometry = { first: 0, apart: 0, middle: 0 };

  /** @throws (rejects) when the page fails or doesn't load in time: then the peer can't hold so many rows. */
  static async open(address: string, peer: Peer, rows: number, expected: Expected): Promise<PeerPage> {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
      const opened = new PeerPage(browser, page, await page.context().newCDPSession(page));
      await page.goto(`${address}${peer}.html`);
      await opened.answered(
        "loading",
        limits.load,
        page.evaluate((n) => bench.open(n), rows),
      );
      opened.geometry = await page.evaluate((all) => bench.watch(all), expected);
      await opened.shows(null);
      return opened;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Waits for what the page builds while nobody does anything. */
  async idle(): Promise<void> {
    await this.answered(
      "idling",
      limits.load,
      this.page.evaluate(() => bench.idle()),
    );
  }

  longestTask(): Promise<number> {
    return this.page.evaluate(() => bench.longestTask());
  }

  roundTrips(count: number): Promise<number[]> {
    return this.page.evaluate((n) => bench.roundTrips(n), count);
  }

  /** Clears the brush by a click beside it, then drags from one month to another; gives the steps that this made. */
  async drag(from: number, to: number): Promise<readonly Step[]> {
    await this.press(35.3);
    await this.release(35.3);
    await this.shows(null);
    return this.dragAtOnce(from, to);
  }

  /** The same where nothing is brushed. */
  async dragAtOnce(from: number, to: number): Promise<readonly Step[]> {
    const direction = Math.sign(to - from);
    const anchor = from - direction * 0.5;
    await this.page.evaluate(() => bench.take());
    await this.press(anchor);
    const start = performance.now();
    const moves = Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => from + direction * (i + 0.5));
    const sent: Promise<unknown>[] = [];
    for (const [i, at] of moves.entries()) {
      await pause(start + i * pace - performance.now());
      sent.push(this.send("mouseMoved", at, 1));
    }
    await this.answered("a step", limits.step, Promise.all(sent));
    await this.release(moves.at(-1) ?? anchor);
    await this.shows("last");
    return this.page.evaluate(() => bench.take());
  }

  private async press(month: number): Promise<void> {
    await this.send("mouseMoved", month, 0);
    await pause(100);
    await this.send("mousePressed", month, 1);
  }

  private release(month: number): Promise<unknown> {
    return this.answered("a step", limits.step, this.send("mouseReleased", month, 0));
  }

  private send(
    type: "mouseMoved" | "mousePressed" | "mouseReleased",
    month: number,
    buttons: number,
  ): Promise<unknown> {
    const { first, apart, middle } = this.geometry;
    return this.mouse.send("Input.dispatchMouseEvent", {
      type,
      x: first + month * apart,
      y: middle,
      button: type === "mouseMoved" && buttons === 0 ? "none" : "left",
      buttons,
      clickCount: type === "mouseMoved" ? 0 : 1,
    });
  }

  private async shows(range: Range | "last"): Promise<void> {
    const what = `showing what ${JSON.stringify(range)} has`;
    await this.answered(
      what,
      limits.step,
      this.page.evaluate((wanted) => bench.shows(wanted), range),
    );
  }

  private answered<T>(what: string, ms: number, promise: Promise<T>): Promise<T> {
    return Promise.race([within(ms, what, promise), this.failure]);
  }
}
