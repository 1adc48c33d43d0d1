import type { Source } from "../page/scope.ts";

/** The sources that the assistant answers from: rows that this browser has or can fetch. */
export type GroundSource = Exclude<Source, "server">;

export const groundSources = ["sample", "published", "own"] as const satisfies readonly GroundSource[];

/** A server's rows aren't sent to a browser: instead of them the sample answers, and the page says so. */
export function groundSource(source: Source): GroundSource {
  return source === "server" ? "sample" : source;
}
