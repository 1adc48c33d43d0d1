import { describe, expect, test } from "vitest";
import {
  decodeTextStream,
  type DecodedStream,
  type StreamOptions,
} from "../../../src/ledger/decode/decode-text-stream.ts";
import { LedgerError } from "../../../src/ledger/decode/ledger-error.ts";
import type { RawCell } from "../../../src/ledger/sheet.ts";
import { gbk, join, utf16, utf8 } from "./encode-text.ts";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function opened(
  source: AsyncIterable<Uint8Array>,
  options?: StreamOptions,
): Promise<Extract<DecodedStream, { is: "read" }>> {
  const decoded = await decodeTextStream("台账.csv", source, options);
  if (decoded.is === "refused") throw new Error(JSON.stringify(decoded.issues));
  return decoded;
}

async function rowsOf(decoded: Extract<DecodedStream, { is: "read" }>): Promise<(readonly RawCell[])[]> {
  const rows: (readonly RawCell[])[] = [];
  for await (const batch of decoded.batches) rows.push(...batch.rows);
  return rows;
}

const line = 'A01,安亭镇新源社区👍,"说""好""，\n再见",12\r\n';
const row = ["A01", "安亭镇新源社区👍", '说"好"，\n再见', "12"];

describe("decodeTextStream", () => {
  test.each([1, 2, 3, 7, 1000])("gives the same rows in pieces of %i bytes, cut anywhere", async (size) => {
    for (const bytes of [
      utf8(line.repeat(5)),
      utf16(line.repeat(5), true, true),
      gbk(line.replace("👍", "好").repeat(5)),
    ]) {
      const rows = await rowsOf(await opened(pieces(bytes, size)));
      expect(rows).toHaveLength(5);
      expect(rows[4]?.[2]).toBe(row[2]);
    }
  });

  test("reads beyond the head in batches, counting bytes", async () => {
    const bytes = utf8(line.repeat(20_000));
    const decoded = await opened(pieces(bytes, 10_000), { batchRows: 700 });
    expect(decoded.form).toMatchObject({ encoding: "utf-8", separator: "," });
    let rows = 0;
    let read = 0;
    for await (const batch of decoded.batches) {
      expect(batch.rows.length).toBeLessThanOrEqual(700);
      expect(batch.bytesRead).toBeGreaterThanOrEqual(read);
      read = batch.bytesRead;
      expect(batch.rows[0]).toEqual(row);
      rows += batch.rows.length;
    }
    expect([rows, read]).toEqual([20_000, bytes.length]);
  });

  test("is only half sure of a head of ASCII, and ends in an error where GBK follows", async () => {
    const bytes = join(utf8("id,name\n" + "1,x\n".repeat(100_000)), gbk("2,安亭镇\n"));
    const decoded = await opened(pieces(bytes, 65_536));
    expect(decoded.form).toMatchObject({ encoding: "utf-8", certainty: 0.5 });
    const fault: unknown = await rowsOf(decoded).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(LedgerError);
    expect((fault as LedgerError).issue).toMatchObject({
      code: "broken-file",
      severity: "error",
      file: "台账.csv",
      row: 100_002,
    });
  });

  test("ends in an error with its row where a quotation stays open or text is destroyed", async () => {
    const start = "编号,备注\n" + "1,好\n".repeat(60_000);
    for (const [rest, code] of [
      ['2,"开\n3,4\n5,6\n', "unterminated-quote"],
      ["2,坏\ufffd\n", "text-destroyed"],
      ["2,\0\n", "not-a-table"],
    ] as const) {
      const fault: unknown = await rowsOf(await opened(pieces(utf8(start + rest), 65_536))).catch(
        (error: unknown) => error,
      );
      expect((fault as LedgerError).issue.code).toBe(code);
      if (code !== "not-a-table") expect((fault as LedgerError).issue.row).toBe(60_002);
    }
  });

  test("holds no more than a row's limit while a quotation is open", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield utf8("编号,备注\n1,好\n".repeat(20_000));
      yield utf8('2,"');
      for (let index = 0; index < 10_000; index++) yield utf8("一行\n".repeat(1000));
    }
    const fault: unknown = await rowsOf(
      await opened(endless(), { limits: { rowCharacters: 100_000 } }),
    ).catch((error: unknown) => error);
    expect((fault as LedgerError).issue).toMatchObject({ code: "unterminated-quote", row: 40_001 });
  });

  test("stops at a signal, before and between batches, and lets the source go", async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield utf8(line.repeat(1000));
      } finally {
        closed = true;
      }
    }
    const control = new AbortController();
    const decoded = await opened(endless(), { signal: control.signal });
    const reading = (async () => {
      for await (const { bytesRead } of decoded.batches) if (bytesRead > 1_000_000) control.abort();
    })();
    await expect(reading).rejects.toThrow(/abort/iu);
    expect(closed).toBe(true);
    await expect(decodeTextStream("x", endless(), { signal: control.signal })).rejects.toThrow(/abort/iu);
  });

  test("lets the source go when the reader stops early", async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield utf8(line.repeat(1000));
      } finally {
        closed = true;
      }
    }
    const decoded = await opened(endless());
    for await (const batch of decoded.batches) if (batch.rows.length > 0) break;
    expect(closed).toBe(true);
  });

  test("refuses what decodeFile refuses, and a source that fails", async () => {
    const refused = async (bytes: Uint8Array) => {
      const decoded = await decodeTextStream("x", pieces(bytes, 100));
      return decoded.is === "refused" ? decoded.issues[0]?.code : "read";
    };
    expect(await refused(new Uint8Array())).toBe("empty-file");
    expect(await refused(utf8("PK\x03\x04"))).toBe("not-a-table");
    expect(await refused(utf8("????,???\n??,1\n"))).toBe("text-destroyed");
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield utf8("a,b\n");
      throw new Error("the disk is gone");
    }
    const decoded = await decodeTextStream("x", failing());
    expect(decoded).toMatchObject({ is: "refused", issues: [{ code: "broken-file" }] });
  });
});
