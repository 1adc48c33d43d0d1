import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { run } from "../src/run.ts";

/** What a run of the command gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
}

/** How the command is run. */
export interface Running {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Is told what is written, as it is written. */
  readonly wrote?: (text: string) => void;
}

/** Runs the command in this process, in English unless the arguments say otherwise. */
export async function unburden(args: readonly string[], running: Running = {}): Promise<Ran> {
  const pieces: Buffer[] = [];
  let err = "";
  const code = await run(args, {
    stdin: Readable.from(running.stdin === undefined ? [] : [Buffer.from(running.stdin)]),
    out: async (piece) => {
      pieces.push(Buffer.from(piece));
      running.wrote?.(String(piece));
    },
    err: (text) => {
      err += text;
    },
    watched: false,
    env: { LANG: "en_GB.UTF-8", UNBURDEN_SALT: "a salt for tests, long enough", ...running.env },
    signal: running.signal ?? new AbortController().signal,
  });
  const bytes = Buffer.concat(pieces);
  return { code, out: bytes.toString("utf8"), bytes: new Uint8Array(bytes), err };
}

/** A folder that is gone after the test file. */
export function scratch(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "unburden-test-"));
  return {
    path: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
