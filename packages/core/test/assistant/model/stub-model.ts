import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the stub was sent: the whole body, and its headers. */
export interface Sent {
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A model of ours on this machine, which answers as the test says. */
export interface StubModel {
  readonly url: string;
  readonly sent: Sent[];
  /** What becomes of the next requests. */
  behave(how: (response: ServerResponse, sent: Sent) => void): void;
  close(): Promise<void>;
}

/** The answer of an OpenAI-compatible server with this text in it. */
export function says(text: string): (response: ServerResponse) => void {
  return (response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content: text } }] }));
  };
}

/** Starts the stub on a free port. */
export async function stubModel(): Promise<StubModel> {
  let act: (response: ServerResponse, sent: Sent) => void = says("");
  const sent: Sent[] = [];
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      const one = { body, headers: request.headers };
      sent.push(one);
      act(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/chat/completions`,
    sent,
    behave: (how) => {
      act = how;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
