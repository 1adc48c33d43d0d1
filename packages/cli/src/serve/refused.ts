/** A request that gets an error: what the client reads, and nothing of the server's insides. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    /** Kebab-case: `unknown-column`. */
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = "Refused";
  }
}

/** Ends the answer to a question that isn't understood: where, what was read, what to do. */
export function invalid(place: string, message: string): never {
  throw new Refused(400, "invalid-question", `${place}: ${message}`);
}
