import type { Expected } from "./answer.ts";
import { StepWatch, type Geometry, type Shown, type Step } from "./step-watch.ts";
import type { Range } from "./ledger.ts";

/** What a page of the bench offers to what drives it. */
export interface BenchPage {
  /** Makes the rows and draws the whole; resolves when it is painted. */
  open(rows: number): Promise<void>;
  /** Resolves when what the page does while idle is done; without any such work, at once. */
  idle(): Promise<void>;
  /** Begins to watch; gives where the months stand. */
  watch(expected: Expected): Geometry;
  shows(range: Range | "last"): Promise<void>;
  take(): readonly Step[];
  /** Milliseconds of the longest task of the page's own thread that began since `open` was done; 0 where none was over 50. */
  longestTask(): number;
  /** Milliseconds that each of so many smallest questions to the worker took; none where there is no worker. */
  roundTrips(count: number): Promise<number[]>;
}

/** What the page of one peer does. */
export interface PeerPage {
  readonly open: (rows: number) => Promise<void>;
  readonly idle?: () => Promise<void>;
  readonly geometry: () => Geometry;
  readonly shown: () => Shown;
  readonly ping?: () => Promise<unknown>;
}

const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        resolve();
      }),
    ),
  );

/** Offers the page's doings as `window.bench`. */
export function offer({ open, idle, geometry, shown, ping }: PeerPage): void {
  const tasks: PerformanceEntry[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: "longtask",
    buffered: true,
  });
  let opened = Infinity;
  let watch: StepWatch | null = null;
  const watching = (): StepWatch => {
    if (!watch) throw new Error("watch the page before asking what it showed");
    return watch;
  };
  const bench: BenchPage = {
    async open(rows) {
      await open(rows);
      await painted();
      opened = performance.now();
    },
    idle: async () => idle?.(),
    watch(expected) {
      const at = geometry();
      watch = new StepWatch(expected, at, shown, document.body);
      return at;
    },
    shows: (range) => watching().shows(range),
    take: () => watching().take(),
    longestTask: () =>
      Math.max(0, ...tasks.filter(({ startTime }) => startTime >= opened).map(({ duration }) => duration)),
    async roundTrips(count) {
      const times: number[] = [];
      for (let i = 0; ping && i < count; i++) {
        const start = performance.now();
        await ping();
        times.push(performance.now() - start);
      }
      return times;
    },
  };
  Object.assign(globalThis, { bench });
}
