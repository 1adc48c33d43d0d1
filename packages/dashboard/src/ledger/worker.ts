import { allTables } from "@unburden/core";
import { exportRejects, type Answer, type LedgerImport } from "@unburden/core/ledger";
import { completeRowsOf } from "../explore/complete-csv.ts";
import { pageData } from "../page/page-data.ts";
import { specOf } from "../page-specs.ts";
import { frameRows, placesOf } from "./frame.ts";
import { importView, tableRows } from "./import-view.ts";
import { ownEngine, type OwnEngine } from "./own-engine.ts";
import { ownFigures } from "./own-figures.ts";
import { emptyLedger } from "./own-ledger.ts";
import type { AskName, Asks, ImportView, Progress, Reply, Request } from "./protocol.ts";
import { holdFiles, readFiles, type HeldFile } from "./read-files.ts";
import { takeIn } from "./take-in.ts";
import { openVault } from "./vault.ts";

/** The import that is being looked over: nothing of it is kept until it is accepted. */
interface UnderWay {
  readonly held: readonly HeldFile[];
  readonly answers: readonly Answer[];
  readonly result: LedgerImport;
}

let underWay: UnderWay | null = null;
let engine: Promise<OwnEngine> | null = null;

function reply(message: Reply): void {
  postMessage(message);
}

const vault = openVault(() => {
  engine = null;
  reply({ is: "changed" });
});

function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

async function kept(): Promise<typeof emptyLedger> {
  return (await (await vault).read((storage) => storage.load())) ?? emptyLedger;
}

async function read(
  held: readonly HeldFile[],
  answers: readonly Answer[],
  progress: (progress: Progress) => void,
): Promise<ImportView> {
  const { rows, decisions } = await kept();
  const result = await readFiles(
    held,
    {
      tables: allTables,
      places: placesOf(await frameRows()),
      before: rows,
      decisions: { ...decisions, answers: [...decisions.answers, ...answers] },
      salt: await (await vault).salt(),
      today: today(),
    },
    progress,
  );
  underWay = { held, answers, result };
  return importView(result);
}

function theImport(): UnderWay {
  if (!underWay) throw new Error("no files are being read");
  return underWay;
}

function theEngine(): Promise<OwnEngine> {
  engine ??= (async () => ownEngine(await kept(), await frameRows(), today()))();
  engine.catch(() => {
    engine = null;
  });
  return engine;
}

type Handlers = {
  readonly [K in AskName]: (
    given: Asks[K]["given"],
    progress: (progress: Progress) => void,
  ) => Promise<Asks[K]["answer"]>;
};

/** What the assistant does is loaded when something is first asked of it. */
const surroundings = { own: theEngine, today };

async function documents() {
  const module = await import("../assistant/documents.ts");
  module.onDocumentsChange(() => {
    reply({ is: "changed" });
  });
  return module;
}

const uses = () => import("../assistant/uses.ts");

const handlers: Handlers = {
  open: async () =>
    (await vault).read(async (storage) => {
      const { rows, imports } = (await storage.load()) ?? emptyLedger;
      const { lasting } = await vault;
      return { lasting, tables: tableRows(rows), imports, undoable: await storage.undoable() };
    }),
  import: async ({ files, answers }, progress) => read(await holdFiles(files), answers, progress),
  answer: async ({ answers }, progress) => {
    const { held, answers: before } = theImport();
    return read(held, [...before, ...answers], progress);
  },
  accept: async ({ how }) => {
    const { result, answers } = theImport();
    const taken = await (
      await vault
    ).write(async (storage) => {
      const before = (await storage.load()) ?? emptyLedger;
      const done = takeIn(before, result, how, { answers, at: new Date().toISOString() });
      await storage.save(done.ledger);
      return done.taken;
    });
    underWay = null;
    engine = null;
    return taken;
  },
  undo: async () => {
    engine = null;
    return (await vault).write((storage) => storage.undo());
  },
  clear: async () => {
    [underWay, engine] = [null, null];
    // In a browser that keeps no files there is no folder that takes the documents along.
    await (await documents()).clearDocuments();
    await (await uses()).eraseUses(today());
    await (await vault).clear();
    return null;
  },
  rejects: async () => exportRejects(theImport().result.rejected),
  figures: async () => ownFigures(await theEngine()),
  explore: async ({ table }) => completeRowsOf(table, (await theEngine()).rows),
  page: async ({ id, scope }) => {
    const own = await theEngine();
    return pageData(own.engine, specOf(id), scope, own.asOf);
  },
  ask: async (given) => (await import("../assistant/answering.ts")).answerQuestion(given, surroundings),
  sumUp: async (given) => (await import("../assistant/summing.ts")).sumUpWork(given, surroundings),
  rowsBehind: async (given) => (await import("../assistant/summing.ts")).rowsBehind(given, surroundings),
  find: async ({ query }) => (await documents()).findPassages(query),
  documents: async () => (await documents()).keptDocuments(),
  addDocuments: async ({ files }) => (await documents()).addDocuments(files),
  removeDocument: async ({ id }) => (await documents()).removeDocument(id),
  uses: async () => (await uses()).keptUses(today()),
  keepUse: async (given) => (await uses()).keepUse(given, today()),
  rateUse: async ({ id, rating }) => (await uses()).rateUse(id, rating, today()),
  writtenUses: async () => (await uses()).writtenUses(),
  eraseUses: async () => (await uses()).eraseUses(today()),
};

async function answer({ data: { ask, given, number } }: MessageEvent<Request>): Promise<void> {
  const progress = (far: Progress): void => {
    reply({ is: "progress", number, progress: far });
  };
  try {
    // The name and what is given go together in a request; the compiler can't follow them through the table of handlers.
    const handle = handlers[ask] as (given: unknown, progress: (far: Progress) => void) => Promise<unknown>;
    reply({ is: "done", number, answer: await handle(given, progress) });
  } catch (error) {
    reply({ is: "failed", number, message: error instanceof Error ? error.message : String(error) });
  }
}

// One thing at a time: an answer may rest on what the question before it did.
let last: Promise<void> = Promise.resolve();
addEventListener("message", (event: MessageEvent<Request>) => {
  last = last.then(() => answer(event));
});
