import type { Text } from "../../text.ts";

/** A model of the user's choice, and what it may take. */
export interface ModelOptions {
  /** The chat address, as `modelAddress` gives it. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  /** The runtime's own `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for the whole answer; 20 000 unless told. */
  readonly timeoutMs?: number;
  /** Bytes of the answer; 65 536 unless told. */
  readonly maxBytes?: number;
}

/** What the model wrote, or why there is nothing. */
export type ModelReply =
  { readonly is: "reply"; readonly text: string } | { readonly is: "none"; readonly problem: Text };

function none(zh: string, en: string): ModelReply {
  return { is: "none", problem: { zh, en } };
}

class TooLong extends Error {}

/** The body's text, given up as soon as it is more than the limit. */
async function bodyText(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let [text, length] = ["", 0];
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || !value) return text + decoder.decode();
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new TooLong();
    }
    text += decoder.decode(value, { stream: true });
  }
}

function contentOf(json: unknown): string | null {
  const { choices } = (json ?? {}) as { choices?: unknown };
  const [first] = Array.isArray(choices) ? (choices as unknown[]) : [];
  const { message } = (first ?? {}) as { message?: unknown };
  const { content } = (message ?? {}) as { content?: unknown };
  return typeof content === "string" && content.trim() !== "" ? content.trim() : null;
}

async function post(
  options: ModelOptions,
  system: string,
  user: string,
  signal: AbortSignal,
): Promise<ModelReply> {
  const { url, model, key, fetch, maxBytes = 65_536 } = options;
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key === undefined || key === "" ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      stream: false,
      max_tokens: 800,
      messages: [
        { role: "system", content: system },
        { role: "user", content: user },
      ],
    }),
    // What is sent goes to the address that the user entered, and nowhere else.
    redirect: "error",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal,
  });
  if (response.redirected)
    return none("模型的地址转到了别处，没有采用", "The model's address led elsewhere; it isn't used");
  if (!response.ok) {
    await response.body?.cancel();
    return none(
      `模型没有回答（状态${response.status}）`,
      `The model didn't answer (status ${response.status})`,
    );
  }
  const text = contentOf(JSON.parse(await bodyText(response, maxBytes)));
  return text === null
    ? none("模型的回答里没有文字", "The model's answer holds no text")
    : { is: "reply", text };
}

/** Asks the model once. Never throws: a timeout, a stop, a redirect, too much or garbage is a problem in words. */
export async function askModel(
  options: ModelOptions,
  system: string,
  user: string,
  stop?: AbortSignal,
): Promise<ModelReply> {
  const { timeoutMs = 20_000 } = options;
  const control = new AbortController();
  const ended: ("time" | "stop")[] = [];
  const end = (reason: "time" | "stop"): void => {
    ended.push(reason);
    control.abort();
  };
  const onStop = (): void => {
    end("stop");
  };
  if (stop?.aborted) return none("已停止", "Stopped");
  stop?.addEventListener("abort", onStop, { once: true });
  const timer = setTimeout(() => {
    end("time");
  }, timeoutMs);
  try {
    return await post(options, system, user, control.signal);
  } catch (fault) {
    if (ended[0] === "stop") return none("已停止", "Stopped");
    if (ended[0] === "time")
      return none(`模型${timeoutMs}毫秒内没有答完`, `The model didn't finish within ${timeoutMs} ms`);
    if (fault instanceof TooLong)
      return none("模型的回答太长，没有采用", "The model's answer is too long; it isn't used");
    if (fault instanceof SyntaxError)
      return none("模型的回答不是约定的格式", "The model's answer isn't in the agreed form");
    return none(
      "连不上模型：请检查地址和模型是否已启动",
      "The model can't be reached: check the address, and whether it is running",
    );
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener("abort", onStop);
  }
}
