import type { IncomingMessage } from "node:http";
import { Refused } from "./refused.ts";

/** A question is a few kilobytes; a condition of a thousand values is the longest. */
const mostBytes = 128 * 1024;

/** What a request carries, as JSON. @throws Refused when it is too long, no JSON, or not said to be JSON. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(?:;|$)/iu.test(type))
    throw new Refused(415, "json-wanted", "questions are application/json");
  const tooLong = (): never => {
    throw new Refused(413, "too-long", `a question has at most ${mostBytes} bytes`, { Connection: "close" });
  };
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) tooLong();
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > mostBytes) tooLong();
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8")) as unknown;
  } catch {
    throw new Refused(400, "no-json", "the question is no JSON");
  }
}
