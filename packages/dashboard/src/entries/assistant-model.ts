import {
  mostCharacters,
  type FrameReady,
  type ModelAnswer,
  type ModelRequest,
} from "../assistant/model-messages.ts";

/** The one address, as the page that framed this one wrote it behind the hash. */
const address = new URL(decodeURIComponent(location.hash.slice(1)));

/** From here on this document may ask that address and nothing else: a policy once written can't be taken back. */
function narrow(): void {
  const only = `${address.origin}${address.pathname}`.replaceAll(";", "%3B").replaceAll(",", "%2C");
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `default-src 'none'; connect-src ${only}`;
  document.head.append(policy);
}

/** Whether the page that framed this one is of the same site; reading another's address throws. */
function isOurs(): boolean {
  try {
    return parent !== window && parent.location.origin === location.origin;
  } catch {
    return false;
  }
}

async function textOf(answer: Response): Promise<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    if (text.length > mostCharacters) {
      await reader.cancel();
      break;
    }
  }
  return text;
}

const running = new Map<number, AbortController>();

async function ask(port: MessagePort, request: ModelRequest): Promise<void> {
  const { number } = request;
  if (request.is === "stop") {
    running.get(number)?.abort();
    return;
  }
  const control = new AbortController();
  running.set(number, control);
  const reply = (answer: ModelAnswer): void => {
    port.postMessage(answer);
  };
  try {
    const { method, headers, body } = request;
    const answer = await fetch(address, {
      method,
      headers,
      body,
      redirect: "error",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: control.signal,
    });
    reply({ is: "answered", number, status: answer.status, text: await textOf(answer) });
  } catch {
    reply({ is: "failed", number });
  } finally {
    running.delete(number);
  }
}

if (isOurs() && /^https?:$/u.test(address.protocol)) {
  narrow();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", ({ data }: MessageEvent<ModelRequest>) => void ask(port1, data));
  port1.start();
  parent.postMessage({ is: "model-frame-ready" } satisfies FrameReady, location.origin, [port2]);
}
