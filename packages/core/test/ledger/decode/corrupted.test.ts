import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decodeFile } from "../../../src/ledger/decode/decode-file.ts";
import type { Decoded } from "../../../src/ledger/decode/decoded.ts";
import { decodeTextStream } from "../../../src/ledger/decode/decode-text-stream.ts";
import { LedgerError } from "../../../src/ledger/decode/ledger-error.ts";
import type { RawCell } from "../../../src/ledger/sheet.ts";
import { realFiles, xlsxParts } from "./real-files.ts";

/** One way of damaging a file: places are shares of its length. */
interface Damage {
  readonly how: "cut" | "flip" | "overwrite" | "remove" | "repeat";
  readonly from: number;
  readonly bytes: Uint8Array;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom("flip", "flip", "flip", "overwrite", "remove", "repeat", "cut"),
  from: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }),
});

function damaged(file: Uint8Array, { how, from, bytes }: Damage): Uint8Array {
  const at = Math.floor(from * file.length);
  const before = file.subarray(0, at);
  switch (how) {
    case "cut":
      return file.slice(0, at);
    case "flip": {
      const copy = file.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << ((bytes[0] ?? 0) & 7));
      return copy;
    }
    case "overwrite": {
      const copy = file.slice();
      copy.set(bytes.subarray(0, Math.max(0, file.length - at)), at);
      return copy;
    }
    case "remove":
      return Uint8Array.from([...before, ...file.subarray(at + bytes.length)]);
    case "repeat":
      return Uint8Array.from([...before, ...file.subarray(at, at + bytes.length), ...file.subarray(at)]);
  }
}

const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

function spoil(file: Uint8Array, all: readonly Damage[]): Uint8Array {
  return all.reduce(damaged, file);
}

function isCell(cell: RawCell | undefined): boolean {
  if (cell === undefined) return false;
  if (cell === null || typeof cell === "string" || typeof cell === "boolean") return true;
  if (typeof cell === "number") return Number.isFinite(cell);
  return "date" in cell
    ? /^\d{4}-\d\d-\d\d/u.test(cell.date) || /^[+-]\d{6}-/u.test(cell.date)
    : typeof cell.text === "string";
}

/** A result whose cells are cells, or a refusal with a reason; and soon. */
async function endsWell(bytes: Uint8Array): Promise<Decoded> {
  const start = performance.now();
  const decoded = await decodeFile("坏文件", bytes);
  expect(performance.now() - start).toBeLessThan(20_000);
  if (decoded.is === "refused") {
    expect(decoded.issues.length).toBeGreaterThan(0);
    for (const issue of decoded.issues)
      expect(issue).toMatchObject({ severity: "error", code: expect.stringMatching(/^[a-z-]+$/u) as string });
  } else {
    const cells = decoded.sheets.flatMap(({ rows }) => rows.flatMap((row) => Array.from(row)));
    expect(cells.every(isCell)).toBe(true);
  }
  return decoded;
}

const files = realFiles();

describe("truncated files", () => {
  test.each(["xlsx", "xls", "ods", "xml", "parquet", "arrowFile"])(
    "of %s never lose rows in silence, wherever they are cut",
    async (name) => {
      const file = files[name] ?? new Uint8Array();
      const whole = await endsWell(file);
      for (let length = 8; length < file.length; length += 7) {
        const cut = await endsWell(file.slice(0, length));
        if (cut.is === "read" && whole.is === "read") expect(cut.sheets).toEqual(whole.sheets);
      }
    },
  );
});

