import type { Dialect } from "@unburden/core/sql";
import type { PageData } from "./answer.ts";
import type { PageScope } from "./scope.ts";

/** What `unburden serve` says of itself in the pages that it serves. */
export interface ServerAbout {
  /** The engine that holds the rows, as it is shown: `DuckDB v1.5.6`. */
  readonly engine: string;
  /** Whether the rows are a made-up city's. */
  readonly synthetic: boolean;
  /** The first day after the rows. */
  readonly end: string;
  /** The address of the first view. */
  readonly first: string;
}

let found: ServerAbout | null | undefined;

/** The server that serves this page and answers its questions; null on a static host, and where there is no page. */
export function servedBy(): ServerAbout | null {
  if (found !== undefined) return found;
  if (typeof document === "undefined") return null;
  const said = document.querySelector<HTMLMetaElement>('meta[name="unburden-server"]')?.content;
  found = said === undefined ? null : (JSON.parse(said) as ServerAbout);
  return found;
}

/** The SQL that the server's database speaks. */
export function servedDialect(): Dialect {
  return servedBy()?.engine.startsWith("Trino") ? "trino" : "duckdb";
}

/** Why the server refused, in its own words. */
async function refusalOf(answer: Response): Promise<string> {
  try {
    const { error } = (await answer.json()) as { error: { message: string } };
    return error.message;
  } catch {
    return `HTTP ${answer.status}`;
  }
}

/**
 * What the server that serves this page answers to a question.
 *
 * @throws (rejects) with the server's own words when it refuses.
 */
export async function postQuestion(
  address: string,
  question: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const answer = await fetch(new URL(address, document.baseURI), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(question),
    signal: signal ?? null,
  });
  if (!answer.ok) throw new Error(await refusalOf(answer));
  return answer.json();
}

/**
 * A page's answers, computed by the server's engine: what crosses is the page's name and what was chosen, never a statement.
 *
 * @throws (rejects) with the server's own words when it refuses.
 */
export async function askServer(page: string, { district, period }: PageScope): Promise<PageData> {
  return (await postQuestion("api/page", { page, district, period })) as PageData;
}
