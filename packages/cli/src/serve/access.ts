import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Refused } from "./refused.ts";

/** Who may ask: anybody on this machine, who knows the token, or whom the proxy has let through. */
export type Access =
  | { readonly by: "loopback" }
  | { readonly by: "token"; readonly token: string }
  | { readonly by: "proxy"; readonly header: string };

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compares in the same time whatever is alike: of digests, which are all of one length. */
function same(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted));
}

/** The token of a request: a bearer's, or the password that a browser asks its reader for. */
function tokenOf(request: IncomingMessage): string | null {
  const [, scheme = "", credentials = ""] = /^(\w+) +(\S+)$/u.exec(request.headers.authorization ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return credentials;
  if (scheme.toLowerCase() !== "basic") return null;
  const decoded = Buffer.from(credentials, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  return colon < 0 ? null : decoded.slice(colon + 1);
}

/** Whether an address is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

function hostOf(written: string): string {
  return written.replace(/:\d+$/u, "").toLowerCase();
}

/** A page of another site must not ask in the name of a reader, and a name that was bound to 127.0.0.1 is another site. */
function checkOrigin(request: IncomingMessage, access: Access): void {
  const { host = "", origin } = request.headers;
  if (access.by === "loopback" && !isLoopback(hostOf(host)))
    throw new Refused(403, "foreign-host", "this server answers to 127.0.0.1 and localhost only");
  const site = request.headers["sec-fetch-site"];
  const isForeign = site === "cross-site" || site === "same-site";
  if (request.method === "POST" && (isForeign || (origin !== undefined && !sameHost(origin, host))))
    throw new Refused(403, "foreign-origin", "only this server's own pages may ask");
}

function sameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Lets a request through, or refuses it. @throws Refused with 401 or 403. */
export function admit(request: IncomingMessage, access: Access): void {
  checkOrigin(request, access);
  switch (access.by) {
    case "loopback":
      return;
    case "token": {
      const given = tokenOf(request);
      if (given !== null && same(given, access.token)) return;
      throw new Refused(401, "token-needed", "this server wants its token, as a bearer or as the password", {
        "WWW-Authenticate": 'Basic realm="unburden", charset="UTF-8"',
      });
    }
    case "proxy": {
      const known = request.headers[access.header];
      if (typeof known === "string" && known !== "") return;
      throw new Refused(
        403,
        "proxy-needed",
        `requests reach this server through its proxy, which sends ${access.header}`,
      );
    }
  }
}
