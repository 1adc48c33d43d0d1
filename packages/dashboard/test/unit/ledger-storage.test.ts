import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LedgerStorage, OwnLedger } from "../../src/ledger/own-ledger.ts";
import { readRowLines, rowLines } from "../../src/ledger/row-lines.ts";
import { saltIn } from "../../src/ledger/salt.ts";
import { ledgerStorage } from "../../src/ledger/storage.ts";

let root: FileSystemDirectoryHandle;
let folder: FileSystemDirectoryHandle;
let storage: LedgerStorage;

beforeEach(async () => {
  root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle("storage-test", { create: true });
  storage = ledgerStorage(folder);
});
afterEach(async () => {
  await root.removeEntry("storage-test", { recursive: true });
});

function ledger(version: number, rows = 3): OwnLedger {
  return {
    rows: {
      meeting: Array.from({ length: rows }, (_, i) => ({
        meeting_id: `${version}-${i}`,
        hours: i === 0 ? null : i,
      })),
    },
    decisions: { mappings: [], answers: [{ is: "year", file: "a.csv", year: 2000 + version }] },
    imports: [
      { file: `${version}.csv`, at: "2024-07-05T00:00:00Z", read: rows, accepted: rows, rejected: 0 },
    ],
  };
}

async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const name of folder.keys()) found.push(name);
  return found.sort();
}

async function write(name: string, text: string): Promise<void> {
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
}

describe("the kept ledger", () => {
  it("is null while nothing was saved", async () => {
    expect(await storage.load()).toBeNull();
    expect(await storage.undoable()).toBe(0);
    expect(await storage.undo()).toBe(false);
  });

  it("comes back as it was saved, with nulls, decisions and imports", async () => {
    await storage.save(ledger(1));
    expect(await storage.load()).toEqual(ledger(1));
    expect(await names()).toEqual(["manifest-1.json", "meeting-1.jsonl"]);
  });

  it("goes back version by version, to nothing at last", async () => {
    await storage.save(ledger(1));
    await storage.save(ledger(2));
    expect(await storage.undoable()).toBe(2);
    expect(await storage.undo()).toBe(true);
    expect(await storage.load()).toEqual(ledger(1));
    expect(await storage.undo()).toBe(true);
    expect(await storage.load()).toBeNull();
    expect(await names()).toEqual([]);
  });

  it("keeps six versions, and can't be undone past the oldest of them", async () => {
    for (let version = 1; version <= 8; version++) await storage.save(ledger(version));
    expect((await names()).filter((name) => name.startsWith("manifest"))).toHaveLength(6);
    expect(await storage.undoable()).toBe(5);
    for (let step = 0; step < 5; step++) expect(await storage.undo()).toBe(true);
    expect(await storage.undo()).toBe(false);
    expect(await storage.load()).toEqual(ledger(3));
  });

  it("is the version before while a manifest is half written", async () => {
    await storage.save(ledger(1));
    await write("meeting-2.jsonl", '["meeting_id"]\n');
    await write("manifest-2.json", '{"version":2,"tables":{"meeting":{"file":"meeting-2');
    expect(await storage.load()).toEqual(ledger(1));
  });

  it("is the version before while a table's file is missing or not whole", async () => {
    await storage.save(ledger(1));
    await storage.save(ledger(2));
    await write("meeting-2.jsonl", "[");
    expect(await storage.load()).toEqual(ledger(1));
    await folder.removeEntry("meeting-2.jsonl");
    expect(await storage.load()).toEqual(ledger(1));
  });

  it("saves beside what a broken-off save left, and sweeps that away", async () => {
    await storage.save(ledger(1));
    await write("meeting-2.jsonl", "half");
    await write("manifest-2.json", "{");
    await storage.save(ledger(3));
    expect(await storage.load()).toEqual(ledger(3));
    expect(await names()).toEqual([
      "manifest-1.json",
      "manifest-3.json",
      "meeting-1.jsonl",
      "meeting-3.jsonl",
    ]);
  });

  it("is gone for good when cleared", async () => {
    await storage.save(ledger(1));
    await storage.save(ledger(2));
    await storage.clear();
    expect(await storage.load()).toBeNull();
    expect(await names()).toEqual([]);
  });
});

describe("rows as lines", () => {
  it("come back, whatever a text holds", async () => {
    const rows = [
      { id: "a", text: 'line\nbreak "quoted" \u2028 <img onerror=alert(1)> =HYPERLINK("x")', ok: true },
      { id: "b", number: 1.5, text: null },
    ];
    const lines = [...rowLines(rows)].join("");
    expect(await readRowLines(new Blob([lines]))).toEqual([
      { id: "a", text: rows[0]?.text, ok: true, number: null },
      { id: "b", text: null, ok: null, number: 1.5 },
    ]);
  });

  it("come back when there are more than one chunk of them, and when there are none", async () => {
    const rows = Array.from({ length: 45_001 }, (_, i) => ({ id: `编号${i}` }));
    expect(await readRowLines(new Blob([...rowLines(rows)]))).toEqual(rows);
    expect(await readRowLines(new Blob([...rowLines([])]))).toEqual([]);
  });
});

it("makes the salt once, 256 bits of it, and anew only when writing it was broken off", async () => {
  const salt = await saltIn(folder);
  expect(salt).toMatch(/^[0-9a-f]{64}$/u);
  expect(await saltIn(folder)).toBe(salt);
  await write("salt", salt.slice(0, 20));
  const again = await saltIn(folder);
  expect(again).toMatch(/^[0-9a-f]{64}$/u);
  expect(again).not.toBe(salt);
});
