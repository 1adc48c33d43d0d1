import { readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tableFromIPC } from "@uwdata/flechette";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scratch, unburden } from "./command.ts";

const folder = scratch();
afterAll(folder.remove);

describe("generate", () => {
  test("the same seed gives the same bytes, another seed others", async () => {
    const one = await unburden([
      "generate",
      "-",
      "--table",
      "hotline_ticket",
      "--rows",
      "3000",
      "--seed",
      "7",
    ]);
    const two = await unburden([
      "generate",
      "-",
      "--table",
      "hotline_ticket",
      "--rows",
      "3000",
      "--seed",
      "7",
    ]);
    const other = await unburden([
      "generate",
      "-",
      "--table",
      "hotline_ticket",
      "--rows",
      "3000",
      "--seed",
      "8",
    ]);
    expect(one.out).toBe(two.out);
    expect(one.out).not.toBe(other.out);
  });

  test("Arrow holds what CSV holds", async () => {
    const args = ["generate", "-", "--table", "org_unit", "--rows", "3000"];
    const csv = (await unburden(args)).out.trimEnd().split("\n");
    const table = tableFromIPC((await unburden([...args, "--format", "arrow"])).bytes);
    expect(table.numRows).toBe(csv.length - 1);
    expect(table.names).toEqual(csv[0]?.split(","));
  });

  test("several tables don't go to stdout, and there is no table of another name", async () => {
    expect((await unburden(["generate", "-"])).code).toBe(2);
    expect((await unburden(["generate", "-", "--table", "person"])).err).toContain("no table person");
    expect((await unburden(["generate", folder.path("x"), "--rows", "10"])).code).toBe(2);
  });
});

describe("draw", () => {
  test("a draw comes out again from its record, and a changed one doesn't", async () => {
    const { out } = await unburden(["draw", "--points", "100", "--seed", "a seed", "--json"]);
    const record = JSON.parse(out) as { drawn: { id: string }[] };
    expect(record.drawn).toHaveLength(100);
    writeFileSync(folder.path("draw.json"), out);
    expect((await unburden(["draw", "--verify", folder.path("draw.json")])).code).toBe(0);
    const [first] = record.drawn;
    const changed = JSON.stringify({
      ...record,
      drawn: [{ ...first, id: "310101001999" }, ...record.drawn.slice(1)],
    });
    const { code, out: said } = await unburden(["draw", "--verify", "-"], { stdin: changed });
    expect([code, said.includes("310101001999")]).toEqual([1, true]);
  });

  test("CSV has a line a point, and a draw without a seed isn't made", async () => {
    const { out } = await unburden(["draw", "--points", "12", "--seed", "s", "--format", "csv"]);
    expect(out.trim().split("\r\n")).toHaveLength(13);
    expect((await unburden(["draw", "--points", "12"])).err).toContain("--seed");
    expect((await unburden(["draw", "--points", "100000", "--seed", "s"])).code).toBe(2);
    expect((await unburden(["draw", "--verify", "-"], { stdin: "{}" })).err).toContain("algorithm");
  });
});

describe("report", () => {
  const database = folder.path("city.duckdb");
  beforeAll(async () => {
    await unburden(["generate", database, "--rows", "8000"]);
  });

  test("the brief says that its rows are made up, in Markdown, text and JSON alike", async () => {
    const markdown = await unburden(["report", database, "--period", "2024"]);
    const text = await unburden(["report", database, "--period", "2024", "--format", "text"]);
    const json = await unburden(["report", database, "--period", "2024", "--json"]);
    for (const { out, code } of [markdown, text, json]) {
      expect(code).toBe(0);
      expect(out).toContain("synthetic sample");
    }
    const written = JSON.parse(json.out) as { headline: { text: string }; sections: { heading: string }[] };
    expect(text.out).toContain(written.headline.text);
    expect(markdown.out.match(/^## /gmu)).toHaveLength(written.sections.length + 2);
  });

  test("a Word document is one, written to a file", async () => {
    const { out } = await unburden([
      "report",
      database,
      "--format",
      "docx",
      "-o",
      folder.path("brief.docx"),
      "--lang",
      "zh",
    ]);
    expect(out).toBe("");
    expect(readFileSync(folder.path("brief.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("an unknown district or period is a usage error", async () => {
    expect((await unburden(["report", database, "--district", "110101"])).err).toContain(
      "no district 110101",
    );
    expect((await unburden(["report", database, "--period", "2024-07"])).code).toBe(2);
  });

  test("the database isn't written to", async () => {
    const before = createHash("sha256").update(readFileSync(database)).digest("hex");
    await unburden(["report", database]);
    await unburden(["metrics", database]);
    expect(createHash("sha256").update(readFileSync(database)).digest("hex")).toBe(before);
  });
});

describe("the command itself", () => {
  test.each(["check", "metrics", "draw", "report", "generate", "serve"])(
    "%s --help has examples, in both languages",
    async (name) => {
      const { out, code } = await unburden([name, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(`unburden ${name}`);
      expect(out).toContain("Examples:");
      expect((await unburden([name, "--help", "--lang", "zh"])).out).toContain("例子：");
    },
  );

  test("its version is the package's", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect((await unburden(["--version"])).out).toBe(`${version}\n`);
  });

  test("no command, another command and another option end with 2", async () => {
    expect((await unburden([])).code).toBe(2);
    expect((await unburden(["chek"])).code).toBe(2);
    expect((await unburden(["check", "--nope"])).code).toBe(2);
  });
});
