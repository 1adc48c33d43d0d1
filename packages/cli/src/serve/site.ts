import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import type { ServerAbout } from "@unburden/dashboard/pages";
import { Refused } from "./refused.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Tells a page, in its head, who serves it: a page on a static host finds nothing there and asks for nothing. */
function withAbout(html: string, about: ServerAbout): string {
  const meta = `<meta name="unburden-server" content="${escaped(JSON.stringify(about))}" />`;
  return html.replace("<head>", () => `<head>${meta}`);
}

/** Answers with a file of the dashboard. */
export type ServeSite = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves the built dashboard. Files are those that were there when the server began (sirv looks them up in a list, so that
 * no path leads out of it); pages get the server's meta element.
 */
export function siteOf(folder: string, about: ServerAbout): ServeSite {
  const files = sirv(folder, { dev: false, etag: true, maxAge: 0, extensions: [] });
  const pages = new Map<string, Promise<string>>();
  const page = (name: string): Promise<string> => {
    const known =
      pages.get(name) ?? readFile(join(folder, name), "utf8").then((html) => withAbout(html, about));
    pages.set(name, known);
    return known;
  };
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = /^\/([a-z]+\.html)$/u.exec(pathname)?.[1];
    if (name !== undefined) {
      const html = await page(name).catch(() => null);
      pages.delete(html === null ? name : "");
      if (html === null) throw new Refused(404, "no-such-file", "there is no such file");
      response
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" })
        .end(html);
      return;
    }
    // The pages that are served here are this server's; keeping them for use without it would show them without figures.
    if (pathname === "/sw.js")
      throw new Refused(404, "no-such-file", "this server's pages aren't kept offline");
    await new Promise<void>((resolve, reject) => {
      response.once("close", resolve);
      files(request, response, () => {
        reject(new Refused(404, "no-such-file", "there is no such file"));
      });
    });
  };
}
