import type { Text } from "@unburden/core";
import { articleIndex, type Article, type ArticleIndex } from "@unburden/core/assistant";
import { shippedArticles } from "./corpus.ts";
import { listStore, type ListStore } from "./list-store.ts";
import type { AssistantAsks, KeptDocuments, OwnDocument, Passage } from "./protocol.ts";

/** A document of the reader's own, as it is kept. */
interface KeptDocument {
  readonly article: Article;
  readonly file: string;
  readonly at: string;
  readonly pages: number | null;
}

/** Documents arranged for searching, and which ones they are. */
interface Arranged {
  readonly key: string;
  readonly index: ArticleIndex;
}

let store: Promise<ListStore<KeptDocument>> | null = null;
let arranged: Arranged | null = null;
let tell = (): void => undefined;

/** Calls when another tab has changed the documents. */
export function onDocumentsChange(changed: () => void): void {
  tell = changed;
}

function opened(): Promise<ListStore<KeptDocument>> {
  store ??= listStore<KeptDocument>("documents.json", () => {
    tell();
  });
  return store;
}

/** Ids of own documents are apart from the shipped ones', whatever their files are called. */
const ownPrefix = "own/";

function shownDocument({ article, file, at, pages }: KeptDocument): OwnDocument {
  const { body, ...source } = article;
  return { ...source, file, at, pages, length: body.length };
}

async function shown(documents: readonly KeptDocument[]): Promise<KeptDocuments> {
  return { documents: documents.map(shownDocument), lasting: (await opened()).lasting };
}

/** The index of what is there now: another tab may have added or cleared documents. */
async function currentIndex(): Promise<ArticleIndex> {
  const own = await (await opened()).load();
  const key = own.map(({ article, at }) => `${article.article_id} ${at}`).join("\n");
  if (arranged?.key !== key)
    arranged = { key, index: articleIndex([...shippedArticles, ...own.map(({ article }) => article)]) };
  return arranged.index;
}

/** The best passages of the shipped articles and of the reader's own documents. */
export async function findPassages(query: string): Promise<readonly Passage[]> {
  const found = (await currentIndex()).search(query, 12);
  return found.map((passage) => ({ ...passage, own: passage.article.article_id.startsWith(ownPrefix) }));
}

/** What this browser keeps of the reader's documents. */
export async function keptDocuments(): Promise<KeptDocuments> {
  return shown(await (await opened()).load());
}

/** Takes documents in; one of the same file's name takes the place of the one before. */
export async function addDocuments(files: readonly File[]): Promise<AssistantAsks["addDocuments"]["answer"]> {
  const { readDocument } = await import("@unburden/core/documents");
  const taken: KeptDocument[] = [];
  const refused: { file: string; text: Text }[] = [];
  const notes: Text[] = [];
  for (const file of files) {
    const read = await readDocument(file.name, new Uint8Array(await file.arrayBuffer()));
    if (read.is === "refused") {
      refused.push({ file: file.name, text: read.text });
      continue;
    }
    const article = { ...read.article, article_id: ownPrefix + file.name };
    taken.push({ article, file: file.name, at: new Date().toISOString(), pages: read.pages });
    notes.push(...read.notes.map(({ zh, en }) => ({ zh: `${file.name}：${zh}`, en: `${file.name}: ${en}` })));
  }
  const names = new Set(taken.map(({ file }) => file));
  const storage = await opened();
  const kept =
    taken.length === 0
      ? await storage.load()
      : await storage.change((before) => [...before.filter(({ file }) => !names.has(file)), ...taken]);
  return { ...(await shown(kept)), refused, notes };
}

/** Removes a document. */
export async function removeDocument(id: string): Promise<KeptDocuments> {
  const kept = await (
    await opened()
  ).change((before) => before.filter(({ article }) => article.article_id !== id));
  return shown(kept);
}

/** Removes all documents. */
export async function clearDocuments(): Promise<void> {
  await (await opened()).change(() => []);
}
