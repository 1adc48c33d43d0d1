import type { ServerResponse } from "node:http";
import { TooManyRows } from "../warehouse/warehouse.ts";
import { Refused } from "./refused.ts";

/** What a client is told of a failure: nothing of paths, statements or versions. */
export function refusalOf(error: unknown, signal: AbortSignal): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof TooManyRows) return new Refused(422, "too-many-rows", error.message);
  if (error instanceof URIError || (error instanceof TypeError && /Invalid URL/u.test(error.message)))
    return new Refused(400, "no-address", "that is no address");
  const reason: unknown = signal.aborted ? signal.reason : error;
  if (reason instanceof DOMException && reason.name === "TimeoutError")
    return new Refused(504, "too-slow", "the question took longer than it may; narrow it");
  if (signal.aborted) return new Refused(503, "stopping", "the server is stopping", { "Retry-After": "5" });
  return new Refused(500, "failed", "the server could not answer; its log says why");
}

/** Answers with the refusal; an answer that has begun is broken off instead. */
export function refuse(response: ServerResponse, refusal: Refused): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({ error: { code: refusal.code, message: refusal.message } });
  response
    .writeHead(refusal.status, {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      ...refusal.headers,
    })
    .end(body);
}
