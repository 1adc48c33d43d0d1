import type { SiteFile, SiteFiles } from "./site-files.ts";

/** Keeps copies of the site's files in one cache, each under its address and hash. */
export interface Keeper {
  /** The path of the site's file that an address means, or null when it is none of the listed ones. */
  readonly pathOf: (address: string) => string | null;
  /** The kept copy; undefined while there is none. */
  readonly copyOf: (path: string) => Promise<Response | undefined>;
  /** Fetches a file and keeps it, unless it is kept. @throws (rejects) without a network, room, or the right hash. */
  readonly keep: (file: SiteFile) => Promise<void>;
  /** Keeps an answer that a page was given. */
  readonly keepAnswer: (path: string, answer: Response) => Promise<void>;
  /** How many of these files are kept. */
  readonly count: (files: readonly SiteFile[]) => Promise<number>;
  /** A copy that an older version of the site left; a tab that was opened before the update may still need it. */
  readonly olderCopy: (request: Request) => Promise<Response | undefined>;
  /** Forgets what neither this version nor the one before it lists. */
  readonly forgetOlder: () => Promise<void>;
}

const hashName = "kept";
const listName = "kept-files.json";

function served(headers: SiteFiles["headers"], answer: Response, body: Blob): Response {
  const type = answer.headers.get("Content-Type") ?? body.type;
  return new Response(body, {
    headers: { ...headers, "Content-Type": type, "Content-Length": String(body.size) },
  });
}

/** A keeper of these files in the cache, for a site that lies at this address (with a slash at its end). */
export function keeperOf(files: SiteFiles, site: string, cache: Cache): Keeper {
  const listed = new Map([...files.shell, ...files.data, ...files.database]);
  const keyOf = (path: string, hash: string): string =>
    `${site}${path}?${hashName}=${encodeURIComponent(hash)}`;
  const keys = [...listed].map(([path, hash]) => keyOf(path, hash));
  const put = async (path: string, hash: string, answer: Response): Promise<void> =>
    cache.put(
      keyOf(path, hash),
      served(files.otherHeaders[path] ?? files.headers, answer, await answer.blob()),
    );
  return {
    pathOf(address) {
      const { origin, pathname } = new URL(address);
      const place = origin + pathname;
      if (!place.startsWith(site)) return null;
      const path = place.slice(site.length);
      return [path === "" ? "index.html" : path, `${path}.html`].find((each) => listed.has(each)) ?? null;
    },
    async copyOf(path) {
      const hash = listed.get(path);
      return hash === undefined ? undefined : cache.match(keyOf(path, hash));
    },
    async keep([path, hash]) {
      if (await cache.match(keyOf(path, hash))) return;
      const answer = await fetch(site + path, { integrity: hash, cache: "no-cache" });
      if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
      await put(path, hash, answer);
    },
    async keepAnswer(path, answer) {
      const hash = listed.get(path);
      if (hash !== undefined && answer.status === 200) await put(path, hash, answer);
    },
    async count(wanted) {
      const kept = new Set((await cache.keys()).map(({ url }) => url));
      return wanted.filter(([path, hash]) => kept.has(keyOf(path, hash))).length;
    },
    olderCopy: (request) => cache.match(request, { ignoreSearch: true }),
    async forgetOlder() {
      const before = (await (await cache.match(site + listName))?.json()) as string[] | undefined;
      const wanted = new Set([...keys, ...(before ?? [])]);
      for (const key of await cache.keys()) if (!wanted.has(key.url)) await cache.delete(key);
      await cache.put(site + listName, Response.json(keys));
    },
  };
}
