// Keeps the site for use without a network. Built into sw.js beside the pages, whatever folder they lie in.
import files from "virtual:site-files";
import { keeperOf, type Keeper } from "./keeper.ts";
import type { Kept, Wish } from "./protocol.ts";
import { visitedAnswer } from "./visited.ts";
import type { WorkerScope } from "./worker-scope.ts";

const worker = globalThis as unknown as WorkerScope;
const site = worker.registration.scope;
const cacheName = `unburden ${site}`;
const visitedName = `unburden-visited ${site}`;

let opened: Promise<Keeper> | undefined;
function keeper(): Promise<Keeper> {
  return (opened ??= caches.open(cacheName).then((cache) => keeperOf(files, site, cache)));
}

async function install(): Promise<void> {
  const { keep } = await keeper();
  for (const file of files.shell) await keep(file);
}

async function activate(): Promise<void> {
  await (await keeper()).forgetOlder();
  await caches.delete(visitedName);
  await worker.clients.claim();
}

async function tell(message: Kept): Promise<void> {
  for (const client of await worker.clients.matchAll()) client.postMessage(message);
}

/** Keeps a group's files one after the other, so that the reader's own requests come first. */
async function keepGroup(group: Kept["group"]): Promise<void> {
  const { keep, count } = await keeper();
  const of = files[group].length;
  let failed = false;
  for (const [place, file] of files[group].entries()) {
    try {
      await keep(file);
    } catch {
      failed = true;
      break;
    }
    if (place % 16 === 0) await tell({ is: "kept", group, done: place + 1, of, failed: false });
  }
  await tell({ is: "kept", group, done: await count(files[group]), of, failed });
}

let keeping: Promise<void> = Promise.resolve();

function obey(wish: Wish): Promise<void> {
  switch (wish.is) {
    case "take-over":
      return worker.skipWaiting();
    case "keep-data":
      return (keeping = keeping.then(() => keepGroup("data")));
    case "keep-database":
      return (keeping = keeping.then(() => keepGroup("database")));
  }
}

async function answer(request: Request, path: string): Promise<Response> {
  const { copyOf, keepAnswer } = await keeper();
  const copy = await copyOf(path);
  if (copy) return copy;
  const fresh = await fetch(request);
  // Not waited for: the page reads while the copy is kept, and a full disk is no reason to fail it.
  void keepAnswer(path, fresh.clone()).catch(() => undefined);
  return fresh;
}

async function answerOfOthers(request: Request): Promise<Response> {
  const older = await (await keeper()).olderCopy(request);
  return older ?? visitedAnswer(request, await caches.open(visitedName), `${site}offline.html`);
}

worker.addEventListener("install", (event) => {
  event.waitUntil(install());
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});
worker.addEventListener("message", (event) => {
  event.waitUntil(obey(event.data as Wish));
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  // What the pages' policy forbids is refused here too, should a page or a worker ever come without its policy.
  if (new URL(request.url).origin !== new URL(site).origin) {
    event.respondWith(Response.error());
    return;
  }
  if (request.method !== "GET" || request.headers.has("Range") || !request.url.startsWith(site)) return;
  event.respondWith(
    keeper().then(({ pathOf }) => {
      const path = pathOf(request.url);
      return path === null ? answerOfOthers(request) : answer(request, path);
    }),
  );
});
