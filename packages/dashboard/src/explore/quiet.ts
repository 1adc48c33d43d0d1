/** Waits this long, and then for a moment in which the browser has nothing else to do. */
export type Quiet = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The browser's next idle moment after a pause; where it knows none, the pause's end. Resolves at once when the signal says stop. */
export const quiet: Quiet = (milliseconds, signal) =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      if ("requestIdleCallback" in globalThis) requestIdleCallback(done);
      else done();
    }, milliseconds);
    signal.addEventListener("abort", done, { once: true });
  });