/** A Parquet page whose first run claims 1 806 467 679 values: hyparquet as published ends the process over it. */
const endlessRun = [
  "UEFSMRUGFUAVQFwVCBUCFQgVBBUEFQAAAAMHHiQGAAAA5a6J5LqtBQo4pJblhogGAAAA5aSW5YaIFQYVIBUkXBUIFQAVCBUAFQAV",
  "AAAAEDwFAAAABgAAAAcAAAAIAAAAFQYVFBUYXBUIFQYVCBUAFQQVAAAAAwEIHADMMICQAQAAFQQZTEgEcm9vdBUGABUMJQIYBuWx",
  "headkSUAABUCJQAYA+aVsAAVBCUCGAPml6UlEgAWCBkcGTwmCBwVDBkVABkYBuWxheadkRUCFggWahZqJgg8NgIoBuWuieS6rRgG",
  "5aSW5YaIABkcFQYVABUCAAAAJnIcFQIZFQAZGAPmlbAVAhYIFkoWTiZyPDYAKAQIAAAAGAQFAAAAABkcFQYVABUCAAAAJsABHBUE",
  "GRUAGRgD5pelFQIWCBY+FkImwAE8NgYoCADMMICQAQAAGAgAzDCAkAEAAAAZHBUGFQAVAgAAABbyARYINvoBACgJaHlwYXJxdWV0",
  "GTwcAAAcAAAcAAAAAgEAAFBBUjE=",
].join("");

describe("corrupted files end in a result or a refusal", () => {
  test("a run of values without end in a Parquet file is refused", async () => {
    const decoded = await endsWell(Uint8Array.from(Buffer.from(endlessRun, "base64")));
    expect(decoded.is).toBe("refused");
  });

  test("the undamaged ones are read", async () => {
    for (const [name, bytes] of Object.entries(files))
      expect([name, (await endsWell(bytes)).is]).toEqual([name, "read"]);
  });

  test.each([
    ["utf8", 1200],
    ["gbk", 1200],
    ["utf16", 800],
    ["json", 800],
    ["html", 600],
    ["xml", 600],
    ["xlsx", 500],
    ["xls", 1000],
    ["ods", 500],
    ["parquet", 1200],
    ["arrow", 800],
    ["arrowFile", 400],
  ])("%s, %i times", async (name, numRuns) => {
    const file = files[name] ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        await endsWell(spoil(file, all));
      }),
      { numRuns },
    );
  });

  test("xlsx and ods whose zip is whole but whose parts are damaged", async () => {
    const ods = unzipSync(files["ods"] ?? new Uint8Array());
    for (const parts of [xlsxParts, ods]) {
      const names = Object.keys(parts).filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
      const property = fc.asyncProperty(fc.constantFrom(...names), damages, async (name, all) => {
        const part = spoil(parts[name] ?? new Uint8Array(), all);
        await endsWell(zipSync({ ...parts, [name]: part }, { level: 0 }));
      });
      await fc.assert(property, { numRuns: 500 });
    }
  });

  test("random bytes, with and without a known beginning", async () => {
    const starts = [
      "",
      "PK\x03\x04",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      "PAR1",
      "ARROW1\0\0",
      "\xff\xff\xff\xff",
      "{",
      "<table>",
      "\xef\xbb\xbf",
      "\xff\xfe",
    ];
    const property = fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 600 }),
      async (start, rest) => {
        await endsWell(Uint8Array.from([...Array.from(start, (each) => each.charCodeAt(0)), ...rest]));
      },
    );
    await fc.assert(property, { numRuns: 1500 });
  });

  test("streams, cut into pieces anywhere: rows as decodeFile gives them, or a LedgerError", async () => {
    const source = fc.constantFrom(files["utf8"], files["gbk"], files["utf16"]);
    const property = fc.asyncProperty(
      source,
      damages,
      fc.integer({ min: 1, max: 50 }),
      async (file, all, size) => {
        const bytes = spoil(file ?? new Uint8Array(), all);
        const pieces = async function* () {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        };
        const whole = await decodeFile("坏文件", bytes);
        const stream = await decodeTextStream("坏文件", pieces());
        if (stream.is === "refused") return;
        const rows: (readonly RawCell[])[] = [];
        try {
          for await (const batch of stream.batches) rows.push(...batch.rows);
        } catch (fault) {
          expect(fault).toBeInstanceOf(LedgerError);
          expect(whole.is).toBe("refused");
          return;
        }
        if (whole.is === "read" && whole.format === "csv") expect(rows).toEqual(whole.sheets[0]?.rows);
      },
    );
    await fc.assert(property, { numRuns: 600 });
  });
});
