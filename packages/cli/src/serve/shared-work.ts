/** Work that several clients may wait for: it is done once, kept for a while, and stopped when nobody waits any more. */
export interface SharedWork<T> {
  /** The result under this key; rejects with the signal's reason when the waiting client goes. */
  get(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

interface Job<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  readonly until: number;
  waiting: number;
  done: boolean;
}

/** Keeps at most so many results, each so long. */
export function sharedWork<T>(most: number, milliseconds: number): SharedWork<T> {
  const jobs = new Map<string, Job<T>>();
  const begin = (key: string, work: (signal: AbortSignal) => Promise<T>): Job<T> => {
    const stop = new AbortController();
    const job: Job<T> = {
      result: work(stop.signal),
      stop,
      until: Date.now() + milliseconds,
      waiting: 0,
      done: false,
    };
    jobs.delete(key);
    jobs.set(key, job);
    job.result.then(
      () => (job.done = true),
      () => {
        if (jobs.get(key) === job) jobs.delete(key);
      },
    );
    for (const oldest of jobs.keys()) {
      if (jobs.size <= most) break;
      jobs.delete(oldest);
    }
    return job;
  };
  return {
    async get(key, signal, work) {
      signal.throwIfAborted();
      const known = jobs.get(key);
      const job = known && known.until > Date.now() && !known.stop.signal.aborted ? known : begin(key, work);
      job.waiting++;
      const left = new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      });
      try {
        return await Promise.race([job.result, left]);
      } finally {
        if (--job.waiting === 0 && !job.done)
          job.stop.abort(signal.reason ?? new Error("nobody waits for it"));
      }
    },
  };
}
