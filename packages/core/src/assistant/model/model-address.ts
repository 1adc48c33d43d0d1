import type { Text } from "../../text.ts";

/** Where a model is asked, or what is wrong with the address. */
export type ModelAddress =
  | {
      readonly is: "address";
      /** The chat address itself. */
      readonly url: string;
      /** What a page's policy has to allow, and nothing besides. */
      readonly origin: string;
    }
  | { readonly is: "refused"; readonly problem: Text };

const chat = "/chat/completions";

function refused(zh: string, en: string): ModelAddress {
  return { is: "refused", problem: { zh, en } };
}

/** This machine or one of the office's own network. */
function isNear(host: string): boolean {
  return (
    /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[\w-]+\.local)$/u.test(host) ||
    /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})$/u.test(host)
  );
}

/** Reads the address of an OpenAI-compatible model as a user enters it: with or without `/chat/completions`. */
export function modelAddress(entered: string): ModelAddress {
  let url: URL;
  try {
    url = new URL(entered.trim());
  } catch {
    return refused(
      "请写完整的地址，例如http://localhost:11434/v1",
      "Write the whole address, such as http://localhost:11434/v1",
    );
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return refused("地址要以https://或http://开头", "The address must begin with https:// or http://");
  if (url.username !== "" || url.password !== "")
    return refused("地址里不要写用户名和密码", "The address must hold no name and password");
  if (url.protocol === "http:" && !isNear(url.hostname))
    return refused(
      "不在本机或本单位网络里的模型，要用https://",
      "A model outside this machine and network needs https://",
    );
  url.hash = "";
  const path = url.pathname.replace(/\/+$/u, "");
  url.pathname = path.endsWith(chat) ? path : path + chat;
  return { is: "address", url: url.href, origin: url.origin };
}
