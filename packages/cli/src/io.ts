import type { Readable } from "node:stream";

/** What the command reads from and writes to, so that a test can hand it others. */
export interface Io {
  readonly stdin: Readable;
  /** Takes a piece of the result; resolves when there is room for the next. */
  readonly out: (piece: string | Uint8Array) => Promise<void>;
  readonly err: (text: string) => void;
  /** Whether a person is watching stderr: progress is for nobody else. */
  readonly watched: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

/** What a result of any kind is told with. */
export interface Speech {
  readonly language: "zh" | "en";
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Shows how far a long work is, on one line that it writes over, only where somebody watches. */
export function progressOn(
  { err, watched }: Io,
  { quiet }: Speech,
): { say(text: string): void; end(): void } {
  let shown = false;
  let last = 0;
  const on = watched && !quiet;
  return {
    say(text) {
      const now = Date.now();
      if (!on || now - last < 100) return;
      [shown, last] = [true, now];
      err(`\r\u001b[K${text}`);
    },
    end() {
      if (shown) err("\r\u001b[K");
    },
  };
}

/** All of stdin. */
export async function readAll(stdin: Readable): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece as Uint8Array | string));
  return new Uint8Array(Buffer.concat(pieces));
}
