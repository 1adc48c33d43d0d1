import {
  languageModel,
  modelAddress,
  type Answer,
  type LanguageModel,
  type Proposal,
  type Rephrasing,
} from "@unburden/core/assistant";
import type { Text } from "@unburden/core";
import type { Language } from "../language.ts";
import { knowledge } from "./answering.ts";
import type { FrameReady, ModelAnswer, ModelRequest } from "./model-messages.ts";

/** What the reader enters of a model. Nothing of it is kept: it is gone with the page. */
export interface ModelSettings {
  readonly address: string;
  readonly model: string;
  readonly key: string;
}

/** A model that is switched on. */
export interface ModelLink {
  /** The address that the frame may ask. */
  readonly url: string;
  rephrase(answer: Answer & { is: "answer" }, language: Language): Promise<Rephrasing>;
  propose(asked: string, today: string): Promise<Proposal>;
  /** Switches it off: the frame goes, and with it the only document that may ask the address. */
  close(): void;
}

/** A link, or what is wrong with what was entered. */
export type OpenedLink =
  { readonly is: "on"; readonly link: ModelLink } | { readonly is: "refused"; readonly problem: Text };

/** `fetch` through the frame: this page's own policy lets it ask nobody. */
function fetchThrough(port: MessagePort): typeof fetch {
  const waiting = new Map<number, { resolve: (answer: Response) => void; reject: (reason: Error) => void }>();
  let last = 0;
  port.addEventListener("message", ({ data }: MessageEvent<ModelAnswer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.is === "answered") asked?.resolve(new Response(data.text, { status: data.status }));
    else asked?.reject(new TypeError("the model can't be reached"));
  });
  port.start();
  return (_, { method = "GET", headers, body, signal } = {}) => {
    const number = ++last;
    const send = (request: ModelRequest): void => {
      port.postMessage(request);
    };
    return new Promise<Response>((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      signal?.addEventListener("abort", () => {
        send({ is: "stop", number });
        waiting.delete(number);
        reject(new DOMException("stopped", "AbortError"));
      });
      const given = Object.fromEntries(new Headers(headers));
      send({ is: "ask", number, method, headers: given, body: typeof body === "string" ? body : "" });
    });
  };
}

/** Opens the frame for this address; gives its port when its policy is narrowed. */
function openFrame(url: string): { readonly frame: HTMLIFrameElement; readonly port: Promise<MessagePort> } {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "model";
  frame.src = `assistant-model.html#${encodeURIComponent(url)}`;
  const port = new Promise<MessagePort>((resolve) => {
    const hear = ({ source, origin, ports }: MessageEvent<FrameReady>): void => {
      const [own] = ports;
      if (source !== frame.contentWindow || origin !== location.origin || !own) return;
      removeEventListener("message", hear);
      resolve(own);
    };
    addEventListener("message", hear);
  });
  document.body.append(frame);
  return { frame, port };
}

/** Switches a model on. Nothing is sent to it before it is asked. */
export async function openModel({ address, model, key }: ModelSettings): Promise<OpenedLink> {
  const read = modelAddress(address);
  if (read.is === "refused") return read;
  const { frame, port } = openFrame(read.url);
  const through = await port;
  const asked: LanguageModel = languageModel({ url: read.url, model, key, fetch: fetchThrough(through) });
  const stop = new AbortController();
  return {
    is: "on",
    link: {
      url: read.url,
      rephrase: (answer, language) => asked.rephrase(answer, language, stop.signal),
      propose: async (question, today) =>
        asked.proposeReading(question, { places: (await knowledge()).places }, today, stop.signal),
      close() {
        stop.abort();
        through.close();
        frame.remove();
      },
    },
  };
}
