import { readFileSync, readdirSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { allTables } from "../../../src/index.ts";
import { staleFiles } from "./build.ts";
import { corpus } from "./cases.ts";

const folder = new URL("files/", import.meta.url);
const bytesOf = (file: string): Buffer => readFileSync(new URL(file, folder));
const refused = corpus.filter(({ expect: { refused: code } }) => code !== undefined);
const workbooks = corpus.filter(
  ({ file, expect: { refused: code } }) => /\.(?:xlsx|xlsm|xls|ods)$/u.test(file) && code === undefined,
);

describe("the corpus", () => {
  it("is what its cases say, byte for byte", () => {
    expect(staleFiles(), "run `npx tsx packages/core/test/ledger/corpus/build.ts`").toEqual([]);
  });

  it("has a file for each case, named as the case, and no other", () => {
    expect(readdirSync(folder).sort()).toEqual(corpus.map(({ file }) => file).sort());
    for (const { id, file } of corpus) expect(file.replace(/\.[^.]+$/u, "")).toBe(id);
  });

  it("is small", () => {
    const bytes = corpus.map(({ file }) => bytesOf(file).length).reduce((all, length) => all + length, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  it("lends its largest workbook to data/sample", () => {
    const sample = readFileSync(new URL("../../../../../data/sample/pudong-2024-07.xlsx", import.meta.url));
    expect(sample.equals(bytesOf("realistic-pudong-2024-07.xlsx")), "copy the file again").toBe(true);
  });

  it("makes the same bytes every time", () => {
    for (const { id, make } of corpus) expect(Buffer.from(make()).equals(make()), id).toBe(true);
  });
});

describe("a case", () => {
  it.each(corpus.map((each) => [each.id, each] as const))(
    "%s speaks of tables and columns that there are",
    (_, each) => {
      const { accepted = {}, rows = {}, refused: code } = each.expect;
      for (const table of [...Object.keys(accepted), ...Object.keys(rows)]) {
        expect(allTables.map(({ name }) => name)).toContain(table);
      }
      for (const [name, expected] of Object.entries(rows)) {
        const columns = allTables.find((table) => table.name === name)?.columns ?? {};
        for (const row of expected)
          expect(Object.keys(columns)).toEqual(expect.arrayContaining(Object.keys(row)));
        if (accepted[name] !== undefined) expect(expected).toHaveLength(accepted[name]);
      }
      if (code !== undefined) expect(Object.keys(each.expect)).toEqual(["refused"]);
    },
  );

  it("refuses a whole file in a dozen ways at most", () => {
    expect(refused.length).toBeLessThanOrEqual(12);
  });
});

describe("a workbook", () => {
  it.each(workbooks.map(({ file }) => file))("%s opens", (file) => {
    expect(XLSX.read(bytesOf(file)).SheetNames.length).toBeGreaterThan(0);
  });
});

describe("a text file's bytes", () => {
  it.each([
    ["utf8-with-bom.csv", "utf-8", [0xef, 0xbb, 0xbf]],
    ["utf16le-tabs.txt", "utf-16le", [0xff, 0xfe]],
    ["utf16be-with-bom.csv", "utf-16be", [0xfe, 0xff]],
  ])("%s begin with the mark of %s", (file, encoding, mark) => {
    expect([...bytesOf(file).subarray(0, mark.length)]).toEqual(mark);
    expect(iconv.decode(bytesOf(file), encoding)).toContain("独居老人走访");
  });

  it.each(["gb18030-without-bom.csv", "gb18030-four-bytes.csv", "pipes.txt"])(
    "%s are GB18030 and not UTF-8",
    (file) => {
      expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(file))).toThrow();
      expect(new TextDecoder("gb18030", { fatal: true }).decode(bytesOf(file))).toContain("独居老人走访");
    },
  );

  it("of Latin-1 decode as GB18030 without a fault, to nonsense", () => {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(bytesOf("latin1-as-gb18030.csv"));
    expect(text).not.toContain("Numéro");
    expect(text).toMatch(/\p{Script=Han}/u);
  });

  it("of the destroyed file hold no Chinese at all", () => {
    expect(bytesOf("text-destroyed.csv").every((byte) => byte < 0x80)).toBe(true);
  });
});
