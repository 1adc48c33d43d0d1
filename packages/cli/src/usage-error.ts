import type { Text } from "@unburden/core";

/** The command was asked for something that can't be: exit code 2. The message says what to write instead. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = "UsageError";
  }
}

/** Ends the command because of how it was called. */
export function misused(zh: string, en: string): never {
  throw new UsageError({ zh, en });
}
