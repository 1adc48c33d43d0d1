#!/usr/bin/env node
import { run } from "./run.ts";

const ending = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const)
  process.on(name, () => {
    // A second time somebody means it.
    if (ending.signal.aborted) process.exit(130);
    ending.abort(new Error(name));
  });

// Whoever reads our output may have had enough (`| head`): that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const code = await run(process.argv.slice(2), {
  stdin: process.stdin,
  out: (piece) =>
    new Promise((resolve, reject) => {
      process.stdout.write(piece, (error) => {
        if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") reject(error);
        // By way of the event loop, so that a signal is heard between two pieces.
        else setImmediate(resolve);
      });
    }),
  err: (text) => {
    process.stderr.write(text);
  },
  watched: process.stderr.isTTY && process.env["NO_COLOR"] === undefined && process.env["TERM"] !== "dumb",
  env: process.env,
  signal: ending.signal,
});
process.exitCode = code;
